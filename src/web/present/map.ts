import type { FoundClaims } from '../../desk/story/find-in-story.ts';
import { coverageOf } from '../../report/coverage.ts';
import type { Ground } from '../../report/ground.ts';
import type { Coverage, ReportClaim } from '../../report/model.ts';
import { words } from '../../words/words.ts';

const covered = new WeakMap<Ground, Coverage>();

function coverageOnce(ground: Ground): Coverage {
  const known = covered.get(ground) ?? coverageOf(ground);
  covered.set(ground, known);
  return known;
}

/** The map of the claims on the page: of all claims and versions it could be of any size. */
export function presentCoverage(ground: Ground, shown: ReadonlySet<number>, found: FoundClaims | undefined) {
  const { claims, rows } = coverageOnce(ground);
  const byAnchor = new Map([...ground.textAnchors].map(([id, anchor]) => [anchor, id]));
  const onPage = claims.flatMap(({ number }, index) => (shown.has(number) ? [{ number, index }] : []));
  const { states } = words();
  return {
    claims: onPage,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: onPage.flatMap(({ number, index }) => {
        const state = cells[index];
        const lit = found?.get(number)?.has(byAnchor.get(row.anchor) ?? '') ?? false;
        return state ? [{ state, words: states[state], number, lit }] : [];
      }),
    })),
  };
}

/** Claims of one page as one stretch of a strip, where the units of a page add up to 100. */
const STRETCH = 100;

/** The graver, the higher: what a claim is told differently in is seen without its colour. Of 70. */
const HEIGHTS: Record<string, number> = { contradiction: 70, discrepancy: 48, wording: 30 };

/** A story of several pages as one strip, a link a page: what was found of each claim, the gravest first, and the hits. */
export function presentStrip(claims: ReportClaim[], perPage: number, current: number, found: FoundClaims | undefined) {
  const pages = Math.ceil(claims.length / perPage);
  if (pages < 2) return [];
  const unit = STRETCH / perPage;
  return Array.from({ length: pages }, (_, index) => {
    const own = claims.slice(index * perPage, (index + 1) * perPage);
    const x = index * STRETCH;
    const at = (place: number) => round(x + place * unit);
    const hits = own.flatMap(({ number }, place) => (found?.has(number) ? [at(place)] : []));
    return {
      page: index + 1,
      current: index + 1 === current,
      x,
      unit: round(unit),
      claims: own.length,
      contradictions: own.filter((claim) => gravestOf(claim) === 'contradiction').length,
      hits: hits.length,
      ticks: hits,
      runs: runsOf(own.map(gravestOf)).map(({ state, from, length }) => ({
        state,
        x: at(from),
        width: round(length * unit),
        height: HEIGHTS[state] ?? 15,
      })),
    };
  });
}

function gravestOf({ differences, independent }: ReportClaim): string {
  const level = LEVELS.find((each) => differences.some((difference) => difference.level === each));
  return level ?? (independent > 1 ? 'agrees' : 'silent');
}

const LEVELS = ['contradiction', 'discrepancy', 'wording'] as const;

function runsOf(states: string[]): { state: string; from: number; length: number }[] {
  const runs: { state: string; from: number; length: number }[] = [];
  for (const [from, state] of states.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) last.length++;
    else runs.push({ state, from, length: 1 });
  }
  return runs;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
