import type { AttributionDetail } from '../../annotate/attribution.ts';
import { foldName } from '../../lexicon/transliteration.ts';
import { namesAlike } from '../../text/alike.ts';
import { oncePerWord } from '../../text/words.ts';
import type { AnnotatedSentence, SentencePair, Span, Token } from '../../types.ts';
import { isExchanged } from '../region.ts';

/** Two attributions of the same content in two sentences. */
export interface SharedContent {
  x: AttributionDetail;
  y: AttributionDetail;
  /** 0–1: how much of what is said they share. */
  share: number;
  /** How the speakers stand to each other. */
  speakers: SpeakerRelation;
}

/** Share of what is said that two attributions must have in common. */
const LEAST_SHARE = 0.36;
/** Enough where both sentences are wholly what somebody says: that they state the same is known from the alignment. */
const LEAST_SHARE_WHOLE = 0.25;
const WHOLE = 0.6;

const found = new WeakMap<SentencePair, SharedContent[]>();

/** Attributions that report the same content, innermost speakers first, one to one. */
export function sharedContents(pair: SentencePair): SharedContent[] {
  if (pair.a.details.attributions.length === 0 || pair.b.details.attributions.length === 0) return [];
  const known = found.get(pair);
  if (known) return known;
  const options: Omit<SharedContent, 'speakers'>[] = [];
  const others = spoken(pair.b);
  for (const x of others.length > 0 ? spoken(pair.a) : []) {
    for (const y of others) {
      const share = shareOf(pair, x, y);
      if (share < LEAST_SHARE_WHOLE) continue;
      if (share >= LEAST_SHARE || (isWhole(pair.a, x) && isWhole(pair.b, y))) options.push({ x, y, share });
    }
  }
  // Who says it first hand comes before who passes it on.
  options.sort((one, other) => depth(other) - depth(one) || other.share - one.share);
  const used = new Set<AttributionDetail>();
  const shared: SharedContent[] = [];
  for (const option of options) {
    const { x, y } = option;
    if (used.has(x) || used.has(y)) continue;
    used.add(x);
    used.add(y);
    shared.push({ ...option, speakers: relateSpeakers(pair, x, y) });
  }
  found.set(pair, shared);
  return shared;
}

/** Whether most of a sentence is what this attribution reports. */
function isWhole(sentence: AnnotatedSentence, attribution: AttributionDetail): boolean {
  const { words, rest } = saidIn(sentence, attribution);
  return words.length + rest > 3 && words.length >= (words.length + rest) * WHOLE;
}

function depth({ x, y }: Omit<SharedContent, 'speakers'>): number {
  return (x.nested ? 1 : 0) + (y.nested ? 1 : 0);
}

/** Attributions that report words, not thoughts or wishes. */
export function spoken(sentence: AnnotatedSentence): AttributionDetail[] {
  return sentence.details.attributions.filter(({ use }) => use === 'say' || use === 'tell');
}

/** Share of the content words said on both sides that answer each other. */
function shareOf({ a, b, words }: SentencePair, x: AttributionDetail, y: AttributionDetail): number {
  // Most of what the one says, and some of the other, which may say more.
  const [one, other] = [oneWay(a, x, words.aToB, b, y), oneWay(b, y, words.bToA, a, x)];
  return Math.max(one, other) >= 0.5 && Math.min(one, other) >= 0.2 ? (one + other) / 2 : Math.min(one, other);
}

function oneWay(
  own: AnnotatedSentence,
  x: AttributionDetail,
  links: readonly number[],
  other: AnnotatedSentence,
  y: AttributionDetail,
): number {
  const { words } = saidIn(own, x);
  const { mask } = saidIn(other, y);
  let answered = 0;
  for (const i of words) if (mask[links[i] ?? -1] === 1) answered++;
  return words.length === 0 ? 0 : answered / words.length;
}

/** The content words an attribution reports, by token, and a mask of all its tokens. */
interface Said {
  words: number[];
  mask: Uint8Array;
  /** How many content words the sentence has besides: neither said nor of the speaker and the verb. */
  rest: number;
  /** Words of the speaker, and all words in what is said, each as names are compared. */
  source: string[];
  content: Set<string>;
}

const saidWords = new WeakMap<AttributionDetail, Said>();

export function saidIn({ tokens }: AnnotatedSentence, attribution: AttributionDetail): Said {
  const known = saidWords.get(attribution);
  if (known) return known;
  const said: Said = { words: [], mask: new Uint8Array(tokens.length), rest: 0, source: [], content: new Set() };
  const content = maskOf(tokens, attribution.content);
  const source = maskOf(tokens, attribution.source);
  const cue = maskOf(tokens, attribution.cue);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (source[i] === 1) said.source.push(ownerOf(token));
    if (content[i] === 1) said.content.add(nameOf(token));
    const counts = !token.stop && token.kind !== 'punctuation';
    if (content[i] === 1 && source[i] === 0) {
      said.mask[i] = 1;
      if (counts) said.words.push(i);
    } else if (counts && source[i] === 0 && cue[i] === 0) said.rest++;
  }
  saidWords.set(attribution, said);
  return said;
}

/** 1 for each token that stands within one of the spans. */
function maskOf(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(tokens.length);
  for (const { start, end } of spans) {
    for (let i = firstFrom(tokens, start); i < tokens.length && (tokens[i] as Token).end <= end; i++) mask[i] = 1;
  }
  return mask;
}

/** Index of the first token that begins at `start` or behind it. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let from = 0;
  let to = tokens.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle] as Token).start < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

const nameOf = oncePerWord(({ norm }) => foldName(norm));
const ownerOf = oncePerWord(({ norm }) => foldName(norm.replace(/'s$/, '')));

export function within(token: Span, spans: Span[]): boolean {
  return spans.some(({ start, end }) => start <= token.start && token.end <= end);
}

/** How the speakers of two attributions stand to each other. */
export type SpeakerRelation = 'same' | 'different' | 'named-otherwise' | 'unknown';

/** Compares two speakers: a description of the same person, or a body and its spokesman, is no other speaker. */
export function relateSpeakers(pair: SentencePair, x: AttributionDetail, y: AttributionDetail): SpeakerRelation {
  if (!x.value || !y.value) return 'unknown';
  if (sameValue(x.value, y.value) || mentions(pair.b, y, x.value) || mentions(pair.a, x, y.value)) return 'same';
  if (isSaidOf(pair.a, x, y) || isSaidOf(pair.b, y, x)) return 'unknown';
  // Nothing but the speaker was exchanged: two capitalised speakers, or two groups, are two.
  const exchanged = isExchanged(pair, spanOf(x), spanOf(y));
  if (exchanged && startsCapital(x) && startsCapital(y)) return 'different';
  const [one, other] = [rankOf(x), rankOf(y)];
  if (one === 'group' && other === 'group') return relateGroups(x.value, y.value, exchanged);
  if (one === other && one !== 'outlet') return 'different';
  if ((one === 'person' && other === 'government') || (one === 'government' && other === 'person')) return 'different';
  if ((one === 'body' && other === 'government') || (one === 'government' && other === 'body')) return 'different';
  return 'named-otherwise';
}

/** Whether a statement of both sentences has two speakers. */
export function speakersDiffer(pair: SentencePair): boolean {
  return sharedContents(pair).some(({ speakers }) => speakers === 'different');
}

const PRONOUNS = new Set(['he', 'she', 'him', 'her']);

export function isPronoun({ text }: { text: string }): boolean {
  return PRONOUNS.has(text.toLowerCase());
}

type Rank = 'person' | 'government' | 'body' | 'outlet' | 'group';

/** What kind of speaker: a group is anybody without a name, 'police' and 'the company' too. */
function rankOf({ kind, value, name }: AttributionDetail): Rank {
  if (!name) return 'group';
  if (kind === 'named') return 'person';
  if (kind === 'outlet') return 'outlet';
  return value.startsWith('government of') ? 'government' : 'body';
}

function spanOf({ source, start, end }: AttributionDetail): Span {
  return source[0] ?? { start, end };
}

function startsCapital({ text }: AttributionDetail): boolean {
  return /^(?:[Tt]he )?\p{Lu}/u.test(text);
}

/** One value is the other, its first or its last word: 'ushakov', 'yuri ushakov'. */
function sameValue(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return long.endsWith(` ${short}`) || long.startsWith(`${short} `) || namesAlike(lastWord(x), lastWord(y)) > 0;
}

function lastWord(value: string): string {
  return value.slice(value.lastIndexOf(' ') + 1);
}

/** The one speaker is spoken of in what the other says: 'Big Blue says the SEC calls it …'. */
function isSaidOf(sentence: AnnotatedSentence, x: AttributionDetail, y: AttributionDetail): boolean {
  // By the printed word: Russia is spoken of in what the Kremlin says, the Kremlin is not.
  const wanted = foldName(lastWord(y.text.toLowerCase()));
  return saidIn(sentence, x).content.has(wanted);
}

/** The other's words stand in the phrase of this source: 'Kremlin aide Yuri Ushakov' mentions the Kremlin. */
function mentions(sentence: AnnotatedSentence, attribution: AttributionDetail, value: string): boolean {
  const wanted = value.split(' ').filter((word) => word.length > 3 && !SMALL.has(word));
  if (wanted.length === 0) return false;
  return saidIn(sentence, attribution).source.some((word) => wanted.includes(word));
}

const SMALL = new Set(['government', 'ministry', 'department', 'office', 'party', 'university', 'police', 'state']);

/** Who speaks without a name, by side: two words of one side may be one source, of two sides they are two. */
const GROUPS: readonly ReadonlySet<string>[] = [
  'police officers investigators detectives officer sheriff deputies authorities officials prosecutors government official',
  'doctors doctor surgeons physicians hospital paramedics',
  'witnesses witness bystanders residents neighbors neighbours passers-by',
  'firefighters rescuers',
  'relatives family parents friends',
  'lawyers attorneys lawyer attorney defence defense',
  'scientists researchers',
  'rebels militants insurgents',
  'activists protesters demonstrators campaigners',
].map((words) => new Set(words.split(' ')));

function relateGroups(x: string, y: string, exchanged: boolean): SpeakerRelation {
  const [one, other] = [groupOf(x), groupOf(y)];
  if (one < 0 || other < 0) return 'unknown';
  return one === other ? 'same' : exchanged ? 'different' : 'named-otherwise';
}

function groupOf(value: string): number {
  return GROUPS.findIndex((group) => group.has(lastWord(value)));
}
