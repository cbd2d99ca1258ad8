import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import request from 'supertest';
import { DECOY, hashPassword, verifyPassword } from '../../src/desk/people/passwords.ts';
import { signingSecret } from '../../src/desk/people/signing-secret.ts';
import { LIMITS } from '../../src/limits.ts';
import { createApp } from '../../src/web/app.ts';
import {
  ADA,
  type Agent,
  BEN,
  openApp,
  PASSWORD,
  parse,
  signInAnew,
  submit,
  typedIn,
  visitor,
  words,
} from '../support/app.ts';

const WRONG = 'not the password';

const MOST = 2;

describe('guessing', () => {
  it('for one account is slowed down from everywhere, but not for the browser its owner uses', async (t) => {
    const { app, failures } = await openApp(t, { accountLimit: MOST });
    const owner = await signInAnew(app, BEN.address);
    await submit(owner, '/', '/sign-out');
    for (let n = 0; n < MOST; n++) {
      assert.equal((await tryAs(visitor(app), BEN.address, WRONG)).status, 422);
    }
    const stranger = await tryAs(visitor(app), ` ${BEN.address.toUpperCase()}`, PASSWORD);
    assert.equal(stranger.status, 429, 'even the right password waits, or the guess would be answered');
    assert.ok(Number(stranger.headers['retry-after']) > 60);
    const page = parse(stranger);
    assert.match(words(page.querySelector('[role="alert"]')), /Nothing is locked: wait \d+ minutes/);
    assert.match(typedIn(page, 'address'), /BEN@EXAMPLE/);
    assert.equal((await tryAs(visitor(app), ADA.address, WRONG)).status, 422, 'other accounts are as they were');
    assert.equal((await tryAs(owner, BEN.address, PASSWORD)).status, 303);
    assert.deepEqual(failures, []);
  });

  it('for an account that does not exist is answered like for one that does', async (t) => {
    const { app } = await openApp(t, { accountLimit: MOST });
    const said: string[] = [];
    for (let n = 0; n <= MOST; n++) {
      const answer = await tryAs(visitor(app), 'nobody@example.org', WRONG);
      said.push(`${answer.status} ${words(parse(answer).querySelector('[role="alert"]'))}`);
    }
    assert.match(said.at(-1) ?? '', /^429 Too many tries/);
    assert.match(said[0] ?? '', /^422 Address and password do not match/);
  });

  it('the password of a session somebody left open is slowed down too', async (t) => {
    const { app } = await openApp(t, { accountLimit: MOST });
    const agent = await signInAnew(app, BEN.address);
    const fields = { current: WRONG, password: 'a new one of my own' };
    for (let n = 0; n < MOST; n++) {
      assert.equal((await submit(agent, '/account', '/account/passwords', fields)).status, 422);
    }
    const answer = await submit(agent, '/account', '/account/passwords', { ...fields, current: PASSWORD });
    assert.equal(answer.status, 429);
  });

  it('so is the password that a new sign-in address asks for', async (t) => {
    const { app } = await openApp(t, { accountLimit: MOST });
    const agent = await signInAnew(app, BEN.address);
    const fields = { name: BEN.name, address: 'eve@example.org', current: WRONG };
    for (let n = 0; n < MOST; n++) {
      assert.equal((await submit(agent, '/account', '/account/profile', fields)).status, 422);
    }
    const answer = await submit(agent, '/account', '/account/profile', { ...fields, current: PASSWORD });
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers['retry-after']) > 0);
    assert.equal(typedIn(parse(answer), 'address'), fields.address);
  });

  it('of the one-time token and of invitations keeps what was typed', async (t) => {
    const { app } = await openApp(t, { state: 'empty', setupToken: 'printed', signInLimit: 2 });
    const agent = visitor(app);
    const fields = { token: 'guessed', name: 'Eve', address: 'eve@example.org', password: 'four words in a row' };
    for (const status of [422, 422, 429]) {
      const answer = await submit(agent, '/setup', '/setup', fields);
      assert.equal(answer.status, status);
      assert.equal(typedIn(parse(answer), 'name'), 'Eve');
    }
  });
});

describe('passwords', () => {
  it('are checked as long for addresses that nobody has', async () => {
    const stored = await hashPassword(PASSWORD);
    const time = async (hash: string): Promise<number> => {
      const start = performance.now();
      assert.equal(await verifyPassword(WRONG, hash), false);
      return performance.now() - start;
    };
    const pairs: number[] = [];
    for (let n = 0; n < 3; n++) pairs.push((await time(DECOY)) / (await time(stored)));
    const middle = pairs.sort((a, b) => a - b)[1] ?? 0;
    assert.ok(middle > 0.5 && middle < 2, `took ${middle} times as long`);
  });

  it('are derived a few at a time, and a flood of them is told to wait', async () => {
    const most = LIMITS.passwordsAtOnce + LIMITS.passwordsWaiting;
    const all = await Promise.allSettled(Array.from({ length: most + 5 }, () => verifyPassword(WRONG, CHEAP)));
    assert.equal(all.filter(({ status }) => status === 'rejected').length, 5);
    assert.equal(await verifyPassword(WRONG, CHEAP), false, 'and then goes on');
  });
});

describe('sessions', () => {
  it('are new with every sign-in, and the one before ends', async (t) => {
    const { app } = await openApp(t);
    const agent = await signInAnew(app, BEN.address);
    const before = await sessionOf(agent);
    await agent.get('/');
    const csrf =
      parse(await agent.get('/account'))
        .querySelector('input[name="csrf"]')
        ?.getAttribute('value') ?? '';
    const again = await agent.post('/sign-in').type('form').send({ csrf, address: BEN.address, password: PASSWORD });
    assert.equal(again.status, 303);
    assert.notEqual(await sessionOf(agent), before);
    const kept = await request(app).get('/').set('Cookie', `crossread-session=${before}`);
    assert.equal(kept.status, 303, 'the former session still opens');
  });

  it('end after so many days, however much they are used', async (t) => {
    const { app, desk } = await openApp(t);
    const agent = await signInAnew(app, BEN.address);
    assert.equal((await agent.get('/')).status, 200);
    const began = new Date(Date.now() - LIMITS.sessionLongest - 1000).toISOString();
    await desk.store.write(null, (tx) => tx.updateTable('session').set({ created_at: began }).execute().then());
    assert.equal((await agent.get('/')).status, 303);
  });

  it('under https stand in cookies that no other server of the domain can set', async (t) => {
    const { desk } = await openApp(t);
    const secret = await signingSecret(desk);
    const app = createApp(desk, { log: pino({ level: 'silent' }), secret, https: true, trustedProxies: 1 });
    const page = await request(app).get('/sign-in').set('X-Forwarded-Proto', 'https');
    const csrf = parse(page).querySelector('input[name="csrf"]')?.getAttribute('value') ?? '';
    const cookies = cookiesOf(page.headers['set-cookie']);
    const answer = await request(app)
      .post('/sign-in')
      .set('X-Forwarded-Proto', 'https')
      .set('Cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '))
      .type('form')
      .send({ csrf, address: ADA.address, password: PASSWORD });
    assert.equal(answer.status, 303);
    const all = [...cookies, ...cookiesOf(answer.headers['set-cookie'])];
    assert.ok(all.some((cookie) => cookie.startsWith('__Host-crossread-session=')));
    for (const cookie of all) {
      assert.match(cookie, /^__Host-crossread-\w+=/);
      assert.match(cookie, /; Path=\/(;|$)/);
      assert.match(cookie, /; HttpOnly/);
      assert.match(cookie, /; Secure/);
      assert.match(cookie, /; SameSite=(Lax|Strict)/);
      assert.doesNotMatch(cookie, /Domain=/i);
    }
  });
});

/** scrypt with little to do. */
const CHEAP = `scrypt$1024$8$1$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

function tryAs(agent: Agent, address: string, password: string) {
  return submit(agent, '/sign-in', '/sign-in', { address, password });
}

async function sessionOf(agent: Agent): Promise<string> {
  const cookies = agent.jar.getCookies({ path: '/', domain: '127.0.0.1', secure: false, script: false });
  return cookies.find(({ name }) => name === 'crossread-session')?.value ?? '';
}

function cookiesOf(header: unknown): string[] {
  return ([] as string[]).concat((header as string[] | undefined) ?? []);
}
