/** Reports out of words that mean harm: markup, formulas, turned reading directions, emoji, odd white space. */
import fc from 'fast-check';
import type { ClaimData, EvidenceData, ReportData, VerdictData } from '../../../src/report/data.ts';
import { difference, version } from './make.ts';

const BITS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '</style></title>',
  '[x](javascript:alert(1))',
  '![x](http://t.example/p.png)',
  '| --- |',
  '```',
  '# ',
  '- ',
  '1. ',
  '&lt;',
  '<!--',
  '\u202E',
  'مرحبا',
  '🚢',
  '中文',
  'e\u0301',
  '**',
  'ferry',
  ' ',
  'Tuesday',
  '{{7*7}}',
  '=1+1',
];

export const words = fc
  .array(fc.constantFrom(...BITS), { minLength: 1, maxLength: 4 })
  .map((bits) => `w${bits.join('')}w`);

const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString());
const value = fc.constantFrom('confirmed', 'disputed', 'unsourced');

const verdict: fc.Arbitrary<VerdictData> = fc.record({
  person: words,
  value,
  reason: words,
  at: time,
  stale: fc.option(words),
  ended: fc.option(fc.record({ how: fc.constantFrom('withdrawn', 'changed'), at: time, reason: fc.option(words) })),
});

const evidence: fc.Arbitrary<EvidenceData> = fc.record({
  title: words,
  url: fc.option(fc.oneof(words, fc.constant('https://x.example/a?b=<c>'), fc.constant('javascript:alert(1)'))),
  passage: words,
  stance: fc.constantFrom('supports', 'undermines', 'context'),
  primary: fc.boolean(),
  accessed: time,
  addedBy: fc.option(words),
  withheld: fc.option(words),
});

const claimShape = fc.record({
  title: words,
  ruling: fc.constantFrom('confirmed', 'disputed', 'unsourced', 'open'),
  verdicts: fc.array(verdict, { maxLength: 2 }),
  evidence: fc.array(evidence, { maxLength: 2 }),
  why: words,
  dismissed: fc.option(fc.record({ by: words, reason: words, at: time })),
});

/** Two versions of as many sentences as there are claims; every claim joins a sentence of each. */
export const hostileReport: fc.Arbitrary<ReportData> = fc
  .record({
    title: words,
    labels: fc.tuple(words, words),
    link: fc.option(words),
    told: fc.array(fc.tuple(words, words, claimShape), { minLength: 1, maxLength: 4 }),
    changes: fc.array(fc.record({ at: time, who: words, what: words }), { maxLength: 2 }),
    warning: words,
    policy: words,
    reviewed: fc.boolean(),
  })
  .map(({ title, labels, link, told, changes, warning, policy, reviewed }) => {
    const versions = [
      {
        ...version(
          'v1',
          labels[0],
          'f1',
          told.map(([a]) => [a]),
        ),
        link,
      },
      version('v2', labels[1], 'f2', [...told.map(([, b]): [string] => [b]), [policy, 'furniture', warning]]),
    ];
    return {
      story: { title, slug: 's' },
      generated: '2031-03-05T12:00:00Z',
      engine: 'crossread 0.1.0',
      versions,
      families: [
        { id: 'f1', versions: ['v1'], relation: 'single', why: warning },
        { id: 'f2', versions: ['v2'], relation: 'single', why: '' },
      ],
      claims: told.map(([, , { why: _why, dismissed: _dismissed, ...shape }], index): ClaimData => {
        const sentences = [`v1.s${index + 1}`, `v2.s${index + 1}`];
        return { ...shape, id: `c${index + 1}`, number: index + 1, sentences, independent: 2, confidence: 0.5 };
      }),
      differences: told.map(([a, b, { why, dismissed }], index) => ({
        ...difference(
          versions,
          { id: `d${index}`, claim: `c${index + 1}`, kind: 'wording', level: 'discrepancy', rule: 'r', why },
          [
            [`v1.s${index + 1}`, a.slice(1), a],
            [`v2.s${index + 1}`, b.slice(1, -1), b],
          ],
        ),
        dismissed,
      })),
      warnings: [{ version: 'v1', text: warning }],
      ...(reviewed && { review: { policy, changes } }),
    };
  });

/** Every word of somebody's that a reader of the report must find in it. */
export function wordsOf(data: ReportData): string[] {
  const { story, versions, claims, differences, warnings, review } = data;
  return [
    story.title,
    ...versions.flatMap(({ label, sentences }) => [label, ...sentences.map(({ text }) => text)]),
    ...claims.flatMap(({ title, verdicts, evidence: sources }) => [
      title,
      ...verdicts.flatMap(({ person, reason, stale, ended }) => [person, reason, ended ? '' : stale, ended?.reason]),
      ...sources.flatMap((source) => [source.title, source.passage, source.addedBy, source.withheld]),
    ]),
    ...differences.flatMap(({ why, dismissed }) => [why, dismissed?.by, dismissed?.reason]),
    ...warnings.map(({ text }) => text),
    ...(review?.changes ?? []).flatMap(({ who, what }) => [who, what]),
    review?.policy,
  ].filter((each): each is string => Boolean(each));
}
