import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifyReport } from '../../src/cli/verify-report.ts';
import { hashOf } from '../../src/report/edition.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { BEN, openApp, parse, signIn, submit, VERA, visitor, words } from '../support/app.ts';
import { openFerry, tellAll } from './support/report.ts';

test('an edition stays what it was; a change makes another, with its corrections', async (t) => {
  const { agent, story, claim } = await openFerry(t);
  await tellAll(agent);
  const page = `${story}/report`;
  assert.match(words(parse(await agent.get(page)).querySelector('main')), /Nothing is published yet/);
  const made = await submit(agent, page, `${story}/editions`, { after: '0', note: '' });
  assert.equal(made.headers.location, `${story}/editions/1`);
  const before = await everyFormat(agent, `${story}/editions/1/report.`);
  assert.match(before.md ?? '', /edition 1, published/);
  const frozen = JSON.parse(before.json ?? '');
  const { schema: _schema, state, ...report } = frozen;
  assert.equal(state, 'edition 1');
  assert.equal(hashOf(report), report.hash);
  assert.ok((await agent.get(`${story}/editions/1`)).text.includes(report.hash));

  await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'The coroner says fifteen.' });
  assert.match(words(parse(await agent.get(page)).querySelector('main')), /was disputed and is now confirmed/);
  const unsaid = await submit(agent, page, `${story}/editions`, { after: '1', note: ' ' });
  assert.equal(unsaid.status, 422);
  assert.match(unsaid.text, /Say why there is a new edition/);
  const again = await submit(agent, page, `${story}/editions`, { after: '1', note: 'The coroner reported.' });
  assert.equal(again.headers.location, `${story}/editions/2`);
  assert.deepEqual(await everyFormat(agent, `${story}/editions/1/report.`), before);
  const second = words(parse(await agent.get(`${story}/editions/2`)).querySelector('main'));
  assert.match(second, /The coroner reported\..*was disputed and is now confirmed/);
  assert.match((await agent.get(`${story}/editions/2/report.md`)).text, /## Corrections[\s\S]*The coroner reported\./);
  assert.match(words(parse(await agent.get(`${story}/editions/1`)).querySelector('main')), /newer one: edition 2/);
  assert.match((await agent.get(`${story}/report.md`)).text, /draft/, 'what is at hand now is a draft again');
});

test('who has not seen the latest edition publishes none on top of it', async (t) => {
  const { agent, story } = await openFerry(t);
  await tellAll(agent);
  const page = `${story}/report`;
  await submit(agent, page, `${story}/editions`, { after: '0' });
  assert.equal((await submit(agent, page, `${story}/editions`, { after: '0', note: 'Me too.' })).status, 409);
  assert.equal((await agent.get(`${story}/editions/2`)).status, 404);
});

test('an edition is withdrawn with a notice that stands first in every format, and never erased', async (t) => {
  const { agent, story } = await openFerry(t);
  await tellAll(agent);
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  const page = `${story}/editions/1`;
  assert.equal((await submit(agent, page, `${page}/withdrawals`, { notice: '' })).status, 422);
  assert.equal(
    (await submit(agent, page, `${page}/withdrawals`, { notice: 'The list was <b>forged</b>.' })).status,
    303,
  );
  assert.match(words(parse(await agent.get(page)).querySelector('main')), /Withdrawn.*The list was <b>forged<\/b>\./);
  const html = parse(await agent.get(`${page}/report.html`));
  assert.match(words(html.querySelector('.masthead')), /^This edition is withdrawn.*The list was <b>forged<\/b>\./);
  assert.match((await agent.get(`${page}/report.csv`)).text, /"edition 1, withdrawn"/);
  assert.equal((await submit(agent, page, `${page}/withdrawals`, { notice: 'Twice.' })).status, 409);
  assert.match((await agent.get(story)).text, /withdrew edition 1 of the report: The list was/);
});

test('only editors and admins publish and withdraw; a report without a ruling is not published', async (t) => {
  const opened = await openApp(t);
  const { agent, story, claim } = await openFerry(t, opened);
  await tellAll(agent);
  for (const address of [BEN.address, VERA.address]) {
    const other = await signIn(opened.app, address);
    assert.equal(parse(await other.get(`${story}/report`)).querySelector('form[action$="/editions"]'), null);
    assert.equal((await submit(other, '/account', `${story}/editions`, { after: '0' })).status, 403);
  }
  await submit(agent, claim, `${claim}/verdicts/withdrawals`);
  assert.equal(parse(await agent.get(`${story}/report`)).querySelector('form[action$="/editions"]'), null);
  const refused = await submit(agent, '/account', `${story}/editions`, { after: '0' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /No claim holds a ruling yet/);
  for (const number of ['1', '0', '-1', 'x', '99999999999']) {
    assert.equal((await agent.get(`${story}/editions/${number}`)).status, 404, number);
  }
});

async function everyFormat(agent: Awaited<ReturnType<typeof signIn>>, address: string) {
  const made: Record<string, string> = {};
  for (const { name, ending, binary } of REPORT_FORMATS) {
    // Every request of the test goes to another port.
    const { text } = await agent.get(`${address}${ending}`).buffer(true);
    if (!binary) made[name] = text.replaceAll(/127\.0\.0\.1:\d+/g, 'desk.example');
  }
  return made;
}

test('a part of a draft or an edition is asked for by the page’s own form', async (t) => {
  const { agent, story } = await openFerry(t);
  await tellAll(agent);
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  for (const page of [`${story}/report`, `${story}/editions/1`]) {
    const form = parse(await agent.get(page)).querySelector('details.part form');
    const address = form?.querySelector('button[formaction$=".md"]')?.getAttribute('formaction') ?? '';
    const answer = await agent.get(`${address}?ruling=disputed&claim=`);
    assert.match(answer.text, /This is a part: 1 of \d claims, those ruled disputed\./);
    assert.match(String(answer.headers['content-disposition']), /-part\.md/);
    assert.equal((await agent.get(`${address}?ruling=wrong`)).status, 422);
    assert.equal((await agent.get(`${address}?ruling=confirmed`)).status, 422);
  }
});

test('an edition is had in one signed archive, whose key everybody finds on the public page', async (t) => {
  const { app, agent, story } = await openFerry(t);
  await tellAll(agent, { publicPages: 'on' });
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  const edition = `${story}/editions/1`;
  await submit(agent, edition, `${edition}/publications`);
  const link =
    parse(await agent.get(edition))
      .querySelector('a[href$="bundle.zip"]')
      ?.getAttribute('href') ?? '';
  const answer = await agent.get(link).buffer(true).parse(bytes);
  assert.equal(answer.headers['content-type'], 'application/zip');
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bundle-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'edition.zip');
  await writeFile(file, answer.body);
  const shown = words(parse(await visitor(app).get('/published/the-ferry/editions/1')).querySelector('aside'));
  const fingerprint = /[0-9a-f]{64}/.exec(shown)?.[0] ?? '';
  assert.match(await verifyReport(file, fingerprint), /The bundle is whole/);
  assert.equal((await agent.get(`${story}/editions/2/bundle.zip`)).status, 404);
});

/** Keeps a download as it came. */
function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
}
