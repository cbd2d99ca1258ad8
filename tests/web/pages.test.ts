import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { presentChanges } from '../../src/web/present/event.ts';
import { type Agent, createStory, openApp, openAppOnce, parse, signIn, VERA, visitor, words } from '../support/app.ts';

const shared = openAppOnce();
let signedIn: Promise<Agent> | undefined;
const reader = async (): Promise<Agent> => {
  signedIn ??= signIn((await shared()).app);
  return signedIn;
};

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const PAGES = [
  '/',
  '/stories/new',
  STORY,
  `${STORY}?page=2`,
  `${STORY}/claims/1`,
  `${STORY}/versions/1`,
  `${STORY}/versions/new`,
  `${STORY}/report`,
];
const DOWNLOADS = [`${STORY}/report.html`, `${STORY}/report.md`, `${STORY}/versions/1/received.txt`];
const CHANGES = [
  '/stories',
  `${STORY}/versions`,
  `${STORY}/claims/1/verdicts`,
  `${STORY}/claims/1/verdicts/withdrawals`,
  `${STORY}/claims/1/evidence`,
  `${STORY}/claims/1/evidence/any/withdrawals`,
  `${STORY}/claims/1/differences/any/dismissals`,
  `${STORY}/claims/1/differences/any/restorations`,
];

describe('every page', () => {
  for (const path of PAGES) {
    it(`${path} is an answer that holds no inline code, under a policy that allows none`, async () => {
      const answer = await (await reader()).get(path);
      assert.equal(answer.status, 200);
      holdsNoInlineCode(parse(answer));
      allowsNoInlineCode(String(answer.headers['content-security-policy']));
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['x-frame-options'], 'DENY');
      assert.equal(answer.headers['x-powered-by'], undefined);
      assert.match(String(answer.headers['cache-control']), /private|no-store/);
    });

    it(`${path} has a title, a language, one heading of the first rank and labels for its fields`, async () => {
      const page = parse(await (await reader()).get(path));
      assert.ok(words(page.querySelector('title')).length > 3);
      assert.ok(page.documentElement.getAttribute('lang'));
      assert.equal(page.querySelectorAll('h1').length, 1);
      for (const field of page.querySelectorAll('input:not([type="hidden"]), textarea, select')) {
        const named = page.querySelector(`label[for="${field.id}"]`) ?? field.closest('label');
        assert.ok(words(named) || field.getAttribute('aria-label'), field.outerHTML);
      }
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        'ids that are there twice',
      );
    });
  }

  for (const path of ['/sign-in', '/setup']) {
    it(`${path} holds no inline code either`, async (t) => {
      const { app } = path === '/setup' ? await openApp(t, { state: 'empty' }) : await shared();
      const answer = await visitor(app).get(path);
      assert.equal(answer.status, 200);
      holdsNoInlineCode(parse(answer));
      allowsNoInlineCode(String(answer.headers['content-security-policy']));
    });
  }

  it('the report to look at allows its own styles and nothing else', async () => {
    const answer = await (await reader()).get(`${STORY}/report.html?view`);
    const policy = String(answer.headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.doesNotMatch(answer.text, /<script(?! type="application\/ld\+json">)|\son\w+=|<link[^>]+stylesheet/i);
  });
});

describe('strangers', () => {
  for (const path of [...PAGES, ...DOWNLOADS, `${STORY}/analysis`, '/nothing-here']) {
    it(`are sent from ${path} to sign in`, async () => {
      const answer = await visitor((await shared()).app).get(path);
      assert.equal(answer.status, 303);
      assert.match(String(answer.headers.location), /^\/sign-in(\?next=|$)/);
      assert.doesNotMatch(answer.text, /Putin/);
    });
  }

  for (const path of CHANGES) {
    it(`change nothing at ${path}`, async () => {
      const answer = await visitor((await shared()).app)
        .post(path)
        .type('form')
        .send({ value: 'confirmed' });
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.location, '/sign-in');
    });
  }

  it('may ask whether the server is well', async () => {
    const answer = await visitor((await shared()).app).get('/healthz');
    assert.equal(answer.status, 200);
    assert.equal(answer.text, 'ok\n');
  });

  it('get the style sheets and scripts, not the folder, and no file beside it', async () => {
    const agent = visitor((await shared()).app);
    const page = parse(await agent.get('/sign-in'));
    const assets = [...page.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    assert.ok(assets.length >= 4);
    for (const asset of assets) assert.equal((await agent.get(asset)).status, 200, asset);
    for (const path of ['/static/', '/static/css/', '/static/../package.json', '/static/%2e%2e/package.json']) {
      assert.notEqual((await agent.get(path)).status, 200, path);
    }
  });
});

describe('viewers', () => {
  it('read everything and change nothing', async (t) => {
    const { app, desk } = await openApp(t);
    const vera = await signIn(app, VERA.address);
    for (const path of PAGES) assert.equal((await vera.get(path)).status, path.endsWith('/new') ? 403 : 200, path);
    const csrf = parse(await vera.get(`${STORY}/claims/1`))
      .querySelector('input[name="csrf"]')
      ?.getAttribute('value');
    const before = await desk.store.db.selectFrom('event').select('seq').execute();
    for (const [path, fields] of [
      [`${STORY}/claims/1/verdicts`, { value: 'confirmed', reason: 'I say so.' }],
      [`${STORY}/claims/1/evidence`, { url: 'https://example.org/', stance: 'supports', kind: 'primary' }],
      ['/stories', { title: 'Mine' }],
      [`${STORY}/versions`, {}],
    ] as const) {
      assert.equal(
        (
          await vera
            .post(path)
            .type('form')
            .send({ csrf, ...fields })
        ).status,
        403,
        path,
      );
    }
    assert.deepEqual(await desk.store.db.selectFrom('event').select('seq').execute(), before);
  });
});

describe('what is not there', () => {
  for (const path of [
    '/nothing-here',
    '/stories/no-such-story',
    '/stories/no-such-story/report',
    '/stories/no-such-story/report.html',
    '/stories/no-such-story/versions/new',
    '/stories/no-such-story/claims/1',
    `${STORY}/claims/999`,
    `${STORY}/claims/0`,
    `${STORY}/claims/-1`,
    `${STORY}/claims/one`,
    `${STORY}/claims/99999999999999999999`,
    `${STORY}/claims/3000000000`,
    `${STORY}/versions/99`,
    `${STORY}/versions/x`,
    `${STORY}/versions/99/received.txt`,
    '/stories/%00',
    '/stories/%E0%A4%A',
  ]) {
    it(`${path} is said not to be there, with a way on`, async () => {
      const { failures } = await shared();
      const answer = await (await reader()).get(path);
      assert.ok(answer.status === 404 || answer.status === 400, String(answer.status));
      const page = parse(answer);
      assert.ok(words(page.querySelector('main')).length > 20);
      assert.ok(page.querySelector('main a[href="/"]'));
      assert.deepEqual(failures, []);
    });
  }

  it('a page of claims beyond the last shows the last', async () => {
    for (const query of ['?page=999', '?page=-1', '?page=x', '?page=1e9', '?page=2&page=3']) {
      const answer = await (await reader()).get(`${STORY}${query}`);
      assert.equal(answer.status, 200);
      assert.ok(parse(answer).querySelector('article'), query);
    }
  });
});

describe('what is counted', () => {
  it('counts the same claims in the list of stories as under the headings of the story', async () => {
    const agent = await reader();
    const [list, story] = [parse(await agent.get('/')), parse(await agent.get(STORY))];
    const headings = [...story.querySelectorAll('h2[id^="group-"]')].map(words).join(', ');
    const [differing] = /\d+(?= claims?)/.exec(headings) ?? [];
    assert.match(headings, /^Discrepancies \d+ claims?, Told alike \d+/);
    const card = words(list.querySelector('.story-card'));
    assert.match(card, new RegExp(`0 claims contradicted ${differing} claims? with discrepancies`));
  });

  it('says of a claim how well its sentences match, and not how sure it is', async () => {
    const page = words(parse(await (await reader()).get(`${STORY}/claims/1`)).querySelector('main'));
    assert.match(page, /alignment \d\d?% sure/);
    assert.doesNotMatch(page, /confidence/);
    assert.match(page, /Vladimir Putin ?by way of interfax/, 'the matrix does not say a name twice');
  });

  it('names few versions one by one, and of many the first and how many more there are', () => {
    const changes = { newClaims: 1, grownClaims: 0, newContradictions: 0, newDiscrepancies: 0, stale: 0, gone: 0 };
    const told = (versions: string[]) => presentChanges({ first: false, versions, ...changes })[0];
    assert.equal(told(['A', 'B']), 'A, B were added.');
    assert.deepEqual(presentChanges({ first: false, versions: [], ...changes }), ['1 new claim.']);
    const many = Array.from({ length: 40 }, (_, n) => `paper ${n + 1}`);
    assert.equal(told(many), '40 versions (paper 1, paper 2, paper 3, paper 4, paper 5 and 35 more) were added.');
  });
});

describe('a story of more claims than a page holds', () => {
  it('counts all of them, maps those of the page, and leads to the other pages', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    const towns = ['Arden', 'Brill', 'Corley', 'Dunmore', 'Elston', 'Farley', 'Goring', 'Hexham', 'Ilkley', 'Jarrow'];
    const things = [
      'bridge',
      'school',
      'market',
      'harbour',
      'library',
      'stadium',
      'museum',
      'factory',
      'church',
      'prison',
    ];
    const text = towns.flatMap((town, n) =>
      things.map((thing, m) => `The ${thing} of ${town} cost ${n * 7 + m + 2} million.`),
    );
    const pastes = [{ text: text.join('\n\n') }, { text: 'A dog ran away in the night, its owner told the radio.' }];
    const story = String((await createStory(agent, pastes, 'Long')).headers.location);
    const pages = [1, 2, 3].map(async (n) => parse(await agent.get(`${story}?page=${n}`)));
    const [first, second] = await Promise.all(pages);
    assert.ok(first && second);
    const [claims] = /\d+(?= claims)/.exec(words(first.querySelector('main'))) ?? [];
    assert.ok(Number(claims) > 80);
    const counts = [...first.querySelectorAll('h2[id^="group-"]')].map((each) =>
      Number(/\d+(?= claims?$)/.exec(words(each))?.[0]),
    );
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      Number(claims),
    );
    for (const page of [first, second]) {
      const cells = [...page.querySelectorAll('table.map a')].map((cell) => cell.getAttribute('href') ?? '');
      assert.ok(cells.length > 0);
      assert.deepEqual(
        cells.filter((cell) => !page.getElementById(cell.slice(1))),
        [],
      );
    }
    assert.ok(first.querySelector('a[href="?page=2"]'));
    assert.notEqual(words(first.querySelector('article')), words(second.querySelector('article')));
  });
});

function holdsNoInlineCode(page: Document): void {
  for (const script of page.querySelectorAll('script')) {
    assert.ok(script.getAttribute('src')?.startsWith('/static/'), script.outerHTML);
    assert.equal(script.textContent, '');
  }
  assert.equal(page.querySelector('style'), null);
  for (const element of page.querySelectorAll('*')) {
    const names = [...element.getAttributeNames()];
    const inline = names.filter((name) => name === 'style' || /^on/i.test(name) || /^hx-on/i.test(name));
    assert.deepEqual(inline, [], element.outerHTML.slice(0, 200));
    for (const name of ['href', 'src', 'action', 'formaction']) {
      assert.doesNotMatch(element.getAttribute(name) ?? '', /^\s*(javascript|data|vbscript):/i);
    }
  }
}

function allowsNoInlineCode(policy: string): void {
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /style-src 'self'(;|$)/);
  assert.match(policy, /form-action 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.match(policy, /base-uri 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*/);
}
