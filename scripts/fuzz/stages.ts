/** Odd texts for every stage of the engine: offsets stay right, nothing throws. */
import { analyse, clean, comparePair, readSentence, segment } from '../../src/engine/index.ts';
import { seeded } from '../../tests/sources/support/mutations.ts';
import type { Target } from './run.ts';

const PIECES = [
  'Twelve people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.',
  'At least 15 died',
  'Mr. J. D. Lind said: “We are ready.”',
  ' "half a quotation',
  '3.5 million',
  '£4bn (€4.6bn)',
  '12,000–15,000',
  '25 per cent',
  '−3 °C',
  'March 3, 2021',
  '03/04/21',
  'two weeks ago on Friday',
  'between 1 and 2 p.m.',
  'not',
  'no longer',
  'denied that',
  'may have',
  'allegedly',
  'according to',
  'sources told Reuters',
  'By Ana Silva',
  'OSLO (AP) –',
  'Read more:',
  '© 2021 Post',
  '| The Post',
  'Photo: AFP',
  '12 Comments',
  'https://example.org/a?b=c',
  '@who',
  '#tag',
  'Двенадцать человек погибли, сообщил Рейтер.',
  '部长说船只已经离港。十二人死亡。',
  'قال الوزير إن ١٢ شخصا',
  'खबर',
  'İstanbul',
  'ﬁre',
  'e\u0301',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00',
  '\0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '.',
  '...',
  '!?',
  '(',
  ')',
  '[',
  '“',
  '”',
  "'",
  '-',
  '—',
  '/',
  '%',
  '0',
  '1e999',
  '١٢',
  '999999999999999999999',
];

const KINDS = ['numbers', 'dates', 'names', 'attributions', 'quotations', 'polarity', 'certainty'] as const;

export const STAGES: Target[] = [
  { name: 'clean', run: (seed) => checkSpans(textOf(seed), (text) => clean(text).blocks) },
  { name: 'segment', run: (seed) => checkSpans(textOf(seed), (text) => segment(text)) },
  {
    name: 'annotate',
    run: (seed) => {
      const text = textOf(seed);
      const { details } = readSentence(text, 'a', '2021-03-03');
      for (const kind of KINDS) {
        for (const { start, end } of [details[kind]].flat() as { start?: number; end?: number }[]) {
          if (start === undefined || end === undefined) continue;
          if (!(start >= 0 && end >= start && end <= text.length))
            throw new Error(`a detail (${kind}) at ${start}–${end} of ${text.length}`);
        }
      }
    },
  },
  {
    name: 'compare',
    run: (seed) => {
      const [a, b] = [textOf(seed, 12), textOf(seed + 1_000_003, 12)];
      const { similarity, marks } = comparePair(readSentence(a, 'a'), readSentence(b, 'b'));
      if (!(similarity >= 0 && similarity <= 1)) throw new Error(`a similarity of ${similarity}`);
      checkSpans(a, () => marks.a);
      checkSpans(b, () => marks.b);
    },
  },
  {
    name: 'analyse',
    run: (seed) => {
      const versions = [0, 1, 2].map((n) => ({ id: `v${n}`, label: `V${n}`, text: textOf(seed + n * 1_000_003, 12) }));
      const { claims, versions: read } = analyse(versions);
      const sentences = new Set(read.flatMap((version) => version.sentences.map(({ id }) => id)));
      for (const id of claims.flatMap((claim) => claim.sentences)) {
        if (!sentences.has(id)) throw new Error(`a claim holds the sentence ${id}, which no version has`);
      }
      for (const [n, version] of read.entries()) checkSpans(versions[n]?.text ?? '', () => version.sentences);
    },
  },
];

/** Pieces in any order; the same for the same seed. */
export function textOf(seed: number, most = 40): string {
  const random = seeded(seed);
  const pieces: string[] = [];
  for (let n = 1 + Math.floor(random() * most); n > 0; n--) {
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
    pieces.push(random() < 0.1 ? piece.slice(Math.floor(random() * piece.length)) : piece, random() < 0.6 ? ' ' : '');
  }
  return pieces.join('');
}

/** Spans lie within the text, in order, and none overlaps the one before. */
function checkSpans(text: string, make: (text: string) => readonly { start: number; end: number }[]): void {
  let from = 0;
  for (const { start, end } of make(text)) {
    if (start < from || end < start || end > text.length)
      throw new Error(`a span ${start}–${end} after ${from} of ${text.length}`);
    from = end;
  }
}
