import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderAveritec } from '../../src/report/averitec.ts';
import { buildReport } from '../../src/report/build.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';

const claims = JSON.parse(renderAveritec(buildReport(FERRY), { address: 'https://desk.example/stories/ferry' }));

test('every claim has the data set’s fields, and a label of its four where somebody ruled', () => {
  const fields = ['claim', 'label', 'justification', 'claim_date', 'speaker', 'original_claim_url', 'reporting_source'];
  for (const claim of claims) for (const field of [...fields, 'questions']) assert.ok(field in claim, field);
  assert.deepEqual(
    claims.map(({ claim_id, label }: { claim_id: number; label: string | null }) => [claim_id, label]),
    [
      [1, 'Conflicting Evidence/Cherry-picking'],
      [3, 'Not Enough Evidence'],
      [2, 'Supported'],
      [4, null],
      [5, null],
      [6, null],
      [7, null],
    ],
  );
});

test('evidence becomes questions with answers, and the comparison of the outlets a last one', () => {
  const [disputed] = claims;
  assert.deepEqual(
    [disputed.claim_date, disputed.original_claim_url, disputed.reporting_source],
    ['2031-03-04', 'https://courier.example/ferry', 'Ansel Courier'],
  );
  assert.deepEqual(
    disputed.questions.map(({ question }: { question: string }) => question),
    [
      'What does ‘Coast guard incident log 2031-114’ say?',
      'What does ‘A nurse at Ansel General’ say?',
      'Do the outlets agree on it?',
    ],
  );
  assert.equal(disputed.questions[0].answers[0].answer, '19:42 GUILLEMOT aground. 33 injured, 12 to hospital.');
  assert.equal(disputed.questions[2].answers[0].answer, 'No');
});

test('odd stories are data all the same', () => {
  for (const data of Object.values(BAD_CASES)) {
    assert.equal(JSON.parse(renderAveritec(buildReport(data))).length, data.claims.length);
  }
});
