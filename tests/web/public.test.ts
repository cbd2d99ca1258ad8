import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, BEN, openApp, parse, signIn, submit, visitor, words } from '../support/app.ts';
import { openFerry, tellAll } from './support/report.ts';

const URL_OF_DESK = 'https://check.example';
const PAGES = ['', '/editions/1', '/claims/1', '/claims/1/embed'].map((path) => `/published/the-ferry${path}`);

/** The ferry report, edition 1 published and on its public page. */
async function openPublic(t: Parameters<typeof openApp>[0], publicUrl: string | null = URL_OF_DESK) {
  const opened = await openApp(t, publicUrl === null ? {} : { publicUrl });
  const ferry = await openFerry(t, opened);
  await tellAll(ferry.agent, { publicPages: 'on' });
  await submit(ferry.agent, `${ferry.story}/report`, `${ferry.story}/editions`, { after: '0' });
  const edition = `${ferry.story}/editions/1`;
  await submit(ferry.agent, edition, `${edition}/publications`);
  return { ...ferry, edition };
}

test('nothing is public until an admin allows it and an editor puts an edition there, and not after it is taken off', async (t) => {
  const opened = await openApp(t);
  const { agent, story } = await openFerry(t, opened);
  const reader = visitor(opened.app);
  const closed = async (why: string) => {
    for (const page of PAGES) assert.equal((await reader.get(page)).status, 404, `${page} ${why}`);
  };
  await tellAll(agent);
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  const edition = `${story}/editions/1`;
  await closed('before anything');
  assert.equal((await submit(agent, edition, `${edition}/publications`)).status, 422);
  await tellAll(agent, { publicPages: 'on' });
  await closed('while no editor put it there');
  const ben = await signIn(opened.app, BEN.address);
  assert.equal((await submit(ben, '/account', `${edition}/publications`)).status, 403);
  await submit(agent, edition, `${edition}/publications`);
  assert.equal((await reader.get(PAGES[0] ?? '')).headers.location, PAGES[1]);
  for (const page of PAGES.slice(1)) assert.equal((await reader.get(page)).status, 200, page);
  await submit(agent, edition, `${edition}/publications/endings`);
  await closed('after it was taken off');
  await submit(agent, edition, `${edition}/publications`);
  await tellAll(agent, { publicPages: 'off' });
  await closed('when the admin says no');
  assert.equal((await reader.get('/published/the-ferry/editions/99999999999')).status, 404);
  assert.equal((await reader.get('/published/%00/editions/1')).status, 404);
  assert.equal((await reader.post(PAGES[1] ?? '')).status, 404);
});

test('one address that asks for too many pages is told to wait, and when; what it has already costs it nothing', async (t) => {
  const opened = await openApp(t, { publicUrl: URL_OF_DESK, publicLimit: 4 });
  const { agent, story } = await openFerry(t, opened);
  await tellAll(agent, { publicPages: 'on' });
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  await submit(agent, `${story}/editions/1`, `${story}/editions/1/publications`);
  const reader = visitor(opened.app);
  const [, page = ''] = PAGES;
  const tag = String((await reader.get(page)).headers.etag);
  for (let again = 0; again < 10; again += 1) {
    assert.equal((await reader.get(page).set('If-None-Match', tag)).status, 304);
  }
  for (let more = 1; more < 4; more += 1) assert.equal((await reader.get(page)).status, 200);
  const refused = await reader.get(page);
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers['retry-after']) > 0 && Number(refused.headers['retry-after']) <= 60);
  assert.equal(refused.headers['cache-control'], 'no-store');
  assert.match(words(parse(refused).body), /Wait a minute, then try again\./);
  assert.equal((await agent.get(story)).status, 200, 'who works here is not kept from it');
});

test('a public page is the same for everybody, sets no cookie, may be kept, and is asked for anew by its tag', async (t) => {
  const { app, agent } = await openPublic(t);
  for (const page of PAGES.slice(1)) {
    const [mine, theirs] = [await agent.get(page), await visitor(app).get(page)];
    assert.equal(mine.text, theirs.text, page);
    assert.equal(mine.headers['set-cookie'], undefined);
    assert.equal(mine.headers['cache-control'], 'public, max-age=300');
    assert.doesNotMatch(mine.text, new RegExp(`Sign out|csrf|${ADA.address}`));
    const again = await visitor(app).get(page).set('If-None-Match', String(mine.headers.etag));
    assert.equal(again.status, 304, page);
    assert.equal(again.headers['cache-control'], mine.headers['cache-control'], page);
    const other = await visitor(app).get(page).set('If-None-Match', 'W/"another"');
    assert.equal(other.status, 200, page);
  }
});

test('what is not there is kept by no cache and shown in no frame', async (t) => {
  const { app } = await openPublic(t);
  for (const page of ['claims/999/embed', 'claims/999', 'editions/7']) {
    const answer = await visitor(app).get(`/published/the-ferry/${page}`);
    assert.equal(answer.status, 404, page);
    assert.doesNotMatch(String(answer.headers['cache-control']), /public/, page);
    assert.equal(answer.headers['x-frame-options'], 'DENY', page);
  }
});

test('without a known address a page cites itself as it was asked for, and no cache may keep that', async (t) => {
  const { app } = await openPublic(t, null);
  const page = await visitor(app).get('/published/the-ferry/claims/1').set('Host', 'one.example');
  assert.equal(page.headers['cache-control'], 'private, no-cache');
  assert.match(page.text, /http:\/\/one\.example\/published\/the-ferry\/claims\/1/);
});

test('only the frame may be framed, and it asks for nothing', async (t) => {
  const { app } = await openPublic(t);
  const reader = visitor(app);
  for (const page of PAGES.slice(1)) {
    const { headers, text } = await reader.get(page);
    const framed = page.endsWith('/embed');
    assert.match(String(headers['content-security-policy']), framed ? /frame-ancestors \*/ : /frame-ancestors 'none'/);
    assert.equal(headers['x-frame-options'], framed ? undefined : 'DENY');
    assert.equal(
      parse({ text }).querySelectorAll('script:not([type="application/ld+json"]), img, iframe, form').length,
      0,
    );
  }
  const embed = parse(await reader.get(PAGES[3] ?? ''));
  assert.match(words(embed.querySelector('main')), /The Almeda Desk.*disputed.*The lists disagree\./);
  assert.equal(embed.querySelector('main a')?.getAttribute('href'), `${URL_OF_DESK}/published/the-ferry/claims/1`);
  const snippet = words(parse(await reader.get(PAGES[2] ?? '')).querySelector('.snippet'));
  assert.match(snippet, /^<iframe src="https:\/\/check\.example\/published\/the-ferry\/claims\/1\/embed"/);
});

test('a claim’s page holds the one ClaimReview of the claim, which says what the page says', async (t) => {
  const { app, agent, story, claim, edition } = await openPublic(t);
  const reader = visitor(app);
  const number = claim.split('/').at(-1);
  const page = parse(await reader.get(`/published/the-ferry/claims/${number}`));
  const blocks = page.querySelectorAll('script[type="application/ld+json"]');
  assert.equal(blocks.length, 1);
  const review = JSON.parse(blocks[0]?.textContent ?? '');
  for (const hidden of [...page.querySelectorAll('mark .vh')]) hidden.remove();
  const seen = words(page.querySelector('.layout')).toLowerCase();
  assert.equal(review.url, `${URL_OF_DESK}/published/the-ferry/claims/${number}`);
  assert.equal(page.querySelector('link[rel="canonical"]')?.getAttribute('href'), review.url);
  for (const said of [
    review.claimReviewed.replace(/…$/, ''),
    review.reviewRating.alternateName,
    review.reviewRating.ratingExplanation,
    review.author.name,
    review.reviewBody,
    ...review.itemReviewed.appearance.map((each: { publisher: { name: string } }) => each.publisher.name),
    ...review.itemReviewed.appearance.map((each: { abstract: string }) => each.abstract),
  ]) {
    assert.ok(seen.includes(String(said).toLowerCase()), String(said));
  }
  assert.equal(review.reviewRating.ratingValue, undefined);
  assert.equal(parse(await reader.get('/published/the-ferry/editions/1')).querySelector('script'), null);
  const open = [1, 2, 3, 4, 5].find((each) => String(each) !== number);
  assert.equal(parse(await reader.get(`/published/the-ferry/claims/${open}`)).querySelector('script'), null);
  const exported = JSON.parse((await agent.get(`${edition}/report.claimreview.json`)).text);
  assert.equal(exported['@graph'][0].url, review.url);
  assert.match(
    (await agent.get(`${story}/report.claimreview.json`)).text,
    /"https:\/\/check\.example\/stories\/the-ferry/,
  );
});

test('public pages quote sentences and lead nowhere dead, but print no whole article and no log of the desk', async (t) => {
  const { app } = await openPublic(t);
  for (const path of PAGES.slice(1, 3)) {
    const { text } = await visitor(app).get(path);
    const page = parse({ text });
    const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
    for (const link of page.querySelectorAll('a[href^="#"]')) {
      assert.ok(ids.has(link.getAttribute('href')?.slice(1) ?? ''), link.outerHTML);
    }
    assert.equal(page.querySelector('.received, #changes'), null);
    assert.match(text, /whole texts belong to their outlets/);
    assert.match(text, /https:\/\/gazette\.example\/ferry/);
  }
});

test('a withdrawn edition keeps its page under the notice, without markup; a newer one is named', async (t) => {
  const { app, agent, story, edition } = await openPublic(t);
  const reader = visitor(app);
  await submit(agent, edition, `${edition}/withdrawals`, { notice: 'The count was wrong.' });
  for (const path of PAGES.slice(1)) {
    const page = parse(await reader.get(path));
    assert.match(words(page.querySelector('body')), /withdrawn.*The count was wrong\./, path);
    assert.equal(page.querySelector('script'), null);
  }
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '1', note: 'Counted again.' });
  assert.equal((await reader.get('/published/the-ferry')).headers.location, '/published/the-ferry/editions/1');
  await submit(agent, `${story}/editions/2`, `${story}/editions/2/publications`);
  assert.equal((await reader.get('/published/the-ferry')).headers.location, '/published/the-ferry/editions/2');
  const first = words(parse(await reader.get('/published/the-ferry/editions/1')).querySelector('body'));
  assert.match(first, /There is a newer edition: edition 2/);
  const second = words(parse(await reader.get('/published/the-ferry/editions/2')).querySelector('body'));
  assert.match(second, /Other editions: edition 1, .*withdrawn/);
});
