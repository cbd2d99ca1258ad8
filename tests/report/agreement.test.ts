import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { agreementOf, agreementWords } from '../../src/report/agreement.ts';
import { reliabilityOf } from '../../src/report/alpha.ts';
import { buildReport } from '../../src/report/build.ts';
import type { ClaimData, ReportData, VerdictValue } from '../../src/report/data.ts';
import { FERRY } from './support/ferry.ts';
import { claim } from './support/make.ts';

/** One string an observer, a character a unit, a dot where nothing is said → what was said of each unit. */
function units(...observers: string[]): string[][] {
  const rows = observers.map((observer) => observer.replaceAll(' ', ''));
  return [...(rows[0] ?? '')].map((_, unit) => rows.map((row) => row[unit] ?? '.').filter((value) => value !== '.'));
}

/** The worked examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C. */
describe("Krippendorff's alpha", () => {
  const cases: [what: string, observers: string[], alpha: number, pairs: number][] = [
    ['two observers, two values', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], 0.095, 10],
    ['two observers, five values', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], 0.692, 12],
    [
      'four observers, missing data',
      ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'],
      0.743,
      // Units 1, 10 and 11 have three, three and two values; unit 12 has one and cannot be compared.
      8 * 6 + 3 + 3 + 1,
    ],
  ];
  for (const [what, observers, alpha, pairs] of cases) {
    it(`of ${what} is ${alpha}`, () => {
      const found = reliabilityOf(units(...observers));
      assert.equal(Number(found.alpha?.toFixed(3)), alpha);
      assert.equal(found.pairs, pairs);
    });
  }

  it('is 1 when all agree, and below 0 when they agree less than by chance', () => {
    assert.equal(reliabilityOf(units('ab', 'ab')).alpha, 1);
    assert.ok((reliabilityOf(units('ab', 'ba')).alpha ?? 0) < 0);
  });

  it('cannot be told of one value, of one observer, of nothing', () => {
    assert.deepEqual(reliabilityOf(units('aaa', 'aaa')), { units: 3, pairs: 3, agreed: 1, alpha: null });
    assert.deepEqual(reliabilityOf(units('abc')), { units: 0, pairs: 0, agreed: null, alpha: null });
    assert.deepEqual(reliabilityOf([]), { units: 0, pairs: 0, agreed: null, alpha: null });
  });
});

const VALUES: Record<string, VerdictValue> = { c: 'confirmed', d: 'disputed', u: 'unsourced' };

/** Claims judged by the observers, each a string as above. */
function judged(observers: Record<string, string>): ClaimData[] {
  const names = Object.keys(observers);
  const said = Object.values(observers).map((each) => each.replaceAll(' ', ''));
  return [...(said[0] ?? '')].map((_, index) => ({
    ...claim(index + 1, `Claim ${index + 1}`, [], 1),
    verdicts: names.flatMap((person, who) => {
      const value = VALUES[said[who]?.[index] ?? ''];
      return value ? [{ person, personId: `id-${person}`, value, reason: 'x', at: '2031-03-06T10:00:00Z' }] : [];
    }),
  }));
}

const story = (claims: ClaimData[], review: ReportData['review'] = { changes: [] }): ReportData => ({
  ...FERRY,
  claims,
  review,
});

test('the story, each kind of difference and each two reviewers have a figure with its n', () => {
  const claims = judged({ Ada: 'cccdd cddcu d', Ben: 'cccdd cddcu .', Carl: 'c.... ....d d' });
  const agreement = agreementOf(story(claims));
  assert.deepEqual(
    agreement.pairs.map(({ people, claims: n, agreed, few }) => [people.join('+'), n, agreed, few]),
    [
      ['Ada+Ben', 10, 1, false],
      ['Ada+Carl', 3, 0.667, true],
      ['Ben+Carl', 2, 0.5, true],
    ],
  );
  assert.deepEqual([agreement.all.claims, agreement.all.pairs, agreement.all.agreed], [11, 15, 0.867]);
  assert.equal(agreement.all.words, 'reliable');
  const number = agreement.kinds.find(({ kind }) => kind === 'number');
  assert.deepEqual([number?.claims, number?.words], [1, 'too few to say']);
  assert.match(
    agreementWords(agreement),
    /^Two or more reviewers judged 11 of 11 claims; they gave the same verdict in 87 % of all pairs, Krippendorff’s alpha 0\.8\d \(reliable\)\.$/,
  );
});

test('few claims are too few to say, and none are said nothing of', () => {
  assert.match(agreementWords(agreementOf(story(judged({ Ada: 'cd', Ben: 'cd' })))), /2 of 2 claims: too few to say/);
  assert.equal(agreementWords(agreementOf(story(judged({ Ada: 'cd' })))), '');
});

test('of a blind story the verdicts count that were given unseen', () => {
  const [one] = judged({ Ada: 'c', Ben: 'd' });
  assert.ok(one);
  const [ada, ben] = one.verdicts;
  assert.ok(ada && ben);
  const ended = { how: 'changed', at: '2031-03-06T11:00:00Z' } as const;
  const verdicts = [
    { ...ada, unseen: true },
    { ...ben, unseen: true, ended },
    { ...ben, value: 'confirmed' as const },
  ];
  const figure = (blind: boolean) => agreementOf(story([{ ...one, verdicts }], { blind, changes: [] })).all.agreed;
  assert.deepEqual([figure(false), figure(true)], [1, 0]);
});

test('each rule has its share of dismissed findings', () => {
  const found = (rule: string, count: number, dismissed: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...(FERRY.differences[0] as ReportData['differences'][number]),
      rule,
      dismissed: index < dismissed ? { by: 'Ada', reason: 'No.', at: '2031-03-06' } : null,
    }));
  const differences = [...found('good', 8, 0), ...found('bad', 6, 3), ...found('rare', 2, 2)];
  const { rules } = agreementOf({ ...story([]), differences });
  assert.deepEqual(rules, [
    { rule: 'bad', found: 6, dismissed: 3, share: 0.5, few: false },
    { rule: 'rare', found: 2, dismissed: 2, share: 1, few: true },
    { rule: 'good', found: 8, dismissed: 0, share: 0, few: false },
  ]);
});

test('the report holds the figures, and its method says them', () => {
  const report = buildReport(story(judged({ Ada: 'cccdd cddcu', Ben: 'cccdd cddcc' })));
  assert.equal(report.agreement?.all.claims, 10);
  assert.ok(report.method.some((paragraph) => paragraph.includes('Krippendorff’s alpha')));
  assert.equal(buildReport({ ...story([]), review: null }).agreement, undefined);
});
