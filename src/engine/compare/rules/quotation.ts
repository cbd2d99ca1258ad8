import type { AttributionDetail } from '../../annotate/attribution.ts';
import { GAP, type QuotationDetail } from '../../annotate/quotations.ts';
import { foldSpace } from '../../text/fold.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair } from '../../types.ts';
import { isDecisive, isWeighty, sharedQuotes } from '../speech/quotes.ts';
import { isPronoun, relateSpeakers, spoken } from '../speech/speakers.ts';
import { tellSides, tellWho } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** Words changed inside the marks. What is marked as left out ('…', '[…]') or only shortened is no change. */
function wordsChanged(pair: SentencePair): Found[] {
  return sharedQuotes(pair).flatMap(({ x, y, changes }) => {
    const kept = changes.filter(([one, other]) => !isOmission(one, other));
    if (kept.length === 0) return [];
    // Several changes at once are two reporters' hearing of one speech; one is a change of what was said.
    const weighty = kept.some(isDecisive) || (kept.length === 1 && kept.some(isWeighty));
    const [one, other] = (kept.find(isWeighty) ?? kept[0]) as [string[], string[]];
    return [
      {
        level: weighty ? 'discrepancy' : 'wording',
        a: side(x, one),
        b: side(y, other),
        grade: weighty ? 0.85 : 0.6,
      },
    ];
  });
}

/** One side prints that it left something out or put something in just here. */
function isOmission(one: string[], other: string[]): boolean {
  return one.includes(GAP) || other.includes(GAP);
}

/** The quotation, its value the words that were changed. */
function side({ start, end, text, value }: QuotationDetail, changed: string[]) {
  return { start, end, text, value: changed.length > 0 ? changed.join(' ') : `${value.slice(0, 60)} (left out)` };
}

/** The same words in another mouth. */
function quoteSpeakerDiffers(pair: SentencePair): Found[] {
  return sharedQuotes(pair).flatMap(({ x, y, likeness }) => {
    if (likeness < 0.8 || Math.min(x.words.length, y.words.length) < 4) return [];
    const [one, other] = [speakerOf(pair.a, x), speakerOf(pair.b, y)];
    if (!one || !other || relateSpeakers(pair, one, other) !== 'different') return [];
    // The same words come from one mouth: whom 'he' stands for is the likelier mistake.
    const loose = isPronoun(one) || isPronoun(other) ? ({ pairOnly: true } as const) : {};
    return [{ level: 'discrepancy', a: shown(one), b: shown(other), grade: 0.9, ...loose }];
  });
}

function speakerOf(sentence: AnnotatedSentence, quote: QuotationDetail): AttributionDetail | undefined {
  const holders = spoken(sentence).filter(({ content }) =>
    content.some(({ start, end }) => start <= quote.start && quote.end <= end),
  );
  return holders.find(({ nested }) => nested) ?? holders[0];
}

function shown({ start, end, text, value }: AttributionDetail) {
  return { start, end, text, value };
}

/** Quoted here, in the reporter's own words there. */
function quoteParaphrased(pair: SentencePair): Found[] {
  return [
    ...paraphrased(pair.a, pair.b, pair.words.aToB, false),
    ...paraphrased(pair.b, pair.a, pair.words.bToA, true),
  ];
}

function paraphrased(
  own: AnnotatedSentence,
  other: AnnotatedSentence,
  links: readonly number[],
  swapped: boolean,
): Found[] {
  if (other.details.quotations.length > 0) return [];
  const found: Found[] = [];
  for (const quote of own.details.quotations) {
    if (quote.words.length < 5) continue;
    const answers = answered(own, quote, other, links);
    if (!answers) continue;
    const here = { start: quote.start, end: quote.end, text: quote.text, value: 'quoted' };
    const there = { ...answers, value: 'in other words' };
    found.push({ level: 'wording', grade: 0.7, a: swapped ? there : here, b: swapped ? here : there });
  }
  return found;
}

/** Where the other sentence says what is quoted here, if it says most of it. */
function answered(own: AnnotatedSentence, quote: QuotationDetail, other: AnnotatedSentence, links: readonly number[]) {
  let all = 0;
  let count = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const [i, token] of own.tokens.entries()) {
    if (token.start < quote.start || token.end > quote.end || token.stop) continue;
    all++;
    const link = links[i] ?? -1;
    if (link < 0) continue;
    count++;
    first = Math.min(first, link);
    last = Math.max(last, link);
  }
  if (all < 3 || count / all < 0.6) return null;
  const start = other.tokens[first]?.start ?? other.start;
  const end = other.tokens[last]?.end ?? other.end;
  return { start, end, text: foldSpace(other.source.slice(start, end)) };
}

export const quotationRules: Rule[] = [
  {
    name: 'quote-words-differ',
    kind: 'quotation',
    summary: 'Words are changed inside the quotation marks; ellipses, brackets, case and punctuation do not count.',
    flags: ['“We will never leave this valley,” Berg said.', '“We will never sell this valley,” Berg said.'],
    passes: [
      '“We will never […] leave this valley,” Berg said.',
      '"We will never, ever leave this valley," Berg said.',
    ],
    compare: wordsChanged,
    explain: (sides) => `The quotation is not the same: ${tellSides(sides)}.`,
  },
  {
    name: 'quote-speaker-differs',
    kind: 'attribution',
    summary: 'The same quoted words are given to two speakers.',
    flags: ['“We will never leave this valley,” Berg said.', '“We will never leave this valley,” Olsen said.'],
    passes: ['“We will never leave this valley,” Berg said.', '“We will never leave this valley,” said Anna Berg.'],
    languages: ['en'],
    compare: quoteSpeakerDiffers,
    explain: (sides) => `The same words have two speakers: ${tellSides(sides)}.`,
  },
  {
    name: 'quote-paraphrased',
    kind: 'quotation',
    summary: 'One version quotes what the other puts in its own words.',
    flags: [
      '“Miners here will fight for every pit in the valley,” Berg said.',
      'Berg said miners would fight for every pit in the valley.',
    ],
    passes: ['“We will never leave this valley,” Berg said.', '«We will never leave this valley», Berg said.'],
    compare: quoteParaphrased,
    explain: (sides) =>
      sides
        .map((side) =>
          side.value === 'quoted'
            ? `${tellWho(side, 'quotes', 'quote')} ${side.text}`
            : `${tellWho(side, 'puts', 'put')} it in other words`,
        )
        .join('; ')
        .concat('.'),
  },
];
