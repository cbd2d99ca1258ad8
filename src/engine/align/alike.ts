import type { Unit } from './units.ts';

/** Share of the words, and of the letters three by three, that two wordings of one sentence have in common. */
const WORDS_ALIKE = 0.7;
const LETTERS_ALIKE = 0.7;
/** A sentence of fewer content words is alike to another only when it is the same. */
const LEAST_TERMS = 4;
/** Rarest terms by which an alike sentence is looked up, and sentences looked at for each. */
const LOOKED_UP = 4;
const MOST_LOOKED_AT = 24;

/**
 * Wordings that differ in a word or two → one unit, so that a hundred versions of one sentence cost little more than ten.
 * Each goes to the first unit in order that it is alike to, unless one version prints both: then they say two things.
 */
export function gatherAlike(units: readonly Unit[], termCount: number): Unit[] {
  const count = new Uint32Array(termCount);
  for (const unit of units) for (const id of unit.terms) count[id] = (count[id] as number) + 1;
  const leaders: Unit[] = [];
  const places: (number[] | undefined)[] = [];
  // By leader: the last unit it was held against.
  const seen = new Int32Array(units.length).fill(-1);
  for (const [turn, unit] of units.entries()) {
    const rarest = [...unit.terms]
      .sort((a, b) => (count[a] as number) - (count[b] as number) || a - b)
      .slice(0, LOOKED_UP);
    const leader = unit.terms.length < LEAST_TERMS ? undefined : findAlike(unit, turn, rarest, leaders, places, seen);
    if (leader) {
      absorb(leader, unit);
      continue;
    }
    for (const id of rarest) {
      const list = places[id];
      if (list) list.push(leaders.length);
      else places[id] = [leaders.length];
    }
    leaders.push(unit);
  }
  return leaders;
}

function findAlike(
  unit: Unit,
  turn: number,
  rarest: readonly number[],
  leaders: readonly Unit[],
  places: readonly (number[] | undefined)[],
  seen: Int32Array,
): Unit | undefined {
  for (const id of rarest) {
    const list = places[id] ?? [];
    const most = Math.min(list.length, MOST_LOOKED_AT);
    for (let k = 0; k < most; k++) {
      const place = list[k] as number;
      if (seen[place] === turn) continue;
      seen[place] = turn;
      const leader = leaders[place] as Unit;
      if (isAlike(leader, unit) && !leader.versions.meets(unit.versions)) return leader;
    }
  }
  return undefined;
}

function isAlike(a: Unit, b: Unit): boolean {
  const [fewTerms, manyTerms] = a.terms.length < b.terms.length ? [a.terms, b.terms] : [b.terms, a.terms];
  if (fewTerms.length < WORDS_ALIKE * manyTerms.length) return false;
  const words = countShared(a.terms, b.terms);
  if (words < WORDS_ALIKE * (a.terms.length + b.terms.length - words)) return false;
  return 2 * countShared(a.grams, b.grams) >= LETTERS_ALIKE * (a.grams.length + b.grams.length);
}

function absorb(leader: Unit, unit: Unit): void {
  leader.members.push(...unit.members);
  leader.versions.addAll(unit.versions);
}

/** How many members two sorted lists without repeats share. */
export function countShared(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}
