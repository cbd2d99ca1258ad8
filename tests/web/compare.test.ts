import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, signIn, submit } from '../support/app.ts';

const A =
  'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured eleven workers. The firm is from Bristol.';
const B =
  'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured fourteen workers. Unions asked for an inquiry.';

async function openCompare(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const created = await createStory(
    agent,
    [
      { text: A, outlet: 'Severn Post' },
      { text: B, outlet: 'Avon Times' },
      { text: A, outlet: 'Copyist' },
    ],
    'Marlow',
  );
  const story = String(created.headers.location);
  return { agent, story, page: async (query = '') => parse(await agent.get(`${story}/compare${query}`)) };
}

const cells = (row: Element | null) =>
  [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.trim() ?? '');

test('a column a text, a row a claim: copies share a column, differing words are marked, gaps are named', async (t) => {
  const { page } = await openCompare(t);
  const all = await page('?show=all');
  assert.equal(all.querySelectorAll('thead th').length, 3);
  assert.match(all.querySelector('thead')?.textContent ?? '', /1 copy/);
  const rows = [...all.querySelectorAll('tbody tr')];
  const leak = rows.find((row) => /injured/.test(row.textContent ?? '')) ?? null;
  assert.equal(leak?.querySelectorAll('mark').length, 2);
  const firm = rows.find((row) => /Bristol/.test(row.textContent ?? '')) ?? null;
  assert.ok(cells(firm).includes('not reported'));
});

test('filters choose rows, and an odd choice falls back to a sensible one', async (t) => {
  const { page, agent, story } = await openCompare(t);
  const count = async (query: string) => (await page(query)).querySelectorAll('tbody tr').length;
  assert.equal(await count(''), 1);
  assert.equal(await count('?show=all'), 3);
  assert.equal(await count('?show=all&kind=number'), 1);
  assert.equal(await count('?show=all&ruling=disputed'), 0);
  const path = (await page()).querySelector('tbody th a')?.getAttribute('href') ?? '';
  await submit(agent, path, `${path}/verdicts`, { value: 'disputed', reason: 'Eleven or fourteen?' });
  assert.equal(await count('?show=all&ruling=disputed'), 1);
  assert.equal(await count('?show=<script>&kind=nonsense&base=99&page=-3'), 1);
  assert.equal((await agent.get(`${story}/compare?page=999`)).status, 200);
});

test('rows can be narrowed to a level, to what one version tells, and to what somebody ruled on', async (t) => {
  const { page, agent } = await openCompare(t);
  const count = async (query: string) => (await page(`?show=all&${query}`)).querySelectorAll('tbody tr').length;
  assert.equal(await count('level=contradiction'), 1);
  assert.equal(await count('level=discrepancy'), 0);
  assert.equal(await count('version=1'), 2);
  assert.equal(await count('version=99'), 3, 'an odd choice is none');
  assert.equal((await page('?show=all')).querySelector('#person'), null, 'nobody has ruled yet');
  const path = (await page()).querySelector('tbody th a')?.getAttribute('href') ?? '';
  await submit(agent, path, `${path}/verdicts`, { value: 'disputed', reason: 'Eleven or fourteen?' });
  const person = (await page('?show=all')).querySelector('#person option:last-child')?.getAttribute('value');
  assert.equal(await count(`person=${person}`), 1);
});

test('a long comparison comes in pages that keep the choice', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const text = (who: string) =>
    Array.from({ length: 70 }, (_, n) => `${who} counted ${n + 2} lamps in street ${n} of Marlow.`).join('\n\n');
  const created = await createStory(agent, [{ text: text('Ada') }, { text: text('Ben') }], 'Lamps');
  const first = parse(await agent.get(`${created.headers.location}/compare?show=all&base=2`));
  assert.equal(first.querySelectorAll('tbody tr:not(.more)').length, 30);
  const next = first.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
  assert.match(next, /base=2/);
  assert.equal(first.querySelector('tr.more')?.getAttribute('hx-get'), next);
  const rows = await agent.get(`${created.headers.location}/compare${next}`).set('HX-Request', 'true');
  assert.match(rows.text.trimStart(), /^<tr id="claim-/, 'as one scrolls only rows are sent');
});

test('the base decides whose words the others are set against', async (t) => {
  const { page } = await openCompare(t);
  for (const base of [1, 2]) {
    const chosen = (await page(`?base=${base}`)).querySelector('#base option[selected]');
    assert.equal(chosen?.getAttribute('value'), String(base));
  }
});
