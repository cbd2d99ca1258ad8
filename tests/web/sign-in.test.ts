import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserInWords } from '../../src/web/present/browser.ts';
import { ADA, countRows, openApp, PASSWORD, parse, signIn, submit, visitor, words } from '../support/app.ts';

const ACCOUNT = { name: 'Ana María', address: 'ana@example.org', password: 'four words in a row' };

describe('the first visit', () => {
  it('leads to the set-up, and from there to the stories, signed in', async (t) => {
    const { app } = await openApp(t, { state: 'empty' });
    const agent = visitor(app);
    for (const path of ['/', '/sign-in', '/stories/new']) {
      const answer = await agent.get(path);
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.location, '/setup', path);
    }
    const answer = await submit(agent, '/setup', '/setup', ACCOUNT);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, '/');
    const stories = await agent.get('/');
    assert.equal(stories.status, 200);
    assert.match(words(parse(stories).querySelector('header')), /Ana María/);
  });

  it('sets up one account only: later visitors are sent to sign in', async (t) => {
    const { app, desk } = await openApp(t, { state: 'empty' });
    const [first, second] = [visitor(app), visitor(app)];
    const page = await second.get('/setup');
    const csrf = parse(page).querySelector('input[name="csrf"]')?.getAttribute('value');
    await submit(first, '/setup', '/setup', ACCOUNT);
    const late = await second
      .post('/setup')
      .type('form')
      .send({ csrf, ...ACCOUNT, address: 'eve@example.org' });
    assert.equal(late.status, 303);
    assert.equal(late.headers.location, '/sign-in');
    assert.equal((await second.get('/setup')).headers.location, '/sign-in');
    assert.equal((await countRows(desk)).person, 1);
  });

  it('sets up one account only, however many ask at once', async (t) => {
    const { app, desk } = await openApp(t, { state: 'empty' });
    const answers = await Promise.all(
      [1, 2, 3].map((n) => submit(visitor(app), '/setup', '/setup', { ...ACCOUNT, address: `p${n}@example.org` })),
    );
    assert.equal(answers.filter(({ headers }) => headers.location === '/').length, 1);
    assert.equal((await countRows(desk)).person, 1);
  });

  it('asks for the printed token where others can reach the server', async (t) => {
    const { app, desk } = await openApp(t, { state: 'empty', setupToken: 'printed-token' });
    const agent = visitor(app);
    assert.ok(parse(await agent.get('/setup')).querySelector('input[name="token"]'));
    for (const token of ['', 'guessed', 'printed-token-and-more']) {
      const answer = await submit(agent, '/setup', '/setup', { ...ACCOUNT, token });
      assert.equal(answer.status, 422);
      assert.equal(parse(answer).querySelector('input[name="name"]')?.getAttribute('value'), ACCOUNT.name);
    }
    assert.equal((await countRows(desk)).person, 0);
    const answer = await submit(agent, '/setup', '/setup', { ...ACCOUNT, token: ' printed-token ' });
    assert.equal(answer.headers.location, '/');
  });

  for (const [what, headers, asked] of [
    ['a browser on this machine', { Host: 'localhost:3000' }, false],
    ['a browser on this machine that uses the number', { Host: '127.0.0.1:3000' }, false],
    ['a name that somebody points at this machine', { Host: 'evil.example:3000' }, true],
    ['a proxy on this machine', { Host: 'localhost:3000', 'X-Forwarded-For': '203.0.113.7' }, true],
  ] as const) {
    it(`asks ${what} for ${asked ? 'the' : 'no'} token`, async (t) => {
      const { app } = await openApp(t, { state: 'empty', setupToken: 'printed-token', freeSetupHere: true });
      const agent = visitor(app).set(headers);
      const page = parse(await agent.get('/setup'));
      assert.equal(page.querySelector('input[name="token"]') !== null, asked);
      const answer = await submit(agent, '/setup', '/setup', ACCOUNT);
      assert.equal(answer.status, asked ? 422 : 303);
    });
  }

  for (const [what, wrong, field] of [
    ['no name', { name: '  ' }, 'name'],
    ['no address', { address: 'ana' }, 'address'],
    ['a short password', { password: 'short' }, 'password'],
    ['the address as password', { password: 'ana.maria.lopez', address: 'ana.maria.lopez@example.org' }, 'password'],
  ] as const) {
    it(`says what is wrong with ${what}`, async (t) => {
      const { app, desk } = await openApp(t, { state: 'empty' });
      const answer = await submit(visitor(app), '/setup', '/setup', { ...ACCOUNT, ...wrong });
      assert.equal(answer.status, 422);
      const page = parse(answer);
      const input = page.querySelector(`input[name="${field}"]`);
      assert.equal(input?.getAttribute('aria-invalid'), 'true');
      assert.ok(words(page.getElementById(input?.getAttribute('aria-describedby') ?? '')).length > 5);
      assert.doesNotMatch(answer.text, new RegExp(`value="${ACCOUNT.password}"`));
      assert.equal((await countRows(desk)).person, 0);
    });
  }

  it('takes a password of everyday words though the address is one letter long', async (t) => {
    const { app } = await openApp(t, { state: 'empty' });
    const answer = await submit(visitor(app), '/setup', '/setup', { ...ACCOUNT, address: 'a@example.org' });
    assert.equal(answer.status, 303);
  });
});

describe('signing in', () => {
  it('takes the right password, whatever the case of the address', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app, ' ADA@Example.org ');
    assert.equal((await agent.get('/')).status, 200);
  });

  it('tells neither which part was wrong nor who has an account, and keeps the address typed', async (t) => {
    const { app } = await openApp(t);
    const agent = visitor(app);
    const wrong = await submit(agent, '/sign-in', '/sign-in', { address: ADA.address, password: 'wrong password' });
    const unknown = await submit(agent, '/sign-in', '/sign-in', { address: 'who@example.org', password: PASSWORD });
    const said = [wrong, unknown].map((answer) => words(parse(answer).querySelector('[role="alert"]')));
    assert.deepEqual([wrong.status, unknown.status], [422, 422]);
    assert.equal(said[0], said[1]);
    assert.ok(said[0]);
    assert.equal(parse(wrong).querySelector('input[name="address"]')?.getAttribute('value'), ADA.address);
    assert.doesNotMatch(wrong.text, /wrong password/);
    assert.equal((await agent.get('/')).status, 303);
  });

  for (const [next, expected] of [
    ['/stories/new', '/stories/new'],
    ['/stories/new?a=b', '/stories/new?a=b'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['\\\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['', '/'],
  ] as const) {
    it(`goes on from ${JSON.stringify(next)} to ${expected}`, async (t) => {
      const { app } = await openApp(t);
      const page = `/sign-in?next=${encodeURIComponent(next)}`;
      const fields = { address: ADA.address, password: PASSWORD, next };
      const answer = await submit(visitor(app), page, '/sign-in', fields);
      assert.equal(answer.headers.location, expected);
    });
  }

  it('brings back to the page that was asked for', async (t) => {
    const { app } = await openApp(t);
    const agent = visitor(app);
    const wanted = '/stories/new?from=mail';
    const { headers } = await agent.get(wanted);
    const next = parse(await agent.get(String(headers.location))).querySelector('input[name="next"]');
    assert.equal(next?.getAttribute('value'), wanted);
  });

  it('begins a session that cannot be fixed beforehand and ends it for good', async (t) => {
    const { app } = await openApp(t);
    const agent = visitor(app);
    const fixed = await submit(agent.set('Cookie', 'crossread-session=chosen'), '/sign-in', '/sign-in', {});
    assert.notEqual(fixed.status, 500);
    const signedIn = await signIn(app);
    const ended = await submit(signedIn, '/stories/new', '/sign-out');
    assert.match(String(ended.headers['set-cookie']), /crossread-session=;/);
    assert.equal((await signedIn.get('/')).status, 303);
  });

  it('gives every form of the first page afterwards the token that stands', async (t) => {
    const { app } = await openApp(t);
    const agent = visitor(app);
    const story = parse(await (await signIn(app)).get('/'))
      .querySelector('.story-card a')
      ?.getAttribute('href');
    const next = `${story}/claims/1`;
    await submit(agent, '/sign-in', '/sign-in', { address: ADA.address, password: PASSWORD, next });
    const fields = [...parse(await agent.get(next)).querySelectorAll('input[name="csrf"]')];
    assert.ok(fields.length > 2);
    assert.equal(new Set(fields.map((field) => field.getAttribute('value'))).size, 1);
  });

  it('hides the session from scripts and from other sites', async (t) => {
    const { app } = await openApp(t);
    const answer = await submit(visitor(app), '/sign-in', '/sign-in', { address: ADA.address, password: PASSWORD });
    const session = ([] as string[]).concat(answer.headers['set-cookie'] ?? []).find((each) => /session=/.test(each));
    assert.match(String(session), /HttpOnly/);
    assert.match(String(session), /SameSite=(Lax|Strict)/);
  });

  it('refuses further tries after too many from one address', async (t) => {
    const { app } = await openApp(t, { signInLimit: 3 });
    const agent = visitor(app);
    const tries: number[] = [];
    for (let n = 0; n < 5; n++) {
      const answer = await submit(agent, '/sign-in', '/sign-in', { address: ADA.address, password: 'wrong password' });
      tries.push(answer.status);
      if (answer.status === 429) assert.match(answer.text, /minute/);
    }
    assert.deepEqual(tries, [422, 422, 422, 429, 429]);
  });
});

it('a browser is named in words, and by its own where it is none of those known', () => {
  const like = (system: string, rest: string) =>
    `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
  const windows = 'Windows NT 10.0; Win64; x64';
  const named: [string | null, string][] = [
    [like(windows, 'Chrome/131.0.0.0 Safari/537.36'), 'Chrome on Windows'],
    [like(windows, 'Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0'), 'Edge on Windows'],
    [like('Linux; Android 15; K', 'Chrome/131.0.0.0 Mobile Safari/537.36'), 'Chrome on Android'],
    [like('iPhone; CPU iPhone OS 18_1 like Mac OS X', 'Version/18.1 Mobile/15E148 Safari/604.1'), 'Safari on iOS'],
    [like('Macintosh; Intel Mac OS X 10_15_7', 'Version/18.1 Safari/605.1.15'), 'Safari on macOS'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Linux'],
    ['curl/8.5.0', 'curl/8.5.0'],
    [null, 'an unknown browser'],
  ];
  for (const [agent, words] of named) assert.equal(browserInWords(agent), words);
});
