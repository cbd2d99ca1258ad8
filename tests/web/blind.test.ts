import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import {
  ADA,
  type Agent,
  addPeople,
  BEN,
  createStory,
  openApp,
  parse,
  signInAnew,
  submit,
  type TestApp,
  VERA,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE, FERRY_HERALD } from '../support/texts.ts';

const CARL = { name: 'Carl Noor', address: 'carl@example.org', role: 'reviewer' } as const;
const EDNA = { name: 'Edna Wu', address: 'edna@example.org', role: 'editor' } as const;

/** Two verdicts, a source and a dismissal, and the same the other way round. */
const SAID = [
  {
    value: 'confirmed',
    reason: 'heron heron',
    confidence: 'high',
    stance: 'supports',
    why: 'walrus',
    talk: ['gannet gannet', '@Carl Noor, look'],
  },
  {
    value: 'disputed',
    reason: 'otter',
    confidence: 'low',
    stance: 'undermines',
    why: 'ibis ibis ibis',
    talk: ['No.', 'Not this.'],
  },
] as const;
type Said = (typeof SAID)[number];

test('who has not judged a blind claim receives the same bytes whatever others said of it', async (t) => {
  const worlds = await Promise.all(SAID.map((said) => openWorld(t, said)));
  for (const address of [CARL.address, VERA.address]) {
    const [one, other] = await Promise.all(worlds.map(({ app }) => crawl(app, address)));
    assert.deepEqual([...(one?.keys() ?? [])], [...(other?.keys() ?? [])], 'the same pages are there');
    assert.ok((one?.size ?? 0) > 20, 'the crawl sees the whole story');
    const parts = [...(one?.keys() ?? [])].filter((each) => each.endsWith('as a fragment')).join(' ');
    for (const part of ['/queue', '/activity', '/notices', '/compare', '/changes', '/reading', '/report', '/claims/1'])
      assert.ok(parts.includes(part), part);
    for (const [path, bytes] of one ?? []) {
      const told = firstDifference(bytes, other?.get(path) ?? '');
      assert.equal(told, '', `${path} tells ${address} what Ben said`);
      for (const secret of ['heron heron', 'ibis ibis', 'high confidence', 'gannet gannet', 'Carl Noor, look'])
        assert.ok(!bytes.includes(secret), path);
    }
  }
});

test('after the own verdict the others are shown; the two that differ wait for an editor, who says why', async (t) => {
  const { app, claim, story } = await openWorld(t, SAID[0]);
  const carl = await signInAnew(app.app, CARL.address);
  assert.match(review(await carl.get(claim)), /reviewed blind/);
  assert.doesNotMatch((await carl.get('/notices')).text, /named you/);
  await submit(carl, '/account', '/notices/readings', { by: '9999' });
  assert.match((await carl.get('/activity')).text, /Ben Osei changed a verdict on claim \d+/);
  await submit(carl, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'The list has twelve names.' });
  assert.match((await carl.get('/notices')).text, /Ben Osei named you in a comment on claim 1/);
  assert.equal(words(parse(await carl.get('/')).querySelector('#unread')), '1 not read');
  const revealed = await carl.get(claim);
  assert.equal(words(parse(await carl.get('/')).querySelector('#unread')), '', 'it is before them');
  assert.match((await carl.get('/search?q=heron')).text, /<mark>heron<\/mark>/);
  assert.match((await carl.get('/activity')).text, /changed the verdict on claim \d+ from unsourced to confirmed/);
  assert.match(review(revealed), /heron heron/);
  assert.match(words(parse(revealed).querySelector('#part-talk')), /gannet gannet/);
  assert.match(words(parse(revealed).querySelector('#part-talk')), /Ben Osei .*gannet gannet/);
  assert.match(words(parse(revealed).querySelector('.headline')), /Open\s*Ben Osei and Carl Noor disagree on it/);

  const agreement = words(parse(await carl.get(`${story}/agreement`)).querySelector('main'));
  assert.match(agreement, /1 of 5 claims are judged by two reviewers or more, each verdict as it was first given/);
  assert.match(agreement, /Ben Osei and Carl Noor\s*1\s*1\s*0 %/);

  const edna = await signInAnew(app.app, EDNA.address);
  assert.match(words(parse(await edna.get(story)).querySelector('main')), /an editor decides on claim 1\./);
  assert.ok((await edna.get('/queue?kind=disagreements')).text.includes(`href="${claim}?queue=disagreements"`));
  const early = await submit(edna, claim, `${claim}/adjudications`, { value: 'disputed', reason: 'Early.' });
  assert.equal(early.status, 422, 'the verdicts are looked at first');
  await submit(edna, claim, `${claim}/openings`);
  assert.match(review(await edna.get(claim)), /heron heron/);
  const late = await submit(edna, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'Me, too.' });
  assert.equal(late.status, 422, 'a verdict of hers would not be blind');
  const empty = await submit(edna, claim, `${claim}/adjudications`, { value: 'disputed', reason: ' ' });
  assert.equal(empty.status, 422);
  await submit(edna, claim, `${claim}/adjudications`, { value: 'disputed', reason: 'The list is official.' });

  assert.ok(
    !(await edna.get('/queue?kind=disagreements')).text.includes(`href="${claim}?queue=disagreements"`),
    'it is decided',
  );

  const ben = await signInAnew(app.app, BEN.address);
  assert.match(
    words(parse(await ben.get('/notices')).querySelector('main')),
    /Edna Wu decided that claim 1 is disputed, against your verdict: The list is official\./,
  );
  const told = words(parse(await ben.get(story)).querySelector('#waiting-title')?.parentElement);
  assert.match(told, /Your verdict on claim \d+ was overruled: disputed, says Edna Wu: The list is official\./);
  assert.match(review(await ben.get(claim)), /Your verdict was overruled:\s*The list is official\./);
  const report = JSON.parse((await ben.get(`${story}/report.json`)).text);
  const ruled = report.sections.flatMap((section: { claims: object[] }) => section.claims).at(0);
  assert.equal(ruled.ruling, 'disputed');
  assert.deepEqual(ruled.adjudication.overruled, ['Ben Osei']);
  for (const format of ['html', 'md', 'csv']) {
    assert.match((await ben.get(`${story}/report.${format}`)).text, /The list is official\./, format);
  }
  const viewer = await signInAnew(app.app, VERA.address);
  assert.match(review(await viewer.get(claim)), /The list is official\./, 'who gives no verdict sees what is settled');
});

test('a claim is not opened before its reviewers are through, and not by everybody', async (t) => {
  const { app, claim } = await openWorld(t, SAID[0]);
  for (const [address, status] of [
    [CARL.address, 422],
    [EDNA.address, 422],
    [VERA.address, 403],
  ] as const) {
    const agent = await signInAnew(app.app, address);
    assert.equal((await submit(agent, '/stories/new', `${claim}/openings`)).status, status, address);
  }
  const carl = await signInAnew(app.app, CARL.address);
  assert.equal((await submit(carl, claim, `${claim}/adjudications`, { value: 'disputed', reason: 'x' })).status, 403);
});

test('editors set the policy of a story, admins that of new ones', async (t) => {
  const { app, story } = await openWorld(t, SAID[0]);
  const [carl, edna, ada] = await Promise.all([CARL, EDNA, ADA].map(({ address }) => signInAnew(app.app, address)));
  const two = { policy: 'two', gate: 'block' };
  assert.equal((await submit(carl as Agent, `${story}`, `${story}/policy`, two)).status, 403);
  assert.equal((await submit(edna as Agent, `${story}/policy`, `${story}/policy`, { gate: 'block' })).status, 422);
  assert.equal((await submit(edna as Agent, `${story}/policy`, `${story}/policy`, two)).status, 303);
  assert.match(
    words(parse(await (carl as Agent).get(story)).querySelector('main')),
    /Edna Wu changed how rulings come about: Two agree/,
  );
  assert.equal((await submit(edna as Agent, '/policy', '/policy', two)).status, 403);
  assert.equal((await submit(ada as Agent, '/policy', '/policy', two)).status, 303);
  const made = await createStory(carl as Agent, [{ text: FERRY_GAZETTE }, { text: FERRY_HERALD }], 'New');
  const page = parse(await (carl as Agent).get(`${made.headers.location}/policy`));
  assert.equal(page.querySelector('input[name="policy"][checked]')?.getAttribute('value'), 'two');
  assert.match((await (carl as Agent).get(`${story}/report.md`)).text, /Two agree/);
});

/** A story under the blind policy; Ben has judged its first claim. */
async function openWorld(t: Parameters<typeof openApp>[0], said: Said) {
  const app = await openApp(t, { state: 'empty' });
  await addPeople(app.desk, [ADA, BEN, CARL, EDNA, VERA]);
  const ada = await signInAnew(app.app, ADA.address);
  const pastes = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(ada, pastes, 'Ferry')).headers.location);
  await submit(ada, `${story}/policy`, `${story}/policy`, { policy: 'blind', gate: 'warn' });
  const claim =
    parse(await ada.get(story))
      .querySelector('.claim-card h3 a')
      ?.getAttribute('href') ?? '';
  const ben = await signInAnew(app.app, BEN.address);
  const { value, reason, confidence, stance, why, talk } = said;
  const dismissal = parse(await ben.get(claim))
    .querySelector('form[action$="/dismissals"]')
    ?.getAttribute('action');
  await submit(ben, claim, `${claim}/evidence`, { title: 'The list', passage: 'Names.', stance, kind: 'primary' });
  await submit(ben, claim, dismissal ?? '', { reason: why });
  for (const text of talk) await submit(ben, claim, `${claim}/threads`, { text });
  await submit(ben, claim, `${claim}/verdicts`, { value: 'unsourced', reason: 'At first.' });
  await submit(ben, claim, `${claim}/verdicts`, { value, reason, confidence });
  assert.match(review(await ben.get(claim)), new RegExp(reason));
  return { app, story, claim };
}

/** Everything that can be reached by links, without what differs from one run to the next. */
async function crawl({ app }: TestApp, address: string): Promise<Map<string, string>> {
  const agent = await signInAnew(app, address);
  const seen = new Map<string, string>();
  const waiting = ['/', ...['heron', 'otter', 'walrus', 'ibis', 'gannet', 'look'].map((word) => `/search?q=${word}`)];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(plain(path)) || path.endsWith('.pdf')) continue;
    const answer = await agent.get(path).buffer(true).parse(binary);
    const body = bodyOf(path, answer.body as Buffer);
    assert.ok(answer.status < 400, `${path} answers ${answer.status}`);
    seen.set(plain(path), `${answer.status} ${plain(body)}`);
    const links = [...body.matchAll(/(?:href|hx-get)="(\/[^"#]*)/g)].map(([, link]) => link ?? '');
    waiting.push(...links.filter((link) => !link.startsWith('/static/') && !link.includes('?')));
    const parts = body.includes('data-live=') ? [path] : [];
    if (path.endsWith('/compare')) parts.push(`${path}/changes?since=0&show=all`);
    for (const part of parts) {
      const fragment = await agent.get(part).set('HX-Request', 'true');
      seen.set(`${plain(part)} as a fragment`, plain(fragment.text));
    }
  }
  return seen;
}

/** Word files are packed; all that is in them counts. */
function bodyOf(path: string, body: Buffer): string {
  if (!path.endsWith('.docx')) return body.toString('utf8');
  return Object.values(unzipSync(body))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

function plain(body: string): string {
  return body
    .replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/\b[0-9a-f]{24}\b/g, 'FINGERPRINT')
    .replace(/\b[01][0-9a-z]{17}\b/g, 'ID')
    .replace(/name="csrf" value="[^"]*"/g, 'CSRF')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d UTC/g, 'TIME')
    .replace(/[0-9a-f]{12}…/g, 'HASH')
    .replace(/127\.0\.0\.1:\d+/g, 'HERE')
    .replace(/_Toc\d+|w:id="\d+"/g, 'PLACE');
}

/** Where one text leaves the other, with some of both; empty where they are the same. */
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `…${a.slice(Math.max(0, at - 80), at + 60)} / ${b.slice(at, at + 60)}…`;
}

function binary(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = answer as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

function review(answer: Awaited<ReturnType<Agent['get']>>): string {
  return words(parse(answer).querySelector('.review'));
}
