import type { SearchKind, Story } from '../../store/schema.ts';
import { catchUpSearch, findEntries, foldForSearch, isSearchBehind, type SearchHit } from '../../store/search.ts';
import { listStoryNames } from '../../store/stories.ts';
import type { Actor, Desk } from '../desk.ts';
import { findHidden } from './blind.ts';
import { reachOf } from './reach.ts';

/** Hits shown; who gets more narrows the search. */
export const MOST_HITS = 100;
const MOST_TERMS = 10;
const LONGEST_QUERY = 200;

const SEARCH_KINDS: SearchKind[] = ['claim', 'version', 'evidence', 'verdict', 'dismissal', 'comment', 'story'];

export interface Search {
  terms: string[];
  hits: SearchHit[];
  /** There are more hits than these. */
  more: boolean;
  stories: Pick<Story, 'id' | 'slug' | 'title'>[];
}

/** Finds what holds every word, and every "group of words" together, whatever its case and accents. */
export async function search(
  desk: Desk,
  viewer: Actor,
  wanted: { q: string; kind: string; story: string },
): Promise<Search> {
  const [{ closed }, names] = await Promise.all([reachOf(desk.store.db, viewer), listStoryNames(desk.store.db)]);
  const stories = names.filter(({ id }) => !closed.includes(id));
  const terms = termsOf(wanted.q);
  if (terms.length === 0) return { terms, hits: [], more: false, stories };
  if (await isSearchBehind(desk.store.db)) await desk.store.write(null, (tx) => catchUpSearch(tx));
  const story = stories.find(({ slug }) => slug === wanted.story);
  const kind = SEARCH_KINDS.find((each) => each === wanted.kind);
  const hits = await findEntries(desk.store.db, {
    terms,
    ...(kind && { kind }),
    ...(story && { story: story.id }),
    closed,
    hidden: { viewer: viewer?.id ?? '', ...(await findHidden(desk.store.db, viewer)) },
    limit: MOST_HITS + 1,
  });
  return { terms, hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS, stories };
}

/** 'press "prime minister"' → ['press', 'prime minister'], folded. */
export function termsOf(query: string): string[] {
  const typed = query
    .replaceAll('\0', '')
    .slice(0, LONGEST_QUERY)
    .replace(/[“”„«»]/gu, '"');
  const parts = typed.split('"').flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/\s+/u)));
  return [...new Set(parts.map(foldForSearch).filter(Boolean))].slice(0, MOST_TERMS);
}
