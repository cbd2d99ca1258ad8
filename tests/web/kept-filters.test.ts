import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportPersonalData } from '../../src/desk/people/personal-data.ts';
import { ADA, BEN, openApp, parse, signIn, submit, words } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const FERRY = '/stories/a-train-is-late';

/** Sends the form of a screen that keeps what is chosen there. */
async function keep(agent: Awaited<ReturnType<typeof signIn>>, path: string, name: string, opens = false) {
  const form = parse(await agent.get(path)).querySelector('form[action="/kept-filters"]');
  const hidden = [...(form?.querySelectorAll('input[type="hidden"]') ?? [])].map((input) => [
    input.getAttribute('name'),
    input.getAttribute('value'),
  ]);
  return agent
    .post('/kept-filters')
    .type('form')
    .send({ ...Object.fromEntries(hidden), name, ...(opens && { opens: 'yes' }) });
}

const chips = (page: Document) => [...page.querySelectorAll('.chip.filter')].map((chip) => words(chip));

it('a filter is kept under a name on each of the four screens, marked where it is chosen, and seen by nobody else', async (t) => {
  const { app, failures } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  const screens = {
    '/search?q=security+guarantees&kind=claim': '/search?q=russia',
    [`${STORY}/compare?show=differing&kind=&level=&version=0&base=0`]: `${STORY}/compare?show=all`,
    '/queue?kind=unassigned': '/queue',
    [`/activity?story=${STORY.slice(9)}&person=`]: '/activity',
  };
  for (const [chosen, other] of Object.entries(screens)) {
    const kept = await keep(ada, chosen, ` The one for ${chosen.slice(1, 7)} `);
    assert.equal(kept.headers.location, chosen, 'back to the very screen');
    const page = parse(await ada.get(chosen));
    assert.deepEqual(chips(page), [`✓The one for ${chosen.slice(1, 7)}`], chosen);
    assert.equal(page.querySelectorAll('form[action="/kept-filters"]').length, 0, 'what is kept is not offered again');
    const elsewhere = parse(await ada.get(other));
    assert.deepEqual(chips(elsewhere), [`The one for ${chosen.slice(1, 7)}`]);
    const led = await ada.get(elsewhere.querySelector('.chip.filter')?.getAttribute('href') ?? '');
    assert.equal(parse(led).querySelectorAll('.chip.filter[aria-current]').length, 1);
    assert.deepEqual(chips(parse(await ben.get(other))), []);
  }
  for (const plain of ['/search', '/queue?kind=mine', '/activity?story='])
    assert.equal(
      parse(await ada.get(plain)).querySelectorAll('form[action="/kept-filters"]').length,
      0,
      'nothing chosen',
    );
  assert.deepEqual(failures, []);
});

it('a kept filter is renamed, opens its screen, and is deleted; what is wrong is said where it was typed', async (t) => {
  const { app, desk, failures } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  await keep(ada, '/queue?kind=unassigned', 'For anybody');
  await keep(ada, '/queue?kind=stale', 'Look again', true);
  for (const [name, said] of [
    ['', /Give it a name\./],
    ['for ANYBODY', /You keep a filter called ‘for ANYBODY’ already/],
    ['x'.repeat(61), /At most 60 characters\./],
  ] as const) {
    const refused = await keep(ada, '/queue?kind=second', name);
    assert.equal(refused.status, 422, failures.join());
    const form = parse(refused).querySelector('form[action="/kept-filters"]');
    assert.match(words(form), said);
    assert.equal(form?.querySelector('[name="name"]')?.getAttribute('value'), name);
    assert.equal(form?.querySelector('[name="query"]')?.getAttribute('value'), 'kind=second');
  }
  assert.equal((await ada.get('/queue')).headers.location, '/queue?kind=stale', 'the screen opens with it');
  assert.equal((await ada.get('/queue?kind=mine')).status, 200, 'and with anything that is asked for');
  assert.equal((await ben.get('/queue')).status, 200);

  const MANAGE = '/kept-filters?back=/queue?kind=stale';
  const ids = parse(await ada.get(MANAGE));
  const [first, second] = [...ids.querySelectorAll('form[action$="/deletions"]')].map(
    (form) => form.getAttribute('action')?.split('/')[2] ?? '',
  );
  const taken = await submit(ada, MANAGE, `/kept-filters/${first}/names`, { name: 'look again', back: '/queue' });
  assert.equal(taken.status, 422);
  assert.match(words(parse(taken).querySelector('main')), /already\. Choose another name/);
  await submit(ada, MANAGE, `/kept-filters/${first}/names`, { name: 'Nobody has it', back: '/queue' });
  await submit(ada, MANAGE, `/kept-filters/${first}/openings`, { back: '/queue' });
  assert.equal((await ada.get('/queue')).headers.location, '/queue?kind=unassigned', 'one at a time');
  await submit(ada, MANAGE, `/kept-filters/${first}/openings/endings`, { back: '/queue' });
  assert.deepEqual(chips(parse(await ada.get('/queue'))), ['Nobody has it', 'Look again']);
  for (const act of ['names', 'openings', 'deletions'])
    assert.equal((await submit(ben, '/account', `/kept-filters/${second}/${act}`, { name: 'Mine' })).status, 404, act);
  const gone = await submit(ada, MANAGE, `/kept-filters/${second}/deletions`, { back: '//elsewhere.example' });
  assert.equal(gone.headers.location, '/kept-filters?back=%2F', 'never to another site');
  assert.deepEqual(chips(parse(await ada.get('/queue'))), ['Nobody has it']);

  const { rows } = await exportPersonalData(desk.store, ADA.address);
  assert.deepEqual(
    rows.kept_filter?.map(({ name, query }) => [name, query]),
    [['Nobody has it', 'kind=unassigned']],
  );
  assert.deepEqual(failures, []);
});

it('a filter that names a version is kept for its story, one that names none for every story', async (t) => {
  const { app } = await openApp(t);
  const ada = await signIn(app);
  const texts = [
    { text: 'The train was two hours late on Monday.' },
    { text: 'The train was three hours late on Monday.' },
  ];
  await submit(ada, '/stories/new', '/stories', {
    title: 'A train is late',
    'versions[0][text]': texts[0]?.text ?? '',
    'versions[1][text]': texts[1]?.text ?? '',
  });
  await keep(ada, `${STORY}/compare?show=all&version=2`, 'Told by the second');
  await keep(ada, `${STORY}/compare?show=differing`, 'What differs', true);
  assert.deepEqual(chips(parse(await ada.get(`${STORY}/compare?show=all`))), ['Told by the second', 'What differs']);
  assert.deepEqual(chips(parse(await ada.get(`${FERRY}/compare?show=all`))), ['What differs']);
  assert.equal((await ada.get(`${FERRY}/compare`)).headers.location, `${FERRY}/compare?show=differing`);
});

it('erasing somebody takes their filters away', async (t) => {
  const { app, desk } = await openApp(t);
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  await keep(ben, '/queue?kind=stale', 'Ben’s');
  const row = [...parse(await ada.get('/people')).querySelectorAll('a[href$="/data"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  for (const path of row) {
    const page = parse(await ada.get(path));
    if (!words(page.querySelector('main')).includes(BEN.name)) continue;
    await submit(ada, path, path.replace(/data$/, 'erasures'), { address: BEN.address });
  }
  const { count } = await desk.store.db
    .selectFrom('kept_filter')
    .select((q) => q.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  assert.equal(Number(count), 0);
});
