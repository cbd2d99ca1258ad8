import type { VersionInput } from '../src/engine/types.ts';

const SENTENCE = 'The harbour at Velden was closed on Tuesday after a ferry with 312 people on board ran aground. ';

/** Texts nobody writes and anybody can paste, whole (1) or a share of them. */
export function hostileTexts(): [string, (share: number) => VersionInput[]][] {
  const versions = (...texts: string[]) => texts.map((text, i) => ({ id: `v${i}`, text }));
  const story = SENTENCE.repeat(3);
  return [
    ['one word a million times', (share) => versions('word '.repeat(1_000_000 * share), story)],
    ['10,000 sentences of one letter', (share) => versions('a. '.repeat(10_000 * share), 'b. '.repeat(10_000 * share))],
    ['one line of 5 MB', (share) => versions(SENTENCE.repeat(Math.ceil((5_000_000 * share) / SENTENCE.length)), story)],
    ['one line of 5 MB without a space', (share) => versions('x'.repeat(5_000_000 * share), story)],
    ['200 copies of one text', (share) => versions(...Array.from({ length: 200 * share }, () => SENTENCE.repeat(40)))],
    [
      'quotation marks 20,000 deep',
      (share) => versions('“'.repeat(20_000 * share) + 'a'.repeat(50) + '”'.repeat(20_000 * share), story),
    ],
    [
      '10,000 different numbers',
      (share) => versions(Array.from({ length: 10_000 * share }, (_, i) => `${i} people`).join(' and '), story),
    ],
  ];
}
