import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import request from 'supertest';
import { renewSigningSecret, signingSecret } from '../../src/desk/people/signing-secret.ts';
import { createApp } from '../../src/web/app.ts';
import { openApp, parse, signInAnew, words } from '../support/app.ts';

const CLAIM = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';
const FORM = { value: 'disputed', reason: 'The transcript says otherwise.' };

test('with a new signing secret sessions stay, and open forms expire without losing what was typed', async (t) => {
  const { app, desk, failures } = await openApp(t);
  const agent = await signInAnew(app);
  const before = parse(await agent.get(CLAIM));
  const jar = { path: '/', domain: '127.0.0.1', secure: false, script: false };
  const cookieOf = (name: string) => `${name}=${agent.jar.getCookie(name, jar)?.value}`;
  const session = cookieOf('crossread-session');
  const old = await signingSecret(desk);
  await renewSigningSecret(desk);
  const secret = await signingSecret(desk);
  assert.notEqual(secret, old);
  const restarted = createApp(desk, { log: pino({ level: 'silent' }), secret, https: false, trustedProxies: 0 });

  const send = (csrf: string, cookie: string) =>
    request(restarted)
      .post(`${CLAIM}/verdicts`)
      .set({ Cookie: `${session}; ${cookie}`, 'HX-Request': 'true' })
      .type('form')
      .send({ csrf, ...FORM });
  const expired = await send(tokenIn(before), cookieOf('crossread-csrf'));
  assert.equal(expired.status, 403);
  // Only the message is put in, above a page that stays as it is; the page puts the new token into its forms.
  assert.equal(expired.headers['hx-retarget'], '#problem');
  assert.match(words(parse(expired).querySelector('[role="alert"]')), /what you typed is still here: save once more/);
  const renewed = parse(expired).querySelector('[data-csrf]')?.getAttribute('data-csrf') ?? '';
  const cookie = /crossread-csrf=[^;]+/.exec(String(expired.headers['set-cookie']))?.[0] ?? '';
  const saved = await send(renewed, cookie);
  assert.equal(saved.status, 200);
  assert.match(saved.text, /The transcript says otherwise/);

  const asPage = await request(restarted)
    .post(`${CLAIM}/verdicts`)
    .set('Cookie', `${session}; ${cookieOf('crossread-csrf')}`)
    .type('form')
    .send({ csrf: tokenIn(before), ...FORM });
  assert.equal(asPage.status, 403);
  assert.match(words(parse(asPage).querySelector('main')), /This form has expired/);
  assert.equal((await request(restarted).get('/account').set('Cookie', session)).status, 200);
  assert.match((await agent.get('/activity')).text, /renewed the signing secret/);
  assert.deepEqual(failures, []);
});

function tokenIn(page: Document): string {
  return page.querySelector('input[name="csrf"]')?.getAttribute('value') ?? '';
}
