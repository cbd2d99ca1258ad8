import type { QuotationDetail } from '../../annotate/quotations.ts';
import { MONTH_NAMES, MONTHS } from '../../lexicon/calendar.ts';
import { PLACE_SPELLINGS } from '../../lexicon/countries.ts';
import { HONORIFICS, SHORT_OFFICES } from '../../lexicon/titles.ts';
import { related } from '../../lexicon/wordnet.ts';
import { formsAlike, namesAlike } from '../../text/alike.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { SentencePair } from '../../types.ts';

/** Two quotations of the same words, word by word. */
export interface SharedQuote {
  x: QuotationDetail;
  y: QuotationDetail;
  /** 0–1: share of the shorter one's words that stand in both, in order. */
  likeness: number;
  /** Words put in the place of others, as [in x, in y]; one side may be empty. */
  changes: [string[], string[]][];
}

/** Words of a quotation compared at the most. */
const MOST_WORDS = 120;
const LEAST_LIKENESS = 0.6;

const found = new WeakMap<SentencePair, SharedQuote[]>();

/** Quotations of two sentences that hold mostly the same words, one to one. */
export function sharedQuotes(pair: SentencePair): SharedQuote[] {
  if (pair.a.details.quotations.length === 0 || pair.b.details.quotations.length === 0) return [];
  const known = found.get(pair);
  if (known) return known;
  const options: SharedQuote[] = [];
  for (const x of pair.a.details.quotations.slice(0, 8)) {
    for (const y of pair.b.details.quotations.slice(0, 8)) {
      const shared = compareWords(x, y);
      if (shared && shared.likeness >= leastLikeness(x, y)) options.push(shared);
    }
  }
  options.sort((one, other) => other.likeness - one.likeness || other.x.words.length - one.x.words.length);
  const used = new Set<QuotationDetail>();
  const quotes = options.filter(({ x, y }) => {
    if (used.has(x) || used.has(y)) return false;
    used.add(x);
    used.add(y);
    return true;
  });
  found.set(pair, quotes);
  return quotes;
}

/** A few words quoted from a long quotation must be nearly all in it: some words of it are in many. */
function leastLikeness(x: QuotationDetail, y: QuotationDetail): number {
  const [short, long] = [x.words.length, y.words.length].sort((a, b) => a - b) as [number, number];
  return short < long * 0.6 ? 0.85 : LEAST_LIKENESS;
}

function compareWords(x: QuotationDetail, y: QuotationDetail): SharedQuote | null {
  const [one, other] = [unfolded(x), unfolded(y)];
  if (Math.min(one.length, other.length) < 2) return null;
  const steps = alignSequences(one, other);
  const equal = steps.filter(([i, j]) => i >= 0 && j >= 0).length;
  const changes = changesOf(steps, one, other);
  // Read from the end, a shorter quotation may turn out to be the other's last words.
  const back = changes.length > 0 ? changesFromEnd(one, other) : changes;
  return {
    x,
    y,
    likeness: equal / Math.min(one.length, other.length),
    changes: back.length < changes.length ? back : changes,
  };
}

const plainWords = new WeakMap<QuotationDetail, string[]>();

function unfolded(quote: QuotationDetail): string[] {
  let words = plainWords.get(quote);
  if (!words) {
    words = unfold(quote.words).slice(0, MOST_WORDS);
    plainWords.set(quote, words);
  }
  return words;
}

/** House style is no change of words: contractions, 'Mr', small numbers in figures, spellings of places. */
function unfold(words: string[]): string[] {
  return words.flatMap((word) => {
    if (HONORIFICS.has(word)) return [];
    const office = SHORT_OFFICES.get(word);
    if (office) return office.split(' ');
    const place = PLACE_SPELLINGS.get(word.endsWith('.') ? word.slice(0, -1) : word);
    if (place) return place.split(' ');
    const whole = NUMBERS.get(word) ?? houseStyle(word);
    if (whole.endsWith("n't")) return [IRREGULAR_NEGATIONS.get(whole) ?? whole.slice(0, -3), 'not'];
    if (whole === 'cannot') return ['can', 'not'];
    const cut = whole.lastIndexOf("'");
    const ending = cut > 0 ? CONTRACTED.get(whole.slice(cut + 1)) : undefined;
    return ending && (ending !== 'is' || PRONOUNS.has(whole.slice(0, cut))) ? [whole.slice(0, cut), ending] : [whole];
  });
}

/** 'isnt' for "isn't". */
const BARE_NEGATION = /^(?:is|are|was|were|do|does|did|has|have|had|could|would|should)nt$/;

/** 'F.T.C.', 'do-not-call', 'commercialise', 'Sept' as another house prints them. */
function houseStyle(word: string): string {
  const month = MONTHS.get(word);
  if (month !== undefined && word.length > 2 && word !== 'may' && word !== 'march')
    return MONTH_NAMES[month - 1]?.toLowerCase() ?? word;
  if (BARE_NEGATION.test(word)) return `${word.slice(0, -1)}'t`;
  const bare = word.replace(/[.-]/g, '');
  return bare.length < 7 || /(?:pr|rt)is/.test(bare) ? bare : bare.replace(/([lnrtc])is(e|ed|ing|es)$/, '$1iz$2');
}

const IRREGULAR_NEGATIONS = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ["shan't", 'shall'],
]);
const CONTRACTED = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['m', 'am'],
  ['d', 'would'],
  ['s', 'is'],
]);
const PRONOUNS = new Set('it that he she there what who here this'.split(' '));
const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [String(n), word]),
);

function changesFromEnd(one: string[], other: string[]): [string[], string[]][] {
  const [x, y] = [one.toReversed(), other.toReversed()];
  return changesOf(alignSequences(x, y), x, y).map(([a, b]) => [a.toReversed(), b.toReversed()]);
}

/** Longest common subsequence as steps [i, j], -1 where a side has no word. */
function alignSequences(one: string[], other: string[]): [number, number][] {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      table[i * width + j] =
        one[i] === other[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const steps: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) steps.push([i++, j++]);
    else if (
      j >= other.length ||
      (i < one.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    )
      steps.push([i++, -1]);
    else steps.push([-1, j++]);
  }
  return steps;
}

/** Stretches between equal words where something stands on either side; what one quotation cuts off at its ends is none. */
function changesOf(steps: [number, number][], one: string[], other: string[]): [string[], string[]][] {
  const changes: [string[], string[]][] = [];
  let gap: [string[], string[]] = [[], []];
  let begun = false;
  for (const [i, j] of steps) {
    if (i >= 0 && j >= 0) {
      if (isChange(gap, begun)) changes.push(gap);
      gap = [[], []];
      begun = true;
    } else if (i >= 0) gap[0].push(one[i] as string);
    else gap[1].push(other[j] as string);
  }
  if (gap[0].length > 0 && gap[1].length > 0 && isChange(gap, begun)) changes.push(gap);
  return changes;
}

function isChange([x, y]: [string[], string[]], begun: boolean): boolean {
  // 'cyber assets' and 'cyberassets' are the same words.
  if (x.join('') === y.join('')) return false;
  if (x.length > 0 && y.length > 0) return true;
  return begun && x.length + y.length > 0;
}

/** A negation or a number put in, left out or changed. */
export function isDecisive([x, y]: [string[], string[]]): boolean {
  const decides = (word: string) => DECISIVE.has(word) || /\d/.test(word);
  return x.filter(decides).join(' ') !== y.filter(decides).join(' ');
}

/**
 * Whether a change touches what is said: something decisive, or words in the place of unrelated ones. Other words that
 * only one side prints, or another form of the same word, are how two reporters heard it.
 */
export function isWeighty(change: [string[], string[]]): boolean {
  if (isDecisive(change)) return true;
  const [x, y] = change;
  const [one, other] = [x.filter(isContent), y.filter(isContent)];
  if (one.length === 0 || other.length === 0) {
    return x.length === y.length && [...one, ...other].some((word) => !LIGHT.has(word));
  }
  return !one.some((word) => other.some((answer) => isKin(word, answer)));
}

/** Words of speech that carry little: 'I got' for 'I have'. */
const LIGHT = new Set('got get gets getting gonna going just really well like okay yeah'.split(' '));

const DECISIVE = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing']);

function isContent(word: string): boolean {
  return !isStopWord(word);
}

function isKin(word: string, answer: string): boolean {
  const [x, y] = [stem(word), stem(answer)];
  if (x === y || formsAlike(x, y) > 0 || namesAlike(x, y) > 0) return true;
  const relation = related(x, y);
  return relation === 'synonym' || relation === 'derivation';
}
