import type { Unit } from './units.ts';

/** Candidates kept for one unit. */
const MOST = 20;
/** Places of one term looked up at the most; a term that stands in more places tells little. */
const MOST_PLACES = 300;
/** A sentence with less content than this ('Read more', 'He agreed.') is like others only when it is the same. */
const LEAST = 1;

/** Every pair of so many units, in the form of `candidatePairs`. */
export function allPairs(count: number): Int32Array {
  const out = new Int32Array(count * (count - 1));
  let n = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      out[n++] = a;
      out[n++] = b;
    }
  }
  return out;
}

/** Pairs of units worth scoring, each once, as index pairs [a, b, a, b …] with a < b. */
export function candidatePairs(units: readonly Unit[], termCount: number): Int32Array {
  const { starts, places } = placesOf(units, termCount);
  const norms = Float64Array.from(units, ({ local }) => local.norm);
  const sums = new Float64Array(units.length);
  const touched = new Int32Array(units.length);
  const best = new Best();
  /** What each unit chose, so that a pair is not told twice. */
  const chosen: Int32Array[] = [];
  const out = new Int32Array(units.length * 2 * MOST);
  let n = 0;
  for (const [i, unit] of units.entries()) {
    chosen.push(NONE);
    if (unit.content < LEAST) continue;
    let count = 0;
    for (let k = 0; k < unit.terms.length; k++) {
      const term = unit.terms[k] as number;
      const end = starts[term + 1] as number;
      if (end - (starts[term] as number) > MOST_PLACES) continue;
      const weight = (unit.local.values[k] as number) ** 2;
      for (let p = starts[term] as number; p < end; p++) {
        const j = places[p] as number;
        if (sums[j] === 0) touched[count++] = j;
        sums[j] = (sums[j] as number) + weight;
      }
    }
    best.clear();
    for (let t = 0; t < count; t++) {
      const j = touched[t] as number;
      const score = (sums[j] as number) / (norms[j] as number);
      sums[j] = 0;
      if (j !== i && score >= best.least) best.offer(j, score);
    }
    chosen[i] = best.ids().slice();
    for (const j of chosen[i] ?? NONE) {
      if (j < i && (chosen[j] as Int32Array).includes(i)) continue;
      out[n++] = Math.min(i, j);
      out[n++] = Math.max(i, j);
    }
  }
  return out.subarray(0, n);
}

const NONE = new Int32Array();

/** Units that have a term: those between its start and the next term's. */
function placesOf(units: readonly Unit[], termCount: number): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(termCount + 1);
  for (const unit of units) {
    if (unit.content >= LEAST) for (const id of unit.terms) starts[id + 1] = (starts[id + 1] as number) + 1;
  }
  for (let id = 0; id < termCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const places = new Int32Array(starts[termCount] as number);
  for (const [i, unit] of units.entries()) {
    if (unit.content < LEAST) continue;
    for (const id of unit.terms) {
      const at = next[id] as number;
      next[id] = at + 1;
      places[at] = i;
    }
  }
  return { starts, places };
}

/** The best few of what is offered; equals go by number. */
class Best {
  /** What is worth less need not be offered. */
  least = 0;
  #ids = new Int32Array(MOST);
  #scores = new Float64Array(MOST);
  #size = 0;

  clear(): void {
    this.#size = 0;
    this.least = 0;
  }

  offer(id: number, score: number): void {
    const ids = this.#ids;
    const scores = this.#scores;
    let at = this.#size;
    if (at === MOST) {
      at--;
      if (score === scores[at] && id > (ids[at] as number)) return;
    } else this.#size++;
    for (; at > 0; at--) {
      const before = scores[at - 1] as number;
      if (score < before || (score === before && id > (ids[at - 1] as number))) break;
      ids[at] = ids[at - 1] as number;
      scores[at] = before;
    }
    ids[at] = id;
    scores[at] = score;
    if (this.#size === MOST) this.least = scores[MOST - 1] as number;
  }

  ids(): Int32Array {
    return this.#ids.subarray(0, this.#size);
  }
}
