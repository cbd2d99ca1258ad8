import { REPORTING } from '../lexicon/event-words.ts';
import { eventRoot, wordClass } from '../lexicon/wordnet.ts';
import type { Unit } from './units.ts';
import { VersionSet } from './version-set.ts';

/** Acts a sentence tells of: sorted ids, and how much each counts. */
export interface Acts {
  ids: Int32Array;
  /** Share of the other versions that tell of it, 0–1. */
  told: Float64Array;
}

export const NO_ACTS: Acts = { ids: new Int32Array(), told: new Float64Array() };

/** One word family among the words of all versions. */
interface Family {
  id: number;
  versions: VersionSet;
  verb: boolean;
  words: number;
  capitals: number;
}

/**
 * Sets what units say was done: words of a verb's family ('attack', 'attacker', 'attacked') that are neither names nor
 * words of reporting. What most versions tell of is what they are about.
 */
export function readActs(units: readonly Unit[], versions: number): void {
  const families = new Map<string, Family>();
  const roots = units.map((unit) => rootsOf(unit, families, versions));
  for (const [i, unit] of units.entries()) {
    const own = new Map<number, number>();
    for (const { id, verb, words, capitals, versions: tellers } of roots[i] ?? []) {
      if (verb && 2 * capitals <= words) own.set(id, (tellers.size - 1) / Math.max(1, versions - 1));
    }
    const ids = Int32Array.from(own.keys()).sort();
    unit.acts = { ids, told: Float64Array.from(ids, (id) => own.get(id) ?? 0) };
  }
}

function rootsOf({ members, versions }: Unit, families: Map<string, Family>, count: number): Set<Family> {
  const found = new Set<Family>();
  for (const [k, { stem, kind, stop, capital }] of (members[0]?.tokens ?? []).entries()) {
    if (stop || kind !== 'word') continue;
    const root = eventRoot(stem);
    if (REPORTING.has(root)) continue;
    let family = families.get(root);
    if (!family) {
      family = { id: families.size, versions: new VersionSet(count), verb: false, words: 0, capitals: 0 };
      families.set(root, family);
    }
    family.words++;
    if (capital && k > 0) family.capitals++;
    family.verb ||= wordClass(stem) === 'verb';
    family.versions.addAll(versions);
    found.add(family);
  }
  return found;
}

/** How much two units tell of the same acts: the root of the shares of those they have in common. */
export function sharedActs(a: Acts, b: Acts): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) sum += a.told[i] as number;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return Math.sqrt(sum);
}
