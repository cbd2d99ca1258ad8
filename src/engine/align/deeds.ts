import { REPORTING } from '../lexicon/event-words.ts';
import { eventRoot, wordClass } from '../lexicon/wordnet.ts';
import type { Unit } from './units.ts';
import { VersionSet } from './version-set.ts';

/** What a sentence says was done, each deed by the root of its word, with the share of the other versions that tell of it (0–1). */
interface Deeds {
  told: Map<string, number>;
  /** Those it tells of with a verb. */
  verbs: Set<string>;
  /** The greatest of the shares. */
  most: number;
}

/** What two sentences have in common of what most versions tell was done. */
export interface CommonDeeds {
  /** Share of the other versions that tell of a deed both name by a verb; the greatest. */
  shared: number;
  /** How much more of the versions tell of what one of them says than of what both do. */
  missed: number;
}

/** Finds the deeds of all sentences of several reports, then compares two. */
export class DeedReader {
  #deeds = new Map<Unit, Deeds>();

  constructor(units: readonly Unit[], versions: number) {
    const tellers = new Map<string, VersionSet>();
    for (const unit of units) {
      const deeds = deedsOf(unit);
      this.#deeds.set(unit, deeds);
      for (const root of deeds.told.keys()) {
        const known = tellers.get(root) ?? new VersionSet(versions);
        known.addAll(unit.versions);
        tellers.set(root, known);
      }
    }
    for (const deeds of this.#deeds.values()) {
      for (const root of deeds.told.keys()) {
        const share = ((tellers.get(root)?.size ?? 1) - 1) / Math.max(1, versions - 1);
        deeds.told.set(root, share);
        deeds.most = Math.max(deeds.most, share);
      }
    }
  }

  compare(a: Unit, b: Unit): CommonDeeds {
    const [x, y] = [this.#deeds.get(a), this.#deeds.get(b)];
    if (!x || !y) return { shared: 0, missed: 0 };
    let [shared, either] = [0, 0];
    for (const [root, share] of x.told) {
      if (!y.told.has(root)) continue;
      either = Math.max(either, share);
      if (x.verbs.has(root) && y.verbs.has(root)) shared = Math.max(shared, share);
    }
    return { shared, missed: Math.min(x.most, y.most) - either };
  }
}

/** Verbs and words made of another ('earthquake' is none, 'killing' is); neither names nor words of reporting. */
function deedsOf({ members }: Unit): Deeds {
  const deeds: Deeds = { told: new Map(), verbs: new Set(), most: 0 };
  for (const [k, { stem, kind, stop, capital }] of (members[0]?.tokens ?? []).entries()) {
    if (stop || kind !== 'word' || (capital && k > 0)) continue;
    const root = eventRoot(stem);
    if (REPORTING.has(root)) continue;
    const verb = wordClass(stem) === 'verb';
    if (!verb && root === stem) continue;
    deeds.told.set(root, 0);
    if (verb) deeds.verbs.add(root);
  }
  return deeds;
}
