import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from 'supertest';
import {
  ADA,
  type Agent,
  addPeople,
  countRows,
  createStory,
  openApp,
  type Paste,
  parse,
  sendVersions,
  signIn,
  submit,
  type TestApp,
  typedIn,
  visitor,
  words,
} from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { ARABIC, CHINESE, FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';
import { takeLook } from './support/look.ts';

const GOOD: Paste = { text: FERRY_GAZETTE, outlet: 'The Gazette' };
const OTHER: Paste = { text: FERRY_COURIER, outlet: 'The Courier' };

describe('a new story is refused, with what was typed, and nothing is half saved:', () => {
  const refused: [what: string, pastes: Paste[], message: RegExp][] = [
    ['nothing pasted', [], /two versions/],
    ['blanks pasted', [{ text: ' \n\t ' }, { text: '' }], /two versions|no text/],
    ['one version only', [GOOD], /second|two/],
    ['an outlet without a text', [GOOD, OTHER, { text: ' ', outlet: 'The Herald' }], /no text/i],
    ['a text of one word', [GOOD, { text: 'Ferry' }], /short/],
    ['a text of signs alone', [GOOD, { text: '!!! ??? —— …' }], /short/],
    ['NUL bytes', [GOOD, { text: `${FERRY_COURIER}\0\0` }], /NUL/],
    ['5 MB pasted', [GOOD, { text: 'A ferry sank off Port Almeda. '.repeat(175_000) }], /characters/],
    ['a link that is none', [GOOD, { ...OTHER, link: 'gazette' }], /https/],
    ['a link that is a script', [GOOD, { ...OTHER, link: 'javascript:alert(1)' }], /https/],
    ['a day that is none', [GOOD, { ...OTHER, published: 'yesterday' }], /2021-12-15|day|date/i],
    ['a thirteenth month', [GOOD, { ...OTHER, published: '2021-13-45' }], /2021-12-15|day|date/i],
    ['a thirtieth of February', [GOOD, { ...OTHER, published: '2021-02-30' }], /2021-12-15|day|date/i],
    ['an outlet of 121 characters', [GOOD, { ...OTHER, outlet: 'x'.repeat(121) }], /120/],
    ['a NUL byte in the outlet', [GOOD, { ...OTHER, outlet: 'The\0Courier' }], /NUL|character/],
  ];

  for (const [what, pastes, message] of refused) {
    it(what, async (t) => {
      const { agent, desk, failures } = await open(t);
      const before = await countRows(desk);
      const answer = await createStory(agent, pastes, 'The ferry');
      assert.equal(answer.status, 422);
      const page = parse(answer);
      assert.match(complaints(page), message);
      assert.equal(typedIn(page, 'title'), 'The ferry');
      for (const [index, paste] of pastes.entries()) {
        for (const [name, value] of Object.entries(paste)) {
          const came = typedIn(page, `versions[${index}][${name}]`);
          assert.equal(came.length, value.length, `${name} of version ${index + 1}`);
          assert.ok(came === value, `${name} of version ${index + 1}`);
        }
      }
      assert.deepEqual(await countRows(desk), before);
      assert.deepEqual(failures, []);
    });
  }

  it('a title of 201 characters', async (t) => {
    const { agent, desk } = await open(t);
    const before = await countRows(desk);
    const answer = await createStory(agent, [GOOD, OTHER], 'x'.repeat(201));
    assert.equal(answer.status, 422);
    assert.match(complaints(parse(answer)), /200/);
    assert.deepEqual(await countRows(desk), before);
  });

  it('201 versions', async (t) => {
    const { agent, desk } = await open(t);
    const before = await countRows(desk);
    const answer = await createStory(
      agent,
      Array.from({ length: 201 }, (_, n) => ({ text: `A ferry sank off Port Almeda on day ${n}.` })),
    );
    assert.equal(answer.status, 422);
    assert.match(complaints(parse(answer)), /200/);
    assert.deepEqual(await countRows(desk), before);
  });
});

describe('an uploaded file', () => {
  const text = 'A ferry sank off Port Almeda on Tuesday – twelve people died.\n';
  const refused: [what: string, bytes: Buffer, message: RegExp][] = [
    ['that is empty', Buffer.alloc(0), /empty/],
    ['of blanks', Buffer.from(' \n \n'), /no text/i],
    ['of UTF-16 with half a pair', Buffer.concat([utf16(text), Buffer.from([0x00, 0xd8])]), /text|UTF/],
    ['of UTF-16 with an odd byte', Buffer.concat([utf16(text), Buffer.from([0x41])]), /text|UTF/],
    ['of bytes without meaning', Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 7919) % 251)), /text|UTF/],
    ['of NUL bytes', Buffer.from(`${text}\0${text}`), /NUL/],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /UTF-8|NUL|text/],
    ['of one word', Buffer.from('Ferry'), /short/],
  ];

  for (const [what, bytes, message] of refused) {
    it(`${what} is refused by name, and nothing is half saved`, async (t) => {
      const { agent, desk, failures } = await open(t);
      const before = await countRows(desk);
      const answer = await sendVersions(agent, '/stories/new', '/stories', {
        fields: { title: 'The ferry' },
        pastes: [GOOD],
        files: [
          { name: 'good.txt', bytes: Buffer.from(FERRY_COURIER) },
          { name: 'bad.txt', bytes },
        ],
      });
      assert.equal(answer.status, 422);
      const page = parse(answer);
      assert.match(complaints(page), /bad\.txt/);
      assert.match(complaints(page), message);
      assert.match(complaints(page), /The other file is fine: choose it again\./);
      assert.equal(typedIn(page, 'versions[0][text]'), GOOD.text);
      assert.deepEqual(await countRows(desk), before);
      assert.deepEqual(failures, []);
    });
  }

  it('that is one of 51 is refused, and what was typed comes back', async (t) => {
    const { agent, desk } = await open(t);
    const before = await countRows(desk);
    const files = Array.from({ length: 51 }, (_, n) => ({ name: `${n}.txt`, bytes: Buffer.from(`${text} ${n}`) }));
    const answer = await sendVersions(agent, '/stories/new', '/stories', { fields: { title: 'The ferry' }, files });
    assert.equal(answer.status, 422);
    assert.match(complaints(parse(answer)), /50\.txt.*50 files/);
    assert.equal(typedIn(parse(answer), 'title'), 'The ferry');
    assert.deepEqual(await countRows(desk), before);
  });

  it('of more than 25 MB is refused, and what was typed comes back', async (t) => {
    const { agent, desk } = await open(t);
    const before = await countRows(desk);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      fields: { title: 'The ferry' },
      pastes: [GOOD],
      files: [{ name: 'huge.txt', bytes: Buffer.alloc(26 * 1024 * 1024, 'a ') }],
    });
    assert.equal(answer.status, 422);
    const page = parse(answer);
    assert.match(complaints(page), /25 MB/);
    assert.equal(typedIn(page, 'versions[0][text]'), GOOD.text);
    assert.deepEqual(await countRows(desk), before);
  });

  for (const [what, bytes] of [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little end first', utf16(text)],
    ['UTF-16 big end first', utf16(text).swap16()],
    ['UTF-16 without a mark', utf16(text).subarray(2)],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ] as const) {
    it(`in ${what} is read`, async (t) => {
      const { agent } = await open(t);
      const files = [
        { name: 'one.txt', bytes },
        { name: 'two.txt', bytes: Buffer.from(FERRY_COURIER) },
      ];
      const answer = await sendVersions(agent, '/stories/new', '/stories', { files });
      assert.equal(answer.status, 303);
      const to = String(answer.headers.location);
      const made = to.endsWith('/look') ? await takeLook(agent, to) : answer;
      const story = words(parse(await agent.get(String(made.headers.location))).querySelector('main'));
      assert.match(story, /2 versions/);
      assert.match(story, /ferry sank off Port Almeda on Tuesday – twelve people died/);
    });
  }
});

describe('odd texts are compared rightly:', () => {
  it('Arabic', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, [
      { text: ARABIC[0] ?? '', outlet: 'الشرق' },
      { text: ARABIC[1] ?? '', outlet: 'النهار' },
    ]);
    assert.equal(answer.status, 303);
    const page = parse(await agent.get(String(answer.headers.location)));
    assert.match(words(page.querySelector('main')), /2 versions/);
    assert.ok(page.querySelectorAll('article').length >= 2);
    for (const reading of page.querySelectorAll('.read')) assert.equal(reading.getAttribute('dir'), 'auto');
  });

  it('Chinese', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, [
      { text: CHINESE[0] ?? '', outlet: '新闻一' },
      { text: CHINESE[1] ?? '', outlet: '新闻二' },
    ]);
    assert.equal(answer.status, 303);
    const page = parse(await agent.get(String(answer.headers.location)));
    assert.ok(page.querySelectorAll('article').length >= 3, 'sentences are told apart by 。');
    assert.match(words(page.querySelector('main')), /星期二/);
  });

  it('20,000 lines', async (t) => {
    const { agent, failures } = await open(t);
    const lines = Array.from({ length: 20_000 }, (_, n) => `On day ${n} the ferry carried ${n + 7} people.`);
    const began = Date.now();
    const answer = await createStory(agent, [{ text: lines.join('\n') }, OTHER], 'Many lines');
    const took = Date.now() - began;
    if (answer.status === 422) {
      assert.ok(complaints(parse(answer)).length > 20);
      return;
    }
    assert.equal(answer.status, 303);
    assert.ok(took < 10_000, `the answer took ${took} ms`);
    await analysed(agent, String(answer.headers.location));
    const page = await agent.get(String(answer.headers.location));
    assert.equal(page.status, 200);
    assert.match(words(parse(page).querySelector('main')), /2 versions/);
    assert.ok(page.text.length < 3_000_000, `the page has ${page.text.length} characters`);
    const link = parse(page).querySelector('article a[href*="/claims/"]')?.getAttribute('href') ?? '';
    const claim = await agent.get(link);
    assert.equal(claim.status, 200);
    assert.ok(claim.text.length < 100_000, `the page of a claim has ${claim.text.length} characters`);
    assert.deepEqual(failures, []);
  });

  it('an article after a screenful of blank lines', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, [{ text: `${'\n '.repeat(5000)}${FERRY_GAZETTE}` }, OTHER], 'Blank lines');
    assert.equal(answer.status, 303);
    assert.match(words(parse(await agent.get('/stories/blank-lines')).querySelector('main')), /Twelve.*Fifteen/);
  });

  it('one word over and over', async (t) => {
    const { agent, failures } = await open(t);
    const answer = await createStory(agent, [{ text: 'ferry '.repeat(50_000) }, OTHER], 'One word');
    assert.equal(answer.status, 303);
    await analysed(agent, String(answer.headers.location));
    assert.equal((await agent.get(String(answer.headers.location))).status, 200);
    assert.deepEqual(failures, []);
  });
});

const MARKUP = `<script>alert(1)</script><img src=x onerror=alert(2)>"'{{ 7 * 7 }}{% raw %}`;

describe('markup that people type', () => {
  it('stays text on every page and in every report', async (t) => {
    const { agent } = await open(t);
    const text = `${MARKUP} sinks the ferry\n\nTwelve people died when the ferry ${MARKUP} sank on Tuesday, the coast guard said.`;
    const answer = await createStory(
      agent,
      [
        { text, outlet: MARKUP, link: 'https://gazette.example/?a="><script>alert(3)</script>' },
        { ...OTHER, text: text.replace('Twelve', 'Fifteen') },
      ],
      MARKUP,
    );
    assert.equal(answer.status, 303);
    const story = String(answer.headers.location);
    const claim = `${story}/claims/1`;
    await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: MARKUP });
    const evidence = { url: 'https://a.example/"onload="x', title: MARKUP, passage: MARKUP };
    await submit(agent, claim, `${claim}/evidence`, { ...evidence, stance: 'context', kind: 'primary' });
    const dismiss = parse(await agent.get(claim))
      .querySelector('form[action$="/dismissals"]')
      ?.getAttribute('action');
    if (dismiss) await submit(agent, claim, dismiss, { reason: MARKUP });
    for (const path of ['/', story, claim, `${story}/versions/1`, `${story}/report`, `${story}/report.html`]) {
      const page = await agent.get(path);
      assert.equal(page.status, 200, path);
      isHarmless(page, path);
      assert.match(
        parse(page).documentElement.textContent ?? '',
        /<script>alert\(1\)<\/script>.*\{\{ 7 \* 7 \}\}/,
        path,
      );
    }
    const markdown = (await agent.get(`${story}/report.md`)).text.split('## Texts as received')[0] ?? '';
    assert.doesNotMatch(markdown, /<script>|<img/);
  });

  it('stays text in a refused form', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, [{ text: `</textarea>${MARKUP}`, outlet: MARKUP }], MARKUP);
    assert.equal(answer.status, 422);
    isHarmless(answer, '/stories/new');
    assert.equal(typedIn(parse(answer), 'versions[0][text]'), `</textarea>${MARKUP}`);
  });

  it('stays text when signing in goes wrong', async (t) => {
    const { app } = await openApp(t);
    const agent = visitor(app);
    const next = `/stories/"><script>alert(1)</script>`;
    const page = await agent.get(`/sign-in?next=${encodeURIComponent(next)}`);
    isHarmless(page, '/sign-in');
    isHarmless(await submit(agent, '/sign-in', '/sign-in', { address: MARKUP, password: 'x', next }), '/sign-in');
  });
});

onBothDatabases(({ fresh }) => {
  it('a NUL byte or an enormous number in any field gets an answer, never an error of ours', async (t) => {
    const opened = await openApp(t, { target: await fresh(t) });
    await addPeople(opened.desk, [ADA]);
    const agent = await signIn(opened.app);
    const story = String((await createStory(agent, [GOOD, OTHER], 'Ferry')).headers.location);
    const claim = `${story}/claims/1`;
    const nul = 'zero\0byte';
    const answers = [
      await submit(agent, claim, '/sign-in', { address: nul, password: nul }),
      await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: nul }),
      await submit(agent, claim, `${claim}/evidence`, { passage: nul, title: nul, stance: 'context', kind: 'primary' }),
      await submit(agent, claim, `${claim}/evidence`, { url: 'https://a/\0', stance: 'context', kind: 'primary' }),
      await submit(agent, claim, `${claim}/evidence/%00/withdrawals`),
      await submit(agent, claim, `${claim}/differences/%00/restorations`),
      await submit(agent, claim, `${story}/claims/3000000000/verdicts`, { value: 'confirmed', reason: 'Yes.' }),
      await submit(agent, claim, `${story}/claims/9007199254740991/verdicts/withdrawals`),
      await createStory(agent, [GOOD, OTHER], nul),
      await createStory(agent, [GOOD, { ...OTHER, outlet: nul }]),
      await createStory(agent, [GOOD, { ...OTHER, link: 'https://a.example/\0' }]),
      await sendVersions(agent, '/stories/new', '/stories', {
        pastes: [GOOD],
        files: [{ name: 'a%00b.txt', bytes: Buffer.from(FERRY_COURIER) }],
      }),
      await agent.get('/stories/%00'),
      await submit(agent, '/inbox', '/inbox/additions', { picked: nul, to: nul, title: nul }),
      await submit(agent, '/inbox', '/inbox/discards', { picked: nul }),
      await submit(agent, '/feeds/new', '/feeds', { link: nul, story: nul }),
      await submit(agent, '/feeds/new', '/feeds/picks', { item: feedItem(nul), picked: '0', to: nul, title: nul }),
      await submit(agent, '/feeds/new', '/feeds/picks', { item: feedItem('Ferry'), picked: '0', to: nul, title: nul }),
      await submit(agent, '/feeds/new', '/batches/%00/cancellations'),
      await submit(agent, '/feeds/new', '/batches/x/items/y/retries', { text: nul, link: nul }),
      await agent.get(`${story}/claims/3000000000`),
      await agent.get('/').set('Cookie', 'crossread-session=a%00b'),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status).filter((status) => status >= 500),
      [],
    );
    assert.deepEqual(opened.failures, []);
  });

  it('every sign a person may type is kept as it was typed', async (t) => {
    const opened = await openApp(t, { target: await fresh(t) });
    await addPeople(opened.desk, [ADA]);
    const agent = await signIn(opened.app);
    const story = String((await createStory(agent, [GOOD, OTHER], '𝒯he ferry 🚢 – “סִפּוּר” \u202eabc')).headers.location);
    const reason = 'نعم 👩🏽‍🚒 e\u0301 \u200f\u202e \u2028 ½ ﬁ';
    const claim = `${story}/claims/1`;
    await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason });
    const kept = await opened.desk.store.db.selectFrom('verdict').select('reason').executeTakeFirstOrThrow();
    assert.equal(kept.reason, reason);
  });
});

function feedItem(title: string): string {
  return JSON.stringify({ title, link: 'https://a.example/', summary: '' });
}

async function open(t: Parameters<typeof openApp>[0]): Promise<TestApp & { agent: Agent }> {
  const opened = await openApp(t);
  return { ...opened, agent: await signIn(opened.app) };
}

/** Waits until the story's analysis is over. */
async function analysed(agent: Agent, story: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    const answer = await agent.get(`${story}/analysis`);
    if (answer.headers['hx-refresh'] === 'true') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail('The analysis did not end within a minute.');
}

/** Everything the page says is wrong. */
function complaints(page: Document): string {
  return [...page.querySelectorAll('[role="alert"], .error')].map(words).join(' ');
}

function isHarmless(answer: Response, path: string): void {
  const page = parse(answer);
  for (const script of page.querySelectorAll('script:not([type="application/ld+json"])'))
    assert.ok(script.getAttribute('src'), path);
  for (const image of page.querySelectorAll('img')) assert.notEqual(image.getAttribute('src'), 'x', path);
  for (const element of page.querySelectorAll('*')) {
    const active = [...element.getAttributeNames()].filter((name) => /^on/i.test(name));
    assert.deepEqual(active, [], `${path}: ${element.outerHTML.slice(0, 200)}`);
  }
}

function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
