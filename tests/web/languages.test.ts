import assert from 'node:assert/strict';
import { test } from 'node:test';
import request from 'supertest';
import { openAppOnce, parse, signIn, submit } from '../support/app.ts';

const SEED = '/stories/russia-hands-the-united-states-its-security-proposals';
const open = openAppOnce();

test('a page speaks the language the browser asks for', async () => {
  const { app } = await open();
  const page = parse(await request(app).get('/sign-in').set('Accept-Language', 'de-AT,en;q=0.5'));
  assert.equal(page.documentElement.lang, 'de');
  assert.match(page.querySelector('h1')?.textContent ?? '', /Anmelden/);
});

test('a language once chosen stays, whatever the browser asks for', async () => {
  const { app } = await open();
  const agent = await signIn(app);
  const answer = await submit(agent, '/account', '/languages', { language: 'de', back: '/account' });
  assert.equal(answer.headers.location, '/account');
  const page = parse(await agent.get('/').set('Accept-Language', 'en'));
  assert.equal(page.documentElement.lang, 'de');
  assert.match(page.querySelector('nav')?.textContent ?? '', /Geschichten/);
  assert.match((await agent.get('/nothing-here')).text, /Nicht gefunden/);
});

test('what is said after a body was read is in the reader’s language, too', async () => {
  const { app } = await open();
  const answer = await request(app).post('/sign-in').set('Accept-Language', 'de').type('form').send({ address: 'x' });
  assert.match(answer.text, /Dieses Formular ist abgelaufen/);
  const agent = await signIn(app);
  await submit(agent, '/account', '/languages', { language: 'de', back: '/account' });
  const upload = await agent.post('/stories').field('title', 'x').attach('files', Buffer.from('x'), 'x.txt');
  assert.match(upload.text, /Dieses Formular ist abgelaufen/);
});

test('a language leads back to a page of this server only', async () => {
  const { app } = await open();
  const agent = await signIn(app);
  const answer = await submit(agent, '/account', '/languages', { language: 'de', back: '//example.org' });
  assert.equal(answer.headers.location, '/');
});

test('what is kept of a story for one reader is not shown to another in the wrong language', async () => {
  const { app } = await open();
  const agent = await signIn(app);
  const dates = { 'en-GB': /15 December 2021/, de: /15\. Dezember 2021/, 'en-US': /December 15, 2021/ };
  for (const language of ['en-GB', 'de', 'en-US', 'en-GB']) {
    const { text } = await agent.get(`${SEED}/claims/2`).set('Accept-Language', language);
    const written = Object.entries(dates).filter(([, date]) => date.test(text));
    assert.deepEqual(
      written.map(([name]) => name),
      [language],
    );
  }
});

test('reports are in English, whoever asks for one', async () => {
  const { app } = await open();
  const agent = await signIn(app);
  const read = async (language: string) =>
    (await agent.get(`${SEED}/report.md`).set('Accept-Language', language)).text
      .replace(/\d\d:\d\d UTC|\b[0-9a-f]{64}\b/g, '')
      .split('\n');
  const english = await read('en-GB');
  for (const language of ['de', 'en-US'])
    assert.deepEqual(
      (await read(language)).filter((line, index) => line !== english[index]),
      [],
      language,
    );
});
