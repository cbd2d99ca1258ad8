import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportPersonalData } from '../../src/desk/people/personal-data.ts';
import { ADA, BEN, createStory, openApp, parse, signIn, submit, typedIn, VERA, words } from '../support/app.ts';
import { FERRY_GAZETTE, FERRY_HERALD } from '../support/texts.ts';

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

it('pasted texts that are not sent come back box by box, are one’s own, and are gone once they are sent', async (t) => {
  const { app, desk } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  const page = '/stories/new';
  const long = `${FERRY_GAZETTE}\n\n${'A further sentence of the article. '.repeat(900)}`;
  const typed = {
    'draft-subject':
      parse(await ada.get(page))
        .querySelector('[data-draft]')
        ?.getAttribute('data-draft') ?? '',
    'draft-form': 'versions',
    title: 'The ferry',
    'versions[0][text]': long,
    'versions[0][outlet]': 'Gazette',
    ...Object.fromEntries([1, 2, 3].map((box) => [`versions[${box}][text]`, ''])),
    'versions[4][text]': FERRY_HERALD,
  };
  assert.equal((await submit(ada, page, '/drafts', typed)).status, 204);
  const back = parse(await ada.get(page));
  assert.equal(typedIn(back, 'title'), 'The ferry');
  assert.equal(typedIn(back, 'versions[0][text]').trim(), long.trim());
  assert.equal(typedIn(back, 'versions[0][outlet]'), 'Gazette');
  assert.equal(typedIn(back, 'versions[4][text]').trim(), FERRY_HERALD.trim());
  assert.match(words(back.querySelector('.waiting')), /are back; they are not saved yet/);
  assert.equal(typedIn(parse(await ben.get(page)), 'title'), '');
  const kept = await exportPersonalData(desk.store, ADA.address);
  assert.ok(JSON.stringify(kept.rows.draft).includes('A further sentence'));

  await createStory(ada, [{ text: FERRY_GAZETTE }, { text: FERRY_HERALD }], 'The ferry');
  assert.equal(parse(await ada.get(page)).querySelector('.waiting'), null);
  assert.equal(typedIn(parse(await ada.get(page)), 'title'), '');
  await submit(ada, page, '/drafts', typed);
  const tooLong = { ...typed, 'versions[1][text]': 'x'.repeat(1_000_001) };
  assert.equal((await submit(ada, page, '/drafts', tooLong)).status, 422);
  const discard = { 'draft-subject': typed['draft-subject'], 'draft-form': 'versions', back: page };
  const answer = await submit(ada, page, '/drafts/discards', discard);
  assert.equal(answer.headers.location, page);
  assert.equal(typedIn(parse(await ada.get(page)), 'title'), '');
});

it('so do the disclosure, a reason for an edition and the change of a comment', async (t) => {
  const { app } = await openApp(t);
  const ada = await signIn(app);
  await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'Look here.' });
  const comment = /id="comment-(\w+)"/.exec((await ada.get(CLAIM)).text)?.[1];
  await submit(ada, CLAIM, `${CLAIM}/verdicts`, { value: 'disputed', reason: 'They differ.' });
  await submit(ada, '/organisation', '/organisation', { missing: 'warn', publicPages: 'off' });
  for (const [page, form, field, action, sent] of [
    [`${STORY}/disclosure`, 'disclosure', 'choice', `${STORY}/disclosure`, { choice: 'Sent.' }],
    ['/organisation', 'disclosure', 'funding', '/organisation', { missing: 'warn', publicPages: 'off' }],
    [
      `${STORY}/versions/new`,
      'versions',
      'versions[0][text]',
      `${STORY}/versions`,
      { 'versions[0][text]': FERRY_HERALD },
    ],
    [CLAIM, `edit-${comment}`, 'text', `${CLAIM}/comments/${comment}/changes`, { text: 'Look there.' }],
    [`${STORY}/report`, 'edition', 'note', `${STORY}/editions`, { after: '0', note: 'The first.' }],
  ] as const) {
    const at = async () => parse(await ada.get(page)).querySelector(`form[data-form="${form}"]`);
    const subject = (await at())?.getAttribute('data-draft') ?? '';
    const typed = { 'draft-subject': subject, 'draft-form': form, [field]: 'Half a thought' };
    assert.equal((await submit(ada, page, '/drafts', typed)).status, 204, page);
    const begun = await at();
    assert.ok(begun && typedIn(begun, field).includes('Half a thought'), `${page} brings it back`);
    const answer = await submit(ada, page, action, sent);
    assert.equal(answer.status, 303, `${page} ${words(parse(answer).querySelector('[role=alert]'))}`);
    const left = await at();
    assert.ok(!left || !typedIn(left, field).includes('Half a thought'), `${page} is through with it`);
  }
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
