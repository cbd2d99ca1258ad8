import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, BEN, openApp, parse, signIn, signInAnew, submit, words } from '../support/app.ts';

const CLAIM = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';

test('activity says who did what, leads there, and can be narrowed to a person or a story', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  await submit(agent, CLAIM, `${CLAIM}/verdicts`, { value: 'disputed', reason: 'They differ.' });
  await signInAnew(app, BEN.address);
  const page = async (query = '') => parse(await agent.get(`/activity${query}`));
  const all = await page();
  const line = [...all.querySelectorAll('.history li')].find((each) => /marked claim 2 disputed/.test(words(each)));
  assert.match(words(line), new RegExp(`${ADA.name} marked claim 2 disputed`));
  assert.equal(line?.querySelector('a')?.getAttribute('href'), CLAIM);
  assert.doesNotMatch(words(all.querySelector('main')), /session/, 'signing in is nobody else’s business');

  const person = (name: string) =>
    [...all.querySelectorAll('#person option')].find((each) => words(each) === name)?.getAttribute('value');
  assert.match(words((await page(`?person=${person(ADA.name)}`)).querySelector('main ol')), /marked claim 2/);
  assert.match(words((await page(`?person=${person(BEN.name)}`)).querySelector('main')), /Nothing fits this choice/);
  const other = await page('?story=russia-hands-the-united-states-its-security-proposals');
  assert.match(words(other.querySelector('main')), /compared the versions/);
});

test('a long history comes in pages, none twice and none left out', async (t) => {
  const { app, desk } = await openApp(t);
  const agent = await signIn(app);
  await desk.store.write(null, async (_, record) => {
    for (let n = 0; n < 250; n++) record({ kind: 'person.changed', subject: `test-${n}` });
  });
  const seen: string[] = [];
  let path = '/activity';
  for (let pages = 0; path && pages < 9; pages++) {
    const page = parse(await agent.get(path));
    seen.push(...[...page.querySelectorAll('.history li')].map(words));
    path = page.querySelector('a[rel="next"]')?.getAttribute('href') ?? '';
  }
  assert.equal(seen.filter((line) => /changed the own name/.test(line)).length, 250);
});
