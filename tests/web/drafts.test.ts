import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BEN, openApp, parse, signIn, submit, typedIn, VERA, words } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

it('words that wait are one’s own, fill the form without script, and can be discarded', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  const page = parse(await ada.get(CLAIM));
  const subject = page.querySelector('[data-draft]')?.getAttribute('data-draft') ?? '';
  const typed = { 'draft-subject': subject, 'draft-form': 'verdict', base: '', reason: 'Half a reason', value: '' };
  assert.equal((await submit(ada, CLAIM, '/drafts', typed)).status, 204);
  assert.equal(typedIn(verdictOn(await ada.get(CLAIM)), 'reason'), 'Half a reason');
  assert.equal(typedIn(verdictOn(await ben.get(CLAIM)), 'reason'), '');
  await submit(ada, CLAIM, `${CLAIM}/drafts/discards`, { 'draft-subject': subject, 'draft-form': 'verdict' });
  assert.equal(typedIn(verdictOn(await ada.get(CLAIM)), 'reason'), '');
});

it('who may not review keeps no drafts, and what is no draft is refused', async (t) => {
  const { app } = await openApp(t);
  const [ada, vera] = await Promise.all([signIn(app), signIn(app, VERA.address)]);
  const place = { 'draft-subject': 'claim-1', 'draft-form': 'verdict', reason: 'x' };
  assert.equal((await submit(vera, CLAIM, '/drafts', place)).status, 403);
  assert.equal((await submit(ada, CLAIM, '/drafts', { ...place, 'draft-form': '<b>' })).status, 422);
  assert.equal((await submit(ada, CLAIM, '/drafts', { ...place, reason: 'x'.repeat(20_001) })).status, 422);
  assert.equal((await ada.post('/drafts').type('form').send(place)).status, 403, 'without a token');
});

it('a verdict saved from an older page is not lost and overwrites none: both are shown', async (t) => {
  const { app, desk } = await openApp(t);
  const ada = await signIn(app);
  const first = { value: 'disputed', reason: 'The first.', base: '' };
  assert.equal((await submit(ada, CLAIM, `${CLAIM}/verdicts`, first)).status, 303);
  const refused = await submit(ada, CLAIM, `${CLAIM}/verdicts`, {
    value: 'confirmed',
    reason: 'The second.',
    base: '',
  });
  assert.equal(refused.status, 409);
  const page = parse(refused);
  const both = [...page.querySelectorAll('.both .given')].map(words);
  assert.match(both[0] ?? '', /Disputed ?The first\./);
  assert.match(both[1] ?? '', /Confirmed ?The second\./);
  assert.equal(typedIn(verdictOn(refused), 'reason'), 'The second.');
  const base = typedIn(page, 'base');
  const again = await submit(ada, CLAIM, `${CLAIM}/verdicts`, { value: 'confirmed', reason: 'The second.', base });
  assert.equal(again.status, 303);
  const verdicts = await desk.store.db
    .selectFrom('verdict')
    .select(['reason', 'replaced_by'])
    .orderBy('revision')
    .execute();
  assert.deepEqual(
    verdicts.map(({ reason, replaced_by }) => [reason, replaced_by === null]),
    [
      ['The first.', false],
      ['The second.', true],
    ],
  );
});

it('two reasons for dismissing one difference: the second is shown beside the first, and may take its place', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  const action =
    parse(await ada.get(CLAIM))
      .querySelector('form[action$="/dismissals"]')
      ?.getAttribute('action') ?? '';
  assert.equal((await submit(ada, CLAIM, action, { reason: 'They mean the same.' })).status, 303);
  const refused = await submit(ben, CLAIM, action, { reason: 'Two ways to count.' });
  assert.equal(refused.status, 409);
  const difference = parse(refused).querySelector('.difference.dismissed');
  assert.match(words(difference), /Dismissed by Ada Kremer.*They mean the same\..*Two ways to count\./);
  const fields = Object.fromEntries(
    ['instead', 'reason'].map((name) => [
      name,
      difference?.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? '',
    ]),
  );
  assert.equal((await submit(ben, CLAIM, action, fields)).status, 303);
  assert.match(
    words(parse(await ada.get(CLAIM)).querySelector('.difference.dismissed')),
    /Ben Osei.*Two ways to count\./,
  );
});

function verdictOn(answer: { text: string }): Element {
  const part = parse(answer).querySelector('#part-verdict');
  assert.ok(part);
  return part;
}
