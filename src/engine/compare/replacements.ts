import { opposite } from '../lexicon/antonyms.ts';
import { REPORTING_STEMS } from '../lexicon/reporting.ts';
import { cosine } from '../lexicon/vectors.ts';
import { related, wordClass } from '../lexicon/wordnet.ts';
import { isWithin } from '../text/alike.ts';
import type { AnnotatedSentence, SentencePair, Token } from '../types.ts';
import { type Features, MODELS, weigh } from './logistic.ts';
import { areOpposite, isDenied } from './opposition.ts';
import { type Profile, profileOf } from './profile.ts';

/** A word of one sentence that stands in the place of another word of the other. Indices into the tokens. */
export interface Replacement {
  a: number;
  b: number;
  /** 0–1: how sure it is that the sense changes with it. */
  grade: number;
}

/** Least share of both sentences that is answered: replacing a word means something where the rest stays. */
const LEAST_COVER = 0.6;

/** Words looked at in one pair. */
const MOST = 24;

/** The replacement that most likely changes what is said; `oneWay` when only the first sentence must be answered. */
export function strongestReplacement(pair: SentencePair, oneWay = false): Replacement | undefined {
  let best: Replacement | undefined;
  for (const { a, b, features } of replacementsOf(pair, oneWay)) {
    const grade = weigh(MODELS.replacement, features);
    if (!best || grade > best.grade) best = { a, b, grade };
  }
  return best;
}

/** Every word that is replaced, with what speaks for and against a change of sense. */
export function replacementsOf(
  pair: SentencePair,
  oneWay = false,
): (Omit<Replacement, 'grade'> & { features: Features })[] {
  const { words } = pair;
  if (words.coverA < LEAST_COVER || (!oneWay && words.coverB < LEAST_COVER)) return [];
  const found = replaced(pair).slice(0, MOST);
  const count = Math.log(found.length + 1);
  return found.map(({ a, b }) => ({ a, b, features: { ...featuresOf(pair, a, b), count } }));
}

/** Words of a with the other words that b has for them. What is only added or left out is no difference. */
function replaced({ a, b, words }: SentencePair): { a: number; b: number }[] {
  const found: { a: number; b: number }[] = [];
  for (const i of profileOf(a).content) {
    const linked = words.aToB[i] ?? -1;
    if ((linked >= 0 && (words.strength[i] ?? 0) >= 0.95) || isManner(a, i)) continue;
    const j = linked >= 0 ? linked : slotPartner({ a, b, words }, i);
    // 'Not open' and 'closed' are one thing.
    if (j >= 0 && isDenied(a, i) !== isDenied(b, j) && areOpposite(a, i, b, j)) continue;
    if (j >= 0 && !isManner(b, j) && !sharePart(a.tokens[i]?.norm ?? '', b.tokens[j]?.norm ?? ''))
      found.push({ a: i, b: j });
  }
  return found;
}

/** 'Spanish' and 'Spanish-language', 'fueling' and 'fuelling'. */
function sharePart(x: string, y: string): boolean {
  return (
    x.startsWith(y) ||
    y.startsWith(x) ||
    x.endsWith(`-${y}`) ||
    y.endsWith(`-${x}`) ||
    isWithin(x, y, x.length > 6 ? 2 : 1)
  );
}

/** How it was told ('said', 'told reporters'), titles, numbers and days: other rules' matters. */
function isManner({ tokens }: AnnotatedSentence, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'number' || REPORTING_STEMS.has(token.stem) || TITLES.has(token.norm)) return true;
  return (
    token.stem === 'report' || CALENDAR.has(token.norm.replace(/'s$/, '')) || (token.norm === 'reporters' && at > 0)
  );
}

const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning evening night week
  month year day weekend january february march april may june july august september october november december
  weeks months years days hours minutes jan feb mar apr jun jul aug sep sept oct nov dec gmt edt est`.split(/\s+/),
);

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr sir gov governor sen senator rep president prof general gen lt col sgt capt'.split(' '),
);

/** The unanswered word of b between the partners of i's neighbours; -1 when nothing stands there. */
function slotPartner({ a, b, words }: SentencePair, i: number): number {
  const before = answeredNear(profileOf(a), words.aToB, i, -1);
  const after = answeredNear(profileOf(a), words.aToB, i, 1);
  const from = before === -1 ? 0 : before + 1;
  const to = after === -1 ? b.tokens.length : after;
  if (to <= from || to - from > 8) return -1;
  const { weights, keys } = profileOf(b);
  let best = -1;
  let nearest = -1;
  for (let j = from; j < to; j++) {
    if (!weights[j] || words.bToA[j] !== -1) continue;
    const near =
      cosine(profileOf(a).keys[i] ?? '', keys[j] ?? '') +
      (wordClass(b.tokens[j]?.stem ?? '') === wordClass(a.tokens[i]?.stem ?? '') ? 0.2 : 0);
    if (near > nearest) [best, nearest] = [j, near];
  }
  return best;
}

/** Partner of the nearest content word before (-1) or after (1) `at`; -1 when that word is not answered. */
function answeredNear({ weights }: Profile, links: readonly number[], at: number, step: number): number {
  for (let i = at + step; i >= 0 && i < weights.length; i += step)
    if (weights[i] && (links[i] ?? -1) >= 0) return links[i] ?? -1;
  return -1;
}

const RELATIONS = ['synonym', 'derivation', 'similar', 'hypernym', 'hyponym', 'sibling'] as const;

function featuresOf({ a, b, words }: SentencePair, i: number, j: number): Features {
  const [pa, pb] = [profileOf(a), profileOf(b)];
  const [x, y] = [pa.keys[i] ?? '', pb.keys[j] ?? ''];
  const kind = wordClass(a.tokens[i]?.stem ?? '');
  const near = cosine(x, y);
  const relation = related(x, y);
  const features: Features = {
    near,
    nearSquared: near * near,
    name: pa.names[i] === 1 || pb.names[j] === 1 ? 1 : 0,
    noun: kind === 'noun' ? 1 : 0,
    verb: kind === 'verb' ? 1 : 0,
    adjective: kind === 'adjective' ? 1 : 0,
    adverb: kind === 'adverb' ? 1 : 0,
    sameClass: kind === wordClass(b.tokens[j]?.stem ?? '') ? 1 : 0,
    nounNear: kind === 'noun' ? near : 0,
    verbNear: kind === 'verb' ? near : 0,
    adjectiveNear: kind === 'adjective' ? near : 0,
    opposite: opposite(x, y) ? 1 : 0,
    linked: (words.aToB[i] ?? -1) >= 0 ? 1 : 0,
    weight: pa.weights[i] ?? 0,
  };
  for (const name of RELATIONS) features[name] = relation === name ? 1 : 0;
  return features;
}
