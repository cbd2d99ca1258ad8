import type { VersionAffinity } from './features.ts';
import type { Story, Unit } from './units.ts';

/** Sentences a news text needs to say what happened. */
const LEAD = 4;

interface Profile {
  ids: Int32Array;
  weights: Float64Array;
  norm: number;
}

/** How alike two versions are as wholes: do they report one event? Computed when asked for, and kept. */
export class Affinities {
  #leads: Profile[];
  #wholes: Profile[];
  #known = new Map<number, VersionAffinity>();

  constructor(story: Story) {
    const lead: Map<number, number>[] = Array.from({ length: story.versionCount }, () => new Map());
    const whole: Map<number, number>[] = Array.from({ length: story.versionCount }, () => new Map());
    for (const unit of story.units) {
      for (const [version, position] of unit.versions) {
        addTerms(whole[version], unit);
        if (position < LEAD) addTerms(lead[version], unit);
      }
    }
    this.#leads = lead.map(toProfile);
    this.#wholes = whole.map(toProfile);
  }

  /** The best affinity of any two versions that print the units. */
  ofUnits(a: Unit, b: Unit): VersionAffinity {
    let lead = 0;
    let whole = 0;
    for (const x of firstFew(a)) {
      for (const y of firstFew(b)) {
        const affinity = x === y ? { lead: 1, whole: 1 } : this.between(x, y);
        lead = Math.max(lead, affinity.lead);
        whole = Math.max(whole, affinity.whole);
      }
    }
    return { lead, whole };
  }

  /** Affinity of two versions by index. */
  between(a: number, b: number): VersionAffinity {
    const key = a < b ? a * 65536 + b : b * 65536 + a;
    let known = this.#known.get(key);
    if (!known) {
      known = { lead: cosine(this.#leads[a], this.#leads[b]), whole: cosine(this.#wholes[a], this.#wholes[b]) };
      this.#known.set(key, known);
    }
    return known;
  }
}

/** Versions of a unit looked at; copies are alike, so a few stand for all. */
function firstFew(unit: Unit): number[] {
  const few: number[] = [];
  for (const version of unit.versions.keys()) {
    if (few.push(version) === 2) break;
  }
  return few;
}

function addTerms(profile: Map<number, number> | undefined, unit: Unit): void {
  if (!profile) return;
  for (const [k, id] of unit.terms.entries()) {
    const rarity = unit.rarity[k] ?? 0;
    profile.set(id, (profile.get(id) ?? 0) + rarity * rarity);
  }
}

function toProfile(weights: Map<number, number>): Profile {
  const entries = [...weights].sort((a, b) => a[0] - b[0]);
  let sum = 0;
  for (const [, weight] of entries) sum += weight * weight;
  return {
    ids: Int32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
    norm: Math.sqrt(sum) || 1,
  };
}

function cosine(a: Profile | undefined, b: Profile | undefined): number {
  if (!a || !b) return 0;
  let i = 0;
  let j = 0;
  let dot = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) dot += (a.weights[i] as number) * (b.weights[j] as number);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return dot / (a.norm * b.norm);
}
