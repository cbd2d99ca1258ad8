import { findInStory } from '../../desk/story/find-in-story.ts';
import type { StoryFile } from '../../desk/story/story-file.ts';
import type { ReportClaim } from '../../report/model.ts';

/** Found claims that are named one by one; the rest are counted. */
const MOST_NAMED = 30;

/** What was looked for in a story's claims, where each stands, and which cells of the map to light up. */
export function presentFind(file: StoryFile, query: string, claims: ReportClaim[], perPage: number, page: number) {
  const found = findInStory(file, query);
  const places = found
    ? claims.flatMap(({ number }, index) =>
        found.has(number) ? [{ number, page: Math.floor(index / perPage) + 1 }] : [],
      )
    : [];
  return {
    query: query.slice(0, 200),
    asked: found !== undefined,
    count: places.length,
    here: places.filter((place) => place.page === page).length,
    places: places.slice(0, MOST_NAMED),
    more: Math.max(0, places.length - MOST_NAMED),
    pages: new Set(places.map((place) => place.page)),
    found,
  };
}
