import type { AttributionDetail } from '../../annotate/attribution.ts';
import { foldName } from '../../lexicon/transliteration.ts';
import type { AnnotatedSentence, SentencePair, Span } from '../../types.ts';

/** Two attributions of the same content in two sentences. */
export interface SharedContent {
  x: AttributionDetail;
  y: AttributionDetail;
  /** 0–1: how much of what is said they share. */
  share: number;
}

const LEAST_SHARE = 0.5;

const found = new WeakMap<SentencePair, SharedContent[]>();

/** Attributions that report the same content, innermost speakers first, one to one. */
export function sharedContents(pair: SentencePair): SharedContent[] {
  const known = found.get(pair);
  if (known) return known;
  const options: SharedContent[] = [];
  for (const x of spoken(pair.a)) {
    for (const y of spoken(pair.b)) {
      const share = shareOf(pair, x, y);
      if (share >= LEAST_SHARE) options.push({ x, y, share });
    }
  }
  // Who says it first hand comes before who passes it on.
  options.sort((one, other) => depth(other) - depth(one) || other.share - one.share);
  const used = new Set<AttributionDetail>();
  const shared = options.filter(({ x, y }) => {
    if (used.has(x) || used.has(y)) return false;
    used.add(x);
    used.add(y);
    return true;
  });
  found.set(pair, shared);
  return shared;
}

function depth({ x, y }: SharedContent): number {
  return (x.nested ? 1 : 0) + (y.nested ? 1 : 0);
}

/** Attributions that report words, not thoughts or wishes. */
export function spoken(sentence: AnnotatedSentence): AttributionDetail[] {
  return sentence.details.attributions.filter(({ use }) => use === 'say' || use === 'tell');
}

/** Share of the content words said on both sides that answer each other. */
function shareOf({ a, b, words }: SentencePair, x: AttributionDetail, y: AttributionDetail): number {
  return Math.min(oneWay(a, x, words.aToB, b, y), oneWay(b, y, words.bToA, a, x));
}

function oneWay(
  own: AnnotatedSentence,
  x: AttributionDetail,
  links: Int32Array,
  other: AnnotatedSentence,
  y: AttributionDetail,
): number {
  let all = 0;
  let answered = 0;
  for (const [i, token] of own.tokens.entries()) {
    if (token.stop || token.kind === 'punctuation' || !within(token, x.content) || within(token, x.source)) continue;
    all++;
    const link = other.tokens[links[i] ?? -1];
    if (link && within(link, y.content)) answered++;
  }
  return all === 0 ? 0 : answered / all;
}

export function within(token: Span, spans: Span[]): boolean {
  return spans.some(({ start, end }) => start <= token.start && token.end <= end);
}

/** How the speakers of two attributions stand to each other. */
export type SpeakerRelation = 'same' | 'different' | 'named-otherwise' | 'unknown';

/** Compares two speakers: a description of the same person, or a body and its spokesman, is no other speaker. */
export function relateSpeakers(pair: SentencePair, x: AttributionDetail, y: AttributionDetail): SpeakerRelation {
  if (!x.value || !y.value) return 'unknown';
  if (sameValue(x.value, y.value) || mentions(pair.b, y, x.value) || mentions(pair.a, x, y.value)) return 'same';
  const ranks = [x.kind, y.kind];
  if (ranks.includes('outlet')) return 'named-otherwise';
  if (x.kind === 'named' && y.kind === 'named') return 'different';
  const [one, other] = [isNamedBody(x), isNamedBody(y)];
  if ((one || x.kind === 'named') && (other || y.kind === 'named')) return 'different';
  if (x.kind === 'named' || y.kind === 'named' || one || other) return 'named-otherwise';
  return alikeBodies(x.value, y.value) ? 'same' : 'different';
}

/** A body with a name, not 'police' or 'the spokesman'. */
function isNamedBody({ kind, text }: AttributionDetail): boolean {
  return (
    kind === 'official' &&
    /^(?:the |The )?\p{Lu}/u.test(text) &&
    !/^The \p{Ll}/u.test(text) &&
    /\p{Lu}\p{L}/u.test(text.replace(/^\p{Lu}\p{Ll}*$/u, (word) => (BODIES.has(word.toLowerCase()) ? '' : word)))
  );
}

/** One value is the other, or its last word: 'ushakov', 'yuri ushakov'. */
function sameValue(x: string, y: string): boolean {
  return x === y || y.endsWith(` ${x}`) || x.endsWith(` ${y}`);
}

/** The other's words stand in the phrase of this source: 'Kremlin aide Yuri Ushakov' mentions the Kremlin. */
function mentions(sentence: AnnotatedSentence, attribution: AttributionDetail, value: string): boolean {
  const wanted = value.split(' ').filter((word) => word.length > 3 && !SMALL.has(word));
  if (wanted.length === 0) return false;
  return sentence.tokens.some(
    (token) => within(token, attribution.source) && wanted.includes(foldName(token.norm.replace(/'s$/, ''))),
  );
}

const SMALL = new Set(['government', 'ministry', 'department', 'office', 'party', 'university', 'police', 'state']);

/** Who investigates and who announces go by several names in the reports on one case. */
const BODIES = new Set(
  `authorities officials police investigators officers government spokesman spokeswoman spokesperson department sheriff
  deputies prosecutors detectives official officer administration ministry agency chief statement report reports
  military army sources source people person officials' company`.split(/\s+/),
);

function alikeBodies(x: string, y: string): boolean {
  const [one, other] = [x.split(' ').at(-1) ?? '', y.split(' ').at(-1) ?? ''];
  return one === other || (BODIES.has(one) && BODIES.has(other));
}
