import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pino } from 'pino';
import request from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { openApp, openAppOnce, signIn, visitor } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const PAGES = [
  '/',
  STORY,
  `${STORY}/claims/1`,
  `${STORY}/report.json`,
  `${STORY}/report.csv`,
  '/people',
  '/healthz',
  '/metrics',
];
const shared = openAppOnce();

for (const path of PAGES) {
  it(`${path} names its type and charset, and lets no other site read it`, async () => {
    const agent = await signIn((await shared()).app);
    const { status, headers } = await agent.get(path).set('Origin', 'https://evil.example');
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /; charset=utf-8(;|$)|^application\/(ld\+)?json/i);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.match(String(headers['cache-control']), /private|no-store/);
    assert.match(String(headers['cross-origin-opener-policy']), /same-origin/);
  });
}

it('browsers are told to stay with https for a year, where it is spoken', async (t) => {
  const { desk, app } = await openApp(t);
  const secure = createApp(desk, { log: pino({ level: 'silent' }), secret: 'x', https: true, trustedProxies: 1 });
  const { headers } = await request(secure).get('/sign-in');
  assert.match(String(headers['strict-transport-security']), /^max-age=31536000; includeSubDomains/);
  assert.equal((await visitor(app).get('/sign-in')).headers['strict-transport-security'], undefined);
});

it('TRACE, and methods that no route has, are answered like an address that is not there', async () => {
  const { app } = await shared();
  for (const method of ['trace', 'put', 'delete', 'patch'] as const) {
    const { status, text } = await request(app)[method]('/sign-in').set('Cookie', 'crossread-session=secret');
    assert.ok(status === 303 || status === 403 || status === 404 || status === 405, `${method} answered ${status}`);
    assert.doesNotMatch(text ?? '', /secret/);
  }
});
