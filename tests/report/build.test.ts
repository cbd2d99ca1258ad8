import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData, Ruling, VerdictValue } from '../../src/report/data.ts';
import { FERRY } from './support/ferry.ts';
import { claim, difference, version } from './support/make.ts';

const REPORT = buildReport(FERRY);
const CLAIMS = new Map(REPORT.sections.flatMap(({ claims }) => claims).map((each) => [each.number, each]));
const { review: _, ...UNREVIEWED } = FERRY;

test('the numbers count what stands, copies as one source', () => {
  assert.deepEqual(
    REPORT.numbers.map(({ count, word }) => `${count} ${word}`),
    ['4 versions', '3 independent sources', '7 claims', '2 contradictions', '3 discrepancies', '4 in one source only'],
  );
});

test('one of a thing is one version, not 1 versions', () => {
  const one = buildReport({ ...FERRY, versions: FERRY.versions.slice(0, 1) });
  assert.equal(one.numbers[0]?.word, 'version');
});

test('claims come disputed first, then unsourced, confirmed, not yet reviewed; empty sections are left out', () => {
  assert.deepEqual(
    REPORT.sections.map(({ key, claims }) => [key, claims.map(({ number }) => number)]),
    [
      ['disputed', [1]],
      ['unsourced', [3]],
      ['confirmed', [2]],
      ['open', [4, 5, 6, 7]],
    ],
  );
  const open = buildReport({ ...FERRY, claims: FERRY.claims.filter(({ ruling }) => ruling === 'open') });
  assert.deepEqual(
    open.sections.map(({ key }) => key),
    ['open'],
  );
});

test('a bare comparison has no rulings and goes by what was found', () => {
  const comparison = buildReport(UNREVIEWED);
  assert.equal(comparison.form, 'comparison');
  assert.deepEqual(comparison.progress, []);
  assert.deepEqual(
    comparison.sections.map(({ key, claims }) => [key, claims.map(({ number }) => number)]),
    [
      ['contradiction', [1, 3]],
      ['discrepancy', [2]],
      ['single', [4, 5, 6, 7]],
    ],
  );
  assert.ok(comparison.sections.every(({ claims }) => claims.every(({ ruling }) => ruling === undefined)));
});

test('versions that print the very same words share a reading; the others are named as silent', () => {
  const bang = CLAIMS.get(2);
  assert.deepEqual(
    bang?.readings.map(({ versions }) => versions.map(({ label }) => label)),
    [['Ansel Courier', 'Courier reprint'], ['Northwire']],
  );
  assert.deepEqual(bang?.silent, ['الساحل']);
});

test('a silent version that seems to tell the claim all the same is a gap of its own kind, here and on the map', () => {
  const inspected = CLAIMS.get(5);
  assert.deepEqual(inspected?.gaps, [
    {
      label: 'Courier reprint',
      kind: 'removed',
      word: 'removed in cleaning (link to another article)',
      text: 'Related: what to do',
      anchor: 'text-2',
    },
  ]);
  assert.deepEqual(inspected?.silent, ['Ansel Courier', 'الساحل']);
  assert.deepEqual(
    REPORT.coverage.rows.map(({ cells }) => cells[4]),
    ['silent', 'removed', 'agrees', 'silent'],
  );
  assert.equal(REPORT.coverage.rows[2]?.cells[6], 'unaligned');
});

test('of many silent versions the first few are named, and how many more there are', () => {
  const versions = Array.from({ length: 9 }, (_, index) => version(`v${index}`, `Paper ${index}`, 'f1', [['Ten.']]));
  const { sections } = buildReport({
    ...UNREVIEWED,
    versions,
    claims: [claim(1, 'How many', ['v0.s1'], 1)],
    differences: [],
  });
  assert.deepEqual(sections[0]?.claims[0]?.silent, ['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5', '3 more']);
});

test('the fact matrix marks what most independent sources do not print, and nothing where they are even', () => {
  const [number, date] = CLAIMS.get(1)?.matrix?.rows ?? [];
  assert.deepEqual(
    number?.cells.map(({ outlier }) => outlier),
    [false, true, false],
  );
  assert.deepEqual(
    date?.cells.map(({ text, outlier }) => [text, outlier]),
    [
      ['Tuesday evening', false],
      ['Wednesday morning', false],
      ['', false],
    ],
  );
});

test('a copy does not make a majority', () => {
  const versions = [
    version('v1', 'A', 'f1', [['Ten.']]),
    version('v2', 'B', 'f1', [['Ten!']]),
    version('v3', 'C', 'f2', [['Six.']]),
  ];
  const about = { id: 'd', claim: 'c1', kind: 'number', level: 'discrepancy', rule: 'r', why: 'w' } as const;
  const { sections } = buildReport({
    ...UNREVIEWED,
    versions,
    families: [],
    claims: [claim(1, 'How many', ['v1.s1', 'v2.s1', 'v3.s1'], 2)],
    differences: [
      difference(versions, about, [
        ['v1.s1', 'Ten', '10'],
        ['v2.s1', 'Ten', '10'],
        ['v3.s1', 'Six', '6'],
      ]),
    ],
  });
  assert.ok(sections[0]?.claims[0]?.matrix?.rows[0]?.cells.every(({ outlier }) => !outlier));
});

test('a dismissed difference leaves marks, matrix and numbers, and stays on record', () => {
  const bang = CLAIMS.get(2);
  assert.deepEqual(
    bang?.differences.map(({ rule }) => rule),
    ['words-in-quotation'],
  );
  assert.equal(bang?.matrix?.rows.length, 1);
  assert.deepEqual(
    bang?.dismissed.map(({ rule, by }) => [rule, by]),
    [['source-dropped', 'Jo Okafor']],
  );
  assert.ok(
    !bang?.readings.some(({ sentences }) =>
      sentences.some(({ pieces }) => pieces.some(({ mark }) => mark?.kind === 'attribution')),
    ),
  );
});

test('verdicts that ended are history; a claim is stale when every verdict that stands is', () => {
  assert.deepEqual(
    CLAIMS.get(1)?.verdicts.map(({ value }) => value),
    ['disputed'],
  );
  assert.deepEqual(
    CLAIMS.get(1)?.past.map(({ value, ended }) => [value, ended.how]),
    [['confirmed', 'changed']],
  );
  assert.deepEqual(
    [1, 2, 4].map((number) => CLAIMS.get(number)?.stale),
    [false, true, false],
  );
});

test('a ruling that others do not share names them; one all share, and an open claim, name nobody', () => {
  const standing = (state: 'ruled' | 'none', values: VerdictValue[], ruling: Ruling) => {
    const verdicts = values.map((value, n) => ({ person: `P${n}`, value, reason: 'So.', at: '2024-03-05T10:00:00Z' }));
    const told = { ...claim(1, 'It sank', [], 1), ruling, standing: { state, by: ['P1'] }, verdicts };
    return buildReport({ ...FERRY, claims: [told] }).sections[0]?.claims[0]?.standing;
  };
  assert.equal(standing('ruled', ['confirmed', 'disputed'], 'disputed'), 'Ruled by P1. P0 says otherwise.');
  assert.equal(standing('ruled', ['disputed', 'disputed'], 'disputed'), 'Ruled by P1.');
  assert.equal(standing('none', [], 'open'), 'Nobody has ruled on it yet.');
});

test('the map puts the versions of a source together and grades each claim', () => {
  assert.deepEqual(
    REPORT.coverage.rows.map(({ label, joined }) => [label, joined]),
    [
      ['Ansel Courier', true],
      ['Courier reprint', true],
      ['Northwire', false],
      ['الساحل', false],
    ],
  );
  assert.deepEqual(REPORT.coverage.rows[3]?.cells, [
    'contradiction',
    'silent',
    'silent',
    'silent',
    'silent',
    'agrees',
    'silent',
  ]);
  assert.equal(REPORT.coverage.rows[0]?.cells[1], 'discrepancy');
});

test('the runs of a text joined are the text as received, sentences and asides in place', () => {
  for (const [index, text] of REPORT.texts.entries()) {
    assert.equal(text.runs.map((run) => run.text).join(''), FERRY.versions[index]?.text);
  }
  const [first] = REPORT.texts;
  assert.deepEqual(
    first?.runs.filter(({ aside }) => aside).map(({ text, aside }) => [text, aside]),
    [
      ['Subscribe to the Courier for £1 a week', 'furniture: offer to subscribe'],
      ['By Ida Marsh', 'byline'],
    ],
  );
  const cited = first?.runs.find(({ sentence }) => sentence?.anchor === 'text-1-s5');
  assert.equal(cited?.text, '“We heard a bang and then the lights went out,” said Tom Reyes, a passenger.');
  assert.deepEqual(cited?.sentence?.claims, [{ number: 2, anchor: 'claim-2' }]);
});

test('sentences that overlap, as after a reviewer’s split, still leave the text whole and every anchor in it', () => {
  const [courier] = FERRY.versions;
  assert.ok(courier);
  const whole = courier.sentences[3];
  assert.ok(whole);
  const inner = { ...whole, id: 'v1.s9', start: whole.start + 10, end: whole.end - 10 };
  const twin = { ...whole, id: 'v1.s10', start: whole.end - 5, end: whole.end + 5 };
  const { texts } = buildReport({
    ...FERRY,
    versions: [{ ...courier, sentences: [...courier.sentences, inner, twin] }],
    claims: [claim(1, 'a', [whole.id], 1), claim(2, 'b', [inner.id], 1), claim(3, 'c', [twin.id], 1)],
  });
  assert.equal(texts[0]?.runs.map((run) => run.text).join(''), courier.text);
  assert.deepEqual(
    texts[0]?.runs.flatMap(({ sentence }) => sentence?.anchor ?? []),
    ['text-1-s4', 'text-1-s8', 'text-1-s9'],
  );
});

test('a claim that no version states any longer keeps its verdict and says since when', () => {
  const gone = { ...claim(9, 'Once told', [], 0), gone: '2031-03-06T08:00:00Z', ruling: 'confirmed' as const };
  const { sections, numbers } = buildReport({ ...FERRY, claims: [gone] });
  const [section] = sections;
  assert.equal(numbers[2]?.count, 0, 'the story no longer holds it');
  assert.equal(section?.claims[0]?.support, 'in no version any longer');
  assert.equal(section?.claims[0]?.gone?.words, '6 March 2031, 08:00 UTC');
});

test('disclosure prints what is known and nothing else', () => {
  assert.deepEqual(
    REPORT.disclosures.map(({ topic }) => topic),
    ['Reviewers', 'Evidence', 'Published by', 'Funding', 'Contact', 'Corrections policy'],
  );
  assert.deepEqual(buildReport({ ...FERRY, claims: [], review: { changes: [] } }).disclosures, []);
});

test('the same data give the same hash; any other data another', () => {
  const changed: ReportData = {
    ...FERRY,
    story: { ...FERRY.story, title: 'Ferry Guillemot runs aground off Port Ansel.' },
  };
  assert.match(REPORT.hash, /^[0-9a-f]{64}$/);
  assert.equal(buildReport(structuredClone(FERRY)).hash, REPORT.hash);
  assert.notEqual(buildReport(changed).hash, REPORT.hash);
});

test('the method names the rules that found something, and what people changed by hand', () => {
  const method = (data: ReportData) => buildReport(data).method.join('\n');
  assert.match(method(FERRY), /how many: count-differs \(1\), .*speaker-differs \(1\).*the warnings say so\./);
  assert.doesNotMatch(method(FERRY), /by hand/, 'where that is not known nothing is said');
  assert.match(method({ ...FERRY, repairs: [] }), /Nobody changed by hand which sentences make up a claim\./);
  const repairs = [
    { deed: 'merged', count: 2 },
    { deed: 'split', count: 1 },
  ];
  assert.match(method({ ...FERRY, repairs }), /which sentences make up a claim, 3 times: merged 2, split 1\./);
});
