/** Requests no browser of ours would send, to every route the application has, by somebody who is signed in. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import express from 'express';
import { listPeople } from '../../src/store/people.ts';
import { listen as serve } from '../../src/web/serve.ts';
import { BEN, countRows, csrfOf, listen, openApp, signIn } from '../support/app.ts';
import { routesOf } from '../support/routes.ts';

const SLUG = 'russia-hands-the-united-states-its-security-proposals';
const PARTS: Record<string, string> = { slug: SLUG, number: '1', place: '1' };
const EVIL = '//evil.example/';

const IMPATIENT = { headersWithin: 300, requestWithin: 600, lookEvery: 100 };

/** Names of fields in the forms and addresses there are, and some that forms do not have. */
const NAMES = (
  'about accessed account act actor address anchor base before block blocks claim claims confidence csrf2 current data ' +
  'decision detail disabled_at due encoding event field fields filter from gate here id instead items kind label link ' +
  'links lookup look mend name new next note outlet page parts passage password person policy position published q ' +
  'query reason return revises role rules searched sentence stance story subject text theme title to url value ' +
  'versions words _method'
).split(' ');

describe('a form with', () => {
  const bodies: [what: string, fields: (name: string) => [string, string][]][] = [
    [
      'lists where one word is expected',
      (name) => [
        [`${name}[]`, 'a'],
        [`${name}[]`, 'b'],
      ],
    ],
    [
      'things within things, and the names of prototypes',
      (name) => [
        [`${name}[x][y]`, '1'],
        [`__proto__[${name}]`, 'polluted'],
        [`constructor[prototype][${name}]`, 'polluted'],
        [`${name}[__proto__][polluted]`, '1'],
      ],
    ],
    ['addresses of others in every field', (name) => [[name, EVIL]]],
  ];
  for (const [what, fields] of bodies) {
    it(`${what} is answered, changes nobody's rights and leads nowhere else`, async (t) => {
      const { ask, routes, desk, failures } = await enter(t);
      const roles = async () =>
        (await listPeople(desk.store.db)).map(({ id, role, disabled_at }) => [id, role, disabled_at]);
      const before = await roles();
      for (const path of routes('POST')) {
        const form = new URLSearchParams(NAMES.flatMap(fields));
        const { status, headers } = await ask(path, { method: 'POST', body: form });
        assert.ok(status < 500, `${path} answered ${status}`);
        assert.doesNotMatch(headers.get('location') ?? '/', /^(?!\/)|^\/[/\\]|evil/, path);
        assert.equal(({} as { polluted?: string; role?: string }).role, undefined, path);
      }
      assert.deepEqual(await roles(), before);
      assert.deepEqual(failures, []);
    });
  }
});

it('an address with lists, nestings and nonsense for every name is answered, and no cache between may keep it', async (t) => {
  const { ask, routes, failures } = await enter(t);
  const asked = [
    new URLSearchParams(NAMES.flatMap((name) => [[name, 'a'] as [string, string], [name, 'b'], [`${name}[]`, 'c']])),
    new URLSearchParams(
      NAMES.flatMap((name) => [[`${name}[x]`, '-1'] as [string, string], [`__proto__[${name}]`, '1']]),
    ),
    new URLSearchParams(NAMES.map((name) => [name, '-99999999999999999999e9'])),
  ];
  for (const path of routes('GET').filter((each) => !/\/live$|^\/static/.test(each))) {
    for (const query of asked) {
      const { status, headers } = await ask(`${path}?${query}`, {});
      assert.ok(status < 500 || status === 501, `${path} answered ${status}`);
      if (!/^\/(?:published|healthz|readyz|metrics)/.test(path))
        assert.match(headers.get('cache-control') ?? '', /private|no-store/, path);
    }
  }
  assert.deepEqual(failures, []);
});

it('what is no form of ours changes nothing: other types of content, other methods by name', async (t) => {
  const { ask, routes, desk, token } = await enter(t);
  const before = await countRows(desk);
  const json = JSON.stringify({ csrf: token, value: 'disputed', reason: 'x', role: 'admin', name: 'x', text: 'x' });
  const asked: RequestInit[] = [
    { method: 'POST', body: json, headers: { 'Content-Type': 'application/json' } },
    { method: 'POST', body: json, headers: { 'Content-Type': 'text/plain' } },
    { method: 'POST', body: `<csrf>${token}</csrf>`, headers: { 'Content-Type': 'application/xml' } },
    { method: 'POST', body: `csrf=${token}&value=disputed`, headers: { 'Content-Type': 'application/octet-stream' } },
    {
      method: 'GET',
      headers: { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST', 'X-HTTP-Method': 'POST' },
    },
  ];
  for (const path of routes('POST').filter((each) => each !== '/inbox')) {
    for (const each of asked) {
      const { status } = await ask(path, each);
      const refused = status === 403 || status === 404 || status === 415 || (each.method === 'GET' && status < 400);
      assert.ok(refused, `${path} answered ${status} to ${JSON.stringify(each.headers)}`);
    }
  }
  assert.deepEqual(await countRows(desk), before);
});

it('cookies that are no tokens are those of a stranger', async (t) => {
  const app = await openApp(t);
  const url = await listen(t, app);
  const cookies = [
    'j:{"$gt":""}',
    'j:["a","b"]',
    'j:null',
    '%00',
    '%E0%A4%A',
    `${'x'.repeat(12_000)}`,
    's:x.y',
    '__proto__',
  ];
  for (const value of cookies) {
    const cookie = `crossread-session=${value}; crossread-csrf=${value}; crossread-theme=${value.slice(0, 2000)}`;
    for (const path of ['/', '/sign-in', '/static/css/base.css']) {
      const { status, headers } = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' });
      const expected = cookie.length > 16_000 ? 431 : path === '/' ? 303 : 200;
      assert.equal(
        status,
        expected,
        `${path} with ${value.slice(0, 20)} answered ${status} ${headers.get('location')}`,
      );
    }
  }
  assert.deepEqual(app.failures, []);
});

it('no address leads out of the folders whose files are served', async (t) => {
  const app = await openApp(t);
  const url = new URL(await listen(t, app));
  const ups = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..\\', '..%5c', '....//', '%252e%252e%252f', '..;/', './.././'];
  for (const folder of ['/static/', '/static/vendor/', '/static/css/', '/']) {
    for (const up of ups) {
      const answer = await talk(
        Number(url.port),
        `GET ${folder}${up.repeat(3)}package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      assert.match(answer, /^HTTP\/1\.1 (?:30[123]|40[0-9]) /, `${folder}${up}`);
      assert.doesNotMatch(answer, /"dependencies"|"better-sqlite3"/, `${folder}${up}`);
    }
  }
  for (const path of ['/static/', '/static/vendor/', '/static/.env', '/.git/config', '/static/js', '/crossread.db']) {
    const answer = await talk(Number(url.port), `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 (?:301|303|404) /, path);
  }
  assert.deepEqual(app.failures, []);
});

it('who sends headers or a body a letter at a time is cut off, and others are answered meanwhile', async (t) => {
  const { app } = await openApp(t);
  const { port, stop } = await serve(app, 0, '127.0.0.1', { ...IMPATIENT, silentFor: 60_000 });
  t.after(() => stop(0));
  const begun = [
    'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n',
  ];
  const slow = begun.map((said) => drip(port, said));
  assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
  for (const answer of await Promise.all(slow)) assert.match(answer, /^HTTP\/1\.1 408 |^$/);
});

it('who asks and never reads the answer is cut off, and who listens to a stream is not', {
  timeout: 30_000,
}, async (t) => {
  const app = express();
  const cut = Promise.withResolvers<number>();
  app.get('/large', (_request, response) => {
    response.on('close', () => cut.resolve(performance.now() - began)).end(Buffer.alloc(30_000_000, 'x'));
  });
  app.get('/stream', (_request, response) => {
    const beat = setInterval(() => response.write('event: beat\ndata: []\n\n'), 50);
    response.type('text/event-stream').on('close', () => clearInterval(beat));
  });
  const { port, stop } = await serve(app, 0, '127.0.0.1', { ...IMPATIENT, silentFor: 1500 });
  t.after(() => stop(0));
  const began = performance.now();
  const [deaf, listener] = ['/large', '/stream'].map((path) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
    t.after(() => socket.destroy());
    return socket.on('error', () => {});
  });
  deaf?.pause();
  const after = await cut.promise;
  assert.ok(after > 1400, `after ${after} ms`);
  assert.ok(listener && !listener.destroyed);
  // For longer than the silence that is cut.
  for (let heard = 0; heard < 40; heard++) await once(listener, 'data');
});

/** Ben, a reviewer, at the door of an application of the test's own, who signs in again when he was signed out. */
async function enter(t: TestContext) {
  const opened = await openApp(t, { patience: 50 });
  const url = await listen(t, opened);
  const agent = await signIn(opened.app, BEN.address);
  const answer = await agent.get('/account');
  const token = await csrfOf(agent, '/account');
  const session = /crossread-session=[^;]+/.exec(
    String(answer.request.getHeader?.('cookie') ?? answer.request.cookies),
  )?.[0];
  const csrf = agent.jar.getCookie('crossread-csrf', { path: '/', domain: '127.0.0.1', secure: false, script: false });
  const cookie = [session, csrf && `crossread-csrf=${csrf.value}`].filter(Boolean).join('; ');
  const ask = async (path: string, options: RequestInit) => {
    if (options.body instanceof URLSearchParams) options.body.set('csrf', token);
    const given = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...options,
      headers: { ...options.headers, cookie },
    });
    await given.arrayBuffer();
    return given;
  };
  assert.equal((await ask('/account', {})).status, 200);
  const routes = (method: 'GET' | 'POST') =>
    routesOf(opened.app)
      .filter((route) => route.startsWith(`${method} `))
      .map((route) => route.slice(method.length + 1).replace(/:(\w+)/g, (_, name: string) => PARTS[name] ?? 'none'))
      // What ends the session would make a stranger of him.
      .filter((path) => !/^\/sign-out|^\/account\/sessions/.test(path));
  return { ...opened, ask, routes, token };
}

/** Sends a beginning, then a letter every now and then, until it is cut off; what was answered. */
function drip(port: number, said: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(said));
    const drops = setInterval(() => socket.writable && socket.write('x'), 50);
    socket.on('data', (text) => {
      heard += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drops);
      resolve(heard);
    });
  });
}

/** Sends a request as it stands, which clients would tidy. */
function talk(port: number, said: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(said));
    socket.on('data', (text) => {
      heard += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}
