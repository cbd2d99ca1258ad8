import type { AttributionDetail } from '../../annotate/attribution.ts';
import { foldSpace } from '../../text/fold.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair, Token } from '../../types.ts';
import { isPronoun, saidIn, sharedContents, spoken, within } from '../speech/speakers.ts';
import { tellSides, tellWho } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** Who said it: two speakers for the same content. */
function speakerDiffers(pair: SentencePair): Found[] {
  return sharedContents(pair)
    .filter(({ x, y, speakers }) => speakers === 'different' && !(isQuoted(pair.a, x) && isQuoted(pair.b, y)))
    .map(({ x, y, share }) => ({
      level: 'discrepancy',
      a: side(pair.a, x),
      b: side(pair.b, y),
      grade: Math.min(1, 0.5 + 0.5 * share),
      ...(isUnsure(pair, x, y, share) && { pairOnly: true as const }),
    }));
}

/** Words with content that two statements of a story share before they are one: of a topic everybody says a few. */
const LEAST_WORDS = 4;
const NEARLY_ALL = 0.75;

/** Too little in common, or a 'he' who may be somebody else than the text before suggests. */
function isUnsure(pair: SentencePair, x: AttributionDetail, y: AttributionDetail, share: number): boolean {
  if (isPronoun(x) || isPronoun(y)) return true;
  if (share >= NEARLY_ALL || countShared(pair, x, y) >= LEAST_WORDS) return false;
  const { a, b, words } = pair;
  return !holdsQuoted(a, x, words.aToB, saidIn(b, y).mask) && !holdsQuoted(b, y, words.bToA, saidIn(a, x).mask);
}

/** Words with content in a quotation by which a statement is known again. */
const LEAST_QUOTED = 3;

/** Whether some words of what is said are quoted, and the other says each of them: these are no words of a topic. */
function holdsQuoted(
  own: AnnotatedSentence,
  x: AttributionDetail,
  links: readonly number[],
  mask: Uint8Array,
): boolean {
  const { words } = saidIn(own, x);
  return own.details.quotations.some((quote) => {
    const quoted = words.filter((i) => within(own.tokens[i] as Token, [quote]));
    return quoted.length >= LEAST_QUOTED && quoted.every((i) => mask[links[i] ?? -1] === 1);
  });
}

function countShared({ a, b, words }: SentencePair, x: AttributionDetail, y: AttributionDetail): number {
  const { mask } = saidIn(b, y);
  return saidIn(a, x).words.filter((i) => mask[words.aToB[i] ?? -1] === 1).length;
}

/** A person or a body on one side, nobody in particular on the other. */
function sourceKindDiffers(pair: SentencePair): Found[] {
  return sharedContents(pair)
    .filter(({ speakers }) => speakers === 'named-otherwise')
    .map(({ x, y }) => ({
      level: isVague(x) !== isVague(y) ? 'discrepancy' : 'wording',
      a: side(pair.a, x),
      b: side(pair.b, y),
      grade: 0.6,
    }));
}

function isVague({ kind, text }: AttributionDetail): boolean {
  return kind === 'anonymous' && /\b(?:sources?|people|insiders?|someone|some|person)\b/i.test(text);
}

/** Attributed here, stated as a fact there. */
function sourceDropped(pair: SentencePair): Found[] {
  const [inA, inB] = [spoken(pair.a), spoken(pair.b)];
  if (inA.length > 0 === inB.length > 0) return [];
  const [own, other, links] =
    inA.length > 0 ? ([pair.a, pair.b, pair.words.aToB] as const) : ([pair.b, pair.a, pair.words.bToA] as const);
  if (other.details.attributions.length > 0) return [];
  const attribution = (inA.length > 0 ? inA : inB).find((found) => shareStated(own, found, links) >= 0.7);
  if (!attribution?.value) return [];
  const told = side(own, attribution);
  const start = other.tokens[0]?.start ?? other.start;
  const end = other.tokens.at(-1)?.end ?? other.end;
  const stated = { start, end, text: foldSpace(other.source.slice(start, end)), value: 'stated as a fact' };
  const found = {
    level: DOUBTING.has(attribution.lemma) ? ('discrepancy' as const) : ('wording' as const),
    grade: 0.6,
  };
  return [inA.length > 0 ? { ...found, a: told, b: stated } : { ...found, a: stated, b: told }];
}

/** Verbs with which a reporter keeps the claim at arm's length. */
const DOUBTING = new Set(['claim', 'allege', 'accuse', 'assert', 'suggest', 'speculate', 'imply', 'hint']);

/** Share of what is said that the other sentence says too. */
function shareStated(own: AnnotatedSentence, attribution: AttributionDetail, links: readonly number[]): number {
  const { words } = saidIn(own, attribution);
  const answered = words.filter((i) => (links[i] ?? -1) >= 0).length;
  return words.length < 3 ? 0 : answered / words.length;
}

/** Everything said stands in quotation marks: the rules on quotations compare it. */
function isQuoted(sentence: AnnotatedSentence, { content }: AttributionDetail): boolean {
  return content.every((span) =>
    sentence.details.quotations.some((quote) => quote.start <= span.start && span.end <= quote.end),
  );
}

/** The speaker, and in the value by whose hands it came: 'vladimir putin, by way of interfax'. */
function side(sentence: AnnotatedSentence, attribution: AttributionDetail) {
  const { start, end, text, value } = attribution;
  const via = attribution.via ?? outerOf(sentence, attribution)?.value;
  return { start, end, text, value: via && via !== value ? `${value}, by way of ${via}` : value };
}

/** The attribution whose content holds this one: 'Interfax reported' around 'Putin said'. */
function outerOf(sentence: AnnotatedSentence, inner: AttributionDetail): AttributionDetail | undefined {
  if (!inner.nested) return undefined;
  const cue = inner.cue[0];
  return cue && spoken(sentence).find((other) => other !== inner && within(cue, other.content));
}

/** 'Putin (by way of Interfax)': the speaker as printed, with the chain. */
function showSpeaker({ text, value }: { text: string; value: string }): string {
  const [speaker = '', via] = value.split(', by way of ');
  const shown = isPronoun({ text }) ? `‘${text}’ (${capitalised(speaker)})` : `‘${text}’`;
  return via ? `${shown} (by way of ${capitalised(via)})` : shown;
}

function capitalised(name: string): string {
  const shown = name.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return shown.replace(/^Government Of /, 'the government of ');
}

export const attributionRules: Rule[] = [
  {
    name: 'speaker-differs',
    kind: 'attribution',
    summary: 'The same statement is given to two speakers.',
    flags: [
      'The mayor said the bridge would reopen in May, and Olsen said the tolls would rise in June.',
      'The mayor said the bridge would reopen in May, and Lopez said the tolls would rise in June.',
    ],
    passes: [
      'Finance Minister Anna Berg said the tolls would rise in June.',
      'The tolls would rise in June, Berg told reporters.',
    ],
    languages: ['en'],
    compare: speakerDiffers,
    explain: (sides) => `Who said it differs: ${tellSides(sides, showSpeaker)}.`,
  },
  {
    name: 'source-kind-differs',
    kind: 'attribution',
    summary: 'The same statement comes from somebody by name in one version and from nobody in particular in another.',
    flags: [
      'The plant will close in June, Finance Minister Anna Berg said.',
      'The plant will close in June, sources said.',
    ],
    passes: ['The plant will close in June, police said.', 'The plant will close in June, authorities said.'],
    languages: ['en'],
    compare: sourceKindDiffers,
    explain: (sides) => `The kind of source differs: ${tellSides(sides, showSpeaker)}.`,
  },
  {
    name: 'source-dropped',
    kind: 'attribution',
    summary: 'One version says who claims it, the other states it as a fact.',
    flags: ['The plant will close in June, Anna Berg claimed.', 'The plant will close in June.'],
    passes: ['The plant will close in June, Anna Berg said.', 'Anna Berg said the plant will close in June.'],
    languages: ['en'],
    compare: sourceDropped,
    explain: (sides) =>
      sides
        .map((side) =>
          side.value === 'stated as a fact'
            ? `${tellWho(side, 'states', 'state')} it as a fact`
            : `${tellWho(side, 'gives', 'give')} it to ${showSpeaker(side)}`,
        )
        .join('; ')
        .concat('.'),
  },
];
