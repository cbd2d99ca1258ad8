import type { VersionInput } from '../src/engine/types.ts';

const SENTENCE = 'The harbour at Velden was closed on Tuesday after a ferry with 312 people on board ran aground. ';

/** Texts nobody writes and anybody can paste. */
export function hostileTexts(): [string, VersionInput[]][] {
  const versions = (...texts: string[]) => texts.map((text, i) => ({ id: `v${i}`, text }));
  const story = SENTENCE.repeat(3);
  return [
    ['one word a million times', versions('word '.repeat(1_000_000), story)],
    ['10,000 sentences of one letter', versions('a. '.repeat(10_000), 'b. '.repeat(10_000))],
    ['one line of 5 MB', versions(SENTENCE.repeat(Math.ceil(5_000_000 / SENTENCE.length)), story)],
    ['one line of 5 MB without a space', versions('x'.repeat(5_000_000), story)],
    ['200 copies of one text', versions(...Array.from({ length: 200 }, () => SENTENCE.repeat(40)))],
    ['quotation marks 20,000 deep', versions('“'.repeat(20_000) + 'a'.repeat(50) + '”'.repeat(20_000), story)],
    [
      '10,000 different numbers',
      versions(Array.from({ length: 10_000 }, (_, i) => `${i} people`).join(' and '), story),
    ],
  ];
}
