import { oncePerPrint } from '../annotate/prints.ts';
import type { Token } from '../types.ts';
import { countShared } from './alike.ts';
import { isContent } from './content.ts';
import { shareMoreThanNames } from './naming.ts';
import { similarity } from './similarity.ts';
import { gramsOf, type Story, type Unit, type Weights } from './units.ts';
import type { AlignWeights } from './weights.ts';

/** Content words a part needs to say something by itself; less goes with its neighbour. */
const LEAST_WORDS = 3;

/** Content words two statements share at the least. */
const LEAST_SHARED = 2;
/** Least score of the whole sentences at which their parts are looked at. */
const WORTH_A_LOOK = 0.12;

/** Likeness of parts: the best score of a part of one sentence with the other sentence, or with a part of it. */
export class Parts {
  #story: Story;
  #known = new Map<Unit, Unit[]>();

  constructor(story: Story) {
    this.#story = story;
  }

  /** 0 when neither has parts, or when the whole sentences have too little in common. */
  likeness(a: Unit, b: Unit, whole: number, weights: AlignWeights): number {
    if (whole < WORTH_A_LOOK || a.terms.length < LEAST_WORDS || b.terms.length < LEAST_WORDS) return 0;
    if (countShared(a.terms, b.terms) < LEAST_SHARED) return 0;
    const left = this.#of(a);
    const right = this.#of(b);
    let best = 0;
    const look = (x: Unit, y: Unit) => {
      const found = similarity(x, y, weights);
      if (found > best && shareMoreThanNames(x, y, this.#story.isName)) best = found;
    };
    for (const part of left) look(part, b);
    for (const other of right) {
      look(a, other);
      for (const part of left) look(part, other);
    }
    return best;
  }

  #of(unit: Unit): Unit[] {
    let parts = this.#known.get(unit);
    if (!parts) {
      parts = partsOf(unit, this.#story);
      this.#known.set(unit, parts);
    }
    return parts;
  }
}

/** Words that begin another statement inside a sentence. */
const BEGINNERS = new Set('after before while whereas although though but because unless when'.split(' '));

/** Parts of one sentence looked at, at the most. */
const MOST_PARTS = 6;

/** A statement inside a sentence, whatever the story. */
interface Stretch {
  stems: string[];
  grams: Int32Array;
}

/** The statements of a sentence: quotations, and what stands around them and around words such as 'after' and 'while'. */
const stretchesOf = oncePerPrint(({ tokens }): Stretch[] => {
  const stretches = splitTokens(tokens);
  if (stretches.length < 2 || stretches.length > MOST_PARTS) return [];
  return stretches.map((stretch) => {
    const words = stretch.filter(({ kind }) => kind !== 'punctuation');
    return {
      stems: words.filter(isContent).map(({ stem }) => stem),
      grams: gramsOf(words.map(({ norm }) => norm).join(' ')),
    };
  });
});

/** The statements of a long sentence, each as a unit of its own. Empty for a sentence that makes one statement. */
export function partsOf(unit: Unit, { ids }: Story): Unit[] {
  const [first] = unit.members;
  if (!first || unit.terms.length < 2 * LEAST_WORDS) return [];
  return stretchesOf(first).map((stretch) => toUnit(unit, stretch, ids));
}

function splitTokens(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [];
  let open: Token[] = [];
  let words = 0;
  const close = () => {
    if (words < LEAST_WORDS) return;
    stretches.push(open);
    open = [];
    words = 0;
  };
  for (const token of tokens) {
    if (token.norm === '"' || token.norm === ';' || BEGINNERS.has(token.norm)) close();
    open.push(token);
    if (isContent(token)) words++;
  }
  const last = stretches.at(-1);
  if (words >= LEAST_WORDS || !last) stretches.push(open);
  else last.push(...open);
  return stretches;
}

function toUnit(unit: Unit, { stems, grams }: Stretch, ids: ReadonlyMap<string, number>): Unit {
  const own = new Set(stems.map((stem) => ids.get(stem)));
  const kept = Array.from(unit.terms.keys()).filter((k) => own.has(unit.terms[k]));
  const pick = ({ values }: Weights): Weights => {
    const part = kept.map((k) => values[k] as number);
    return { values: part, norm: Math.sqrt(part.reduce((sum, value) => sum + value * value, 0)) || 1 };
  };
  const rarity = pick(unit.rarity);
  return {
    ...unit,
    terms: Int32Array.from(kept, (k) => unit.terms[k] as number),
    rarity,
    local: pick(unit.local),
    soft: pick(unit.soft),
    content: rarity.values.reduce((sum, value) => sum + value, 0),
    grams,
  };
}
