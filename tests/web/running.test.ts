import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import request from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { listen } from '../../src/web/serve.ts';
import { ADA, openApp, signIn, submit, visitor } from '../support/app.ts';

const TOKEN = 'a-token-for-the-collector';

describe('/metrics', () => {
  it('counts requests by their route, analyses and what waits, for a collector on this machine', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    await agent.get('/people');
    await agent.get('/stories/no-such-story?secret=word');
    const { status, text, headers } = await visitor(app).get('/metrics');
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
    assert.match(text, /crossread_request_seconds_count\{method="GET",route="\/people",status="200"\} 1/);
    assert.match(
      text,
      /crossread_request_seconds_bucket\{method="GET",route="\/stories\/:slug",status="404",le="\+Inf"\} 1/,
    );
    assert.match(text, /# TYPE crossread_analysis_seconds histogram/);
    assert.doesNotMatch(text, /secret|no-such-story|example\.org|Ada/);
    for (const line of text.trim().split('\n'))
      assert.match(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
  });

  it('is nothing to others: through a proxy, by a foreign name, with a wrong token', async (t) => {
    const { app } = await openApp(t);
    for (const headers of [
      { 'X-Forwarded-For': '203.0.113.7' },
      { Host: 'evil.example' },
      { 'X-Forwarded-For': '203.0.113.7', Authorization: 'Bearer guessed' },
    ]) {
      assert.equal((await visitor(app).get('/metrics').set(headers)).status, 404, JSON.stringify(headers));
    }
  });

  it('is open to a collector with the token', async (t) => {
    const { desk } = await openApp(t);
    const app = createApp(desk, {
      log: pino({ level: 'silent' }),
      secret: 'x',
      https: false,
      trustedProxies: 1,
      metricsToken: TOKEN,
    });
    const ask = (token: string) =>
      request(app)
        .get('/metrics')
        .set({ 'X-Forwarded-For': '203.0.113.7', Authorization: `Bearer ${token}` });
    assert.equal((await ask(TOKEN)).status, 200);
    assert.equal((await ask('x')).status, 404);
  });
});

describe('the log', () => {
  it('names requests by id and route, and tells no secret, no address, no person', async (t) => {
    const { desk } = await openApp(t);
    const lines: string[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const app = createApp(desk, { log, secret: 'x', https: false, trustedProxies: 0 });
    const agent = visitor(app);
    await submit(agent, '/sign-in', '/sign-in', { address: ADA.address, password: 'not the password' });
    await agent.get('/invitations/a-secret-token');
    await agent.get('/sign-in?next=/search?q=informant');
    const { headers } = await agent.get('/stories/a%0d%0aforged: line').set('X-Request-Id', 'chosen by the visitor');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const written = lines.join('');
    assert.doesNotMatch(
      written,
      /secret-token|informant|ada@|not the password|127\.0\.0\.1|crossread-session|forged|chosen by/,
    );
    const known = lines.map((line) => JSON.parse(line));
    assert.ok(known.some(({ route, res }) => route === '/invitations/:token' && res.statusCode === 404));
    assert.ok(known.some(({ req }) => req.id === headers['x-request-id']));
    assert.match(String(headers['x-request-id']), /^[0-9a-f]{16}$/);
  });

  it('holds under the reference of an error page what went wrong', async (t) => {
    const { app, desk, failures } = await openApp(t);
    const agent = await signIn(app);
    desk.store.read = async () => {
      throw new Error('a wire came loose');
    };
    const answer = await agent.get('/stories/russia-hands-the-united-states-its-security-proposals');
    assert.equal(answer.status, 500);
    const reference = String(answer.headers['x-request-id']);
    assert.ok(answer.text.includes(reference));
    assert.doesNotMatch(answer.text, /wire came loose/);
    assert.ok(failures.some((line) => line.includes(reference) && line.includes('wire came loose')));
  });
});

describe('slow and greedy clients', () => {
  it('are cut off: too many header bytes, too many fields', async (t) => {
    const { app } = await openApp(t);
    const { port, stop } = await listen(app, 0, '127.0.0.1');
    t.after(() => stop(0));
    const flood = await talk(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Flood: ${'x'.repeat(40_000)}\r\n\r\n`);
    assert.match(flood, /^HTTP\/1\.1 431 /);
    const fields = Array.from({ length: 5000 }, (_, n) => `a${n}: b`).join('\r\n');
    assert.match(await talk(port, `GET / HTTP/1.1\r\nHost: localhost\r\n${fields}\r\n\r\n`), /^HTTP\/1\.1 431 /);
    const split =
      'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    assert.match(await talk(port, split), /^HTTP\/1\.1 400 /);
  });
});

function talk(port: number, said: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(said));
    socket.on('data', (text) => {
      heard += text;
      socket.end();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', () => resolve(heard));
  });
}
