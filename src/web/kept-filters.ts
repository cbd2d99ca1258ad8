import type { Request, Response } from 'express';
import type { Desk } from '../desk/desk.ts';
import { type FilteredScreen, filterOf, type KeptFilter, listKept } from '../desk/people/kept-filters.ts';
import { isFragment } from './fragment.ts';
import { personOf } from './middleware/session.ts';

/** What a screen shows of the filters its reader keeps for it. */
export interface KeptHere {
  screen: FilteredScreen;
  /** Id of the story whose screen it is; empty elsewhere. */
  story: string;
  /** What is chosen now, as in an address; empty: nothing that could be kept. */
  query: string;
  /** The screen as it stands, to come back to. */
  back: string;
  /** What is chosen now is kept already. */
  known: boolean;
  chips: { name: string; href: string; current: boolean }[];
  /** Where a screen that was asked for with no choice at all opens; empty: with none. */
  opening: string;
}

/** The filters of a screen. `story`: id, on the screens of one. */
export async function keptHere(
  desk: Desk,
  request: Request,
  response: Response,
  screen: FilteredScreen,
  story = '',
): Promise<KeptHere> {
  const kept = await listKept(desk, personOf(response), screen, story);
  const [path = ''] = request.originalUrl.split('?');
  const query = filterOf(screen, request.query);
  const href = (filter: KeptFilter) => `${path}?${filter.query}`;
  const chosen = request.originalUrl.includes('?') || isFragment(request);
  // One for this story goes before one for every story.
  const opening = kept.filter(({ opens }) => opens === 1).toSorted((a, b) => b.story.length - a.story.length)[0];
  return {
    screen,
    story,
    query,
    back: request.originalUrl,
    known: kept.some((filter) => filter.query === query),
    chips: kept.map((filter) => ({ name: filter.name, href: href(filter), current: filter.query === query })),
    opening: opening && !chosen ? href(opening) : '',
  };
}
