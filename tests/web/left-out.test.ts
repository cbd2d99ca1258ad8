import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agent, csrfOf, openApp, parse, sendVersions, signIn, submit, words } from '../support/app.ts';

const RUNS = 'A ferry with 312 people on board ran aground off Velden on Tuesday, the port said.';
const STOPPED = 'The line has suspended all crossings to Port Casimir until Friday.';
const GASH = 'Divers found a gash of nine metres in the hull below the engine room.';

/** A page that tells of the stopped crossings beside its article, of the gash nowhere, and of a gash that is another. */
const page = (
  beside: string,
) => `<!doctype html><html lang="en"><head><title>Ferry aground off Velden</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>Ferry aground off Velden</h1>
<p>${RUNS}</p><p>Tugs from three harbours pulled her free at dawn, and nobody on board was hurt, the coast guard said.</p>
<p>The ship was towed to Norrhaven, where she is to stay until the inspectors of the ministry have seen her.</p></article>
<div class="related"><p>${beside}</p></div></main></body></html>`;

async function bring(t: Parameters<typeof openApp>[0], beside: string) {
  const { app, desk, failures } = await openApp(t);
  const agent = await signIn(app);
  const created = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'Ferry' },
    pastes: [{ text: `${RUNS}\n\n${STOPPED}\n\n${GASH}`, outlet: 'Harbour Post' }],
    files: [{ name: 'courier.html', bytes: Buffer.from(page(beside)) }],
  });
  const story = String(created.headers.location);
  return { agent, desk, failures, story, ...(await placesOf(agent, story)) };
}

/** Which version is the page, and the numbers of the two claims it does not report. */
async function placesOf(agent: Agent, story: string) {
  const document = parse(await agent.get(story));
  const number = (text: string) =>
    [...document.querySelectorAll('[id^="claim-"]')]
      .find((claim) => claim.localName !== 'h3' && words(claim).includes(text))
      ?.id.slice('claim-'.length);
  const receipts = await Promise.all([1, 2].map((place) => agent.get(`${story}/versions/${place}`)));
  return { stopped: number(STOPPED), gash: number(GASH), place: receipts[0]?.text.includes('id="part-0"') ? 1 : 2 };
}

const gapOn = (document: Document) =>
  [...document.querySelectorAll('.silent-line')].find((line) => words(line).includes('removed in cleaning'));

test('a claim told only beside the article is no silence: every screen says so and leads to where it is restored', async (t) => {
  const { agent, failures, story, stopped, gash, place } = await bring(t, `Also: ${STOPPED}`);
  const claim = parse(await agent.get(`${story}/claims/${stopped}`));
  assert.match(words(gapOn(claim)), /removed in cleaning \(the page names it ‘related’\): .*suspended all crossings/);
  assert.doesNotMatch(words(claim.querySelector('.readings')), /Not reported in/);
  const href = gapOn(claim)?.querySelector('a')?.getAttribute('href') ?? '';
  assert.match(href, new RegExp(`/versions/${place}\\?part=\\d+#part-\\d+$`));

  const compare = parse(await agent.get(`${story}/compare?show=all`)).querySelector(`#claim-${stopped} td.removed`);
  assert.match(words(compare), /removed in cleaning.*suspended all crossings/);
  assert.equal(compare?.querySelector('a')?.getAttribute('href'), href);
  assert.equal(
    parse(await agent.get(`${story}/compare?show=all`)).querySelectorAll(`#claim-${gash} td.silent`).length,
    1,
  );
  const map = parse(await agent.get(story)).querySelectorAll('a.removed');
  assert.deepEqual(
    [...map].map((cell) => cell.getAttribute('href')),
    [`#claim-${stopped}`],
  );
  const margin = parse(await agent.get(`${story}/versions/${3 - place}/reading?claim=${stopped}`));
  assert.match(words(gapOn(margin)), /suspended all crossings/);

  const receipt = parse(await agent.get(href));
  const part = receipt.querySelector(href.slice(href.indexOf('#')));
  assert.ok(part?.querySelector('details[open]'), 'the part it leads to is open');
  const restored = await submit(agent, href, `${story}/versions/${place}/restored-parts`, {
    part: part?.querySelector('[name=part]')?.getAttribute('value') ?? '',
  });
  assert.equal(restored.status, 303);
  assert.equal(gapOn(parse(await agent.get(`${story}/claims/${stopped}`))), undefined, 'it is reported now');
  const later = page(`Also: ${STOPPED}`).replace('three harbours', 'four harbours');
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    fields: { revises: String(place) },
    files: [{ name: 'courier.html', bytes: Buffer.from(later) }],
  });
  const received = (await agent.get(`${story}/versions/${place}/received.txt`)).text;
  assert.match(
    received,
    /four harbours[\s\S]*Also: The line has suspended/,
    'the choice holds for what is printed next',
  );
  assert.equal(parse(await agent.get(story)).querySelectorAll('a.removed').length, 0);
  assert.deepEqual(failures, []);
});

test('a teaser on the same matter that tells something else leaves the claim not reported', async (t) => {
  const { agent, story, stopped } = await bring(t, 'Also: The line has opened a new crossing from Port Casimir.');
  const claim = parse(await agent.get(`${story}/claims/${stopped}`));
  assert.equal(gapOn(claim), undefined);
  assert.match(words(claim.querySelector('.readings')), /Not reported in/);
});

test('it travels with the story, to a desk that shows the same', async (t) => {
  const { agent, story, stopped } = await bring(t, `Also: ${STOPPED}`);
  const file = await agent.get(`${story}/archive.zip`).responseType('blob');
  const away = await openApp(t);
  const there = await signIn(away.app);
  const csrf = await csrfOf(there, '/archives/new');
  await there.post('/archives').field('csrf', csrf).attach('files', file.body, 'ferry.zip');
  assert.match(
    words(gapOn(parse(await there.get(`${story}/claims/${stopped}`)))),
    /‘related’\): .*suspended all crossings/,
  );
});
