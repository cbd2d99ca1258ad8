import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport } from '../../src/report/build.ts';
import { correctionsBetween } from '../../src/report/corrections.ts';
import type { ReportData } from '../../src/report/data.ts';
import { freeze, hashOf, sealEdition, thaw } from '../../src/report/edition.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { FERRY } from './support/ferry.ts';

const FIRST = { number: 1, at: '2031-03-06T08:00:00Z', who: 'Alma Moreau', note: '' };
const SECOND = { number: 2, at: '2031-03-07T08:00:00Z', who: 'Jo Okafor', note: 'The harbour office sent its log.' };
const WITHDRAWN = { at: { iso: '2031-03-08', words: '8 March 2031' }, who: 'Jo Okafor', notice: 'The log was forged.' };

/** The ferry story after a day of work: claim 3 ruled otherwise, claim 4 gone, claim 8 new, another text, a disclosure. */
function changed(): ReportData {
  const data = structuredClone(FERRY);
  const [third] = data.claims.filter(({ number }) => number === 3);
  assert.ok(third && data.versions[0] && data.review?.disclosure);
  third.ruling = 'confirmed';
  third.verdicts.push({ person: 'Ada', value: 'confirmed', reason: 'Log at hand.', at: '2031-03-06T10:00:00Z' });
  third.evidence.push({
    title: 'Log of speeds',
    passage: '14 knots',
    stance: 'supports',
    primary: true,
    accessed: '2031-03-06',
  });
  const fresh = {
    ...third,
    id: 'c8',
    number: 8,
    title: 'How deep the water is',
    sentences: [],
    ruling: 'open' as const,
  };
  data.claims = [...data.claims.filter(({ number }) => number !== 4), fresh];
  data.versions[0].sha256 = 'f'.repeat(64);
  data.review.disclosure.funding = 'Paid for by a foundation.';
  return data;
}

test('what changed from one edition to the next is read off the two', () => {
  const said = correctionsBetween(buildReport(FERRY), buildReport(changed())).map(({ text }) => text);
  for (const expected of [
    /^Claim 3 was unsourced and is now confirmed\.$/,
    /^Claim 3: Ada gave the verdict confirmed: ‘Log at hand\.’$/,
    /^Claim 3: evidence was added: ‘Log of speeds’\.$/,
    /^Claim 8 was added, not ruled on: ‘How deep the water is’\.$/,
    /^Claim 4 is left out; it was not ruled on: ‘The Guillemot was built in 1998’\.$/,
    /^The outlet changed the text of ‘Ansel Courier’/,
    /^The disclosure ‘Funding’ now says something else: ‘Paid for by a foundation\.’$/,
  ]) {
    assert.equal(said.filter((line) => expected.test(line)).length, 1, `${expected} in ${said.join('\n')}`);
  }
  assert.deepEqual(correctionsBetween(buildReport(FERRY), buildReport(FERRY)), []);
});

test('an edition comes out of the store as it went in, under the hash of what it says', () => {
  const first = sealEdition(buildReport(FERRY), undefined, FIRST);
  const second = sealEdition(buildReport(changed()), first, SECOND);
  const thawed = thaw(freeze(second));
  assert.deepEqual(thawed, JSON.parse(JSON.stringify(second)));
  assert.equal(hashOf(thawed), second.hash);
  assert.equal(freeze(thaw(freeze(second), WITHDRAWN)), freeze(second), 'a withdrawal is none of what was published');
  assert.notEqual(first.hash, second.hash);
  assert.equal(second.corrections[0]?.why, SECOND.note);
  const third = sealEdition(buildReport(changed()), second, { ...SECOND, number: 3 });
  assert.deepEqual(
    third.corrections.map(({ edition, what }) => [edition, what.length > 0]),
    [
      [2, true],
      [3, false],
    ],
  );
});

test('every format of an edition tells its number, its corrections where it has room, and that it was withdrawn', async () => {
  const first = sealEdition(buildReport(FERRY), undefined, FIRST);
  const second = sealEdition(buildReport(changed()), first, SECOND);
  for (const format of REPORT_FORMATS.filter(({ binary }) => !binary)) {
    const told = String(await format.render(second)).replace(/<[^>]+>/g, '');
    assert.match(told, /edition 2/, format.name);
    assert.doesNotMatch(told, /draft/, format.name);
    if (['html', 'md', 'json'].includes(format.name)) {
      assert.match(told, /The harbour office sent its log\./, format.name);
      assert.match(told, /Claim 3 was unsourced and is now confirmed/, format.name);
    }
    const withdrawn = String(await format.render({ ...second, withdrawn: WITHDRAWN }));
    assert.match(withdrawn, /withdrawn/, format.name);
  }
});
