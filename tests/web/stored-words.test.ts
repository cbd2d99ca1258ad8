/** Words that mean harm, stored through every form there is, read on every page there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ADA,
  type Agent,
  createStory,
  openApp,
  parse,
  sendVersions,
  signIn,
  submit,
  visitor,
  words,
} from '../support/app.ts';

/** Each tries another way out of its place: an element, an attribute, a text area, a script, a template, an address. */
const HARM = `<xss-1 onclick="alert(1)">x</xss-1>"'><img src=x onerror=alert(1)></textarea></title></style></script><script>alert(1)</script>{{7*7}}\${7*7}<!--`;
const TEXT = `${HARM}\n\nTwelve people were killed when the ferry sank on Tuesday, ${HARM} the coast guard said.\n\nThe ferry carried 140 passengers. ${HARM}`;
const MOST_PAGES = 250;

test('no word anybody stores becomes markup, on any page', async (t) => {
  const { app, failures } = await openApp(t);
  const agent = await signIn(app);
  const story = await storeEverywhere(agent);
  const { pages, wrong } = await walk(agent, [
    '/',
    story,
    `/search?q=${encodeURIComponent(HARM)}`,
    '/stories/new',
    '/account',
    '/activity',
    '/inbox',
    '/organisation',
    '/policy',
  ]);
  t.diagnostic(`${pages.length} pages read`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
  assert.ok(pages.length > 40, `saw ${pages.length} pages only: ${pages.join(' ')}`);
  assert.ok(pages.some((page) => page.includes('/claims/')) && pages.some((page) => page.includes('/versions/')));
  const stranger = visitor(app);
  for (const page of [`/sign-in?next=${encodeURIComponent(`/${HARM}`)}`, `/${encodeURIComponent(HARM)}`]) {
    assert.deepEqual(faultsOf(page, await stranger.get(page)), []);
  }
});

/** Every field of every form a new story, a claim, a version and the people behind it have. */
async function storeEverywhere(agent: Agent): Promise<string> {
  const pastes = [1, 2].map((n) => ({
    text: `${TEXT} ${n}`,
    outlet: `${n} ${HARM}`.slice(0, 120),
    published: '2021-03-03',
    link: `https://x.example/${n}?${HARM.replace(/\s/g, '')}`,
  }));
  const made = await createStory(agent, pastes, HARM);
  const story = String(made.headers.location);
  assert.match(story, /^\/stories\/[\w-]+$/, problemsOf(made));
  const files = [
    { name: `${HARM.replace(/[/\\\0]/g, '')}.txt`, bytes: Buffer.from(TEXT.replaceAll('Twelve', 'Fifteen')) },
  ];
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { files, fields: { copies: 'keep' } });
  const claim = `${story}/claims/1`;
  const stored = [
    await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: HARM }),
    await submit(agent, claim, `${claim}/evidence`, {
      url: 'https://x.example/"><xss-1>',
      title: HARM,
      passage: HARM,
      stance: 'supports',
      kind: 'primary',
    }),
    await submit(agent, '/account', '/account/profile', { name: HARM.slice(0, 80), address: ADA.address }),
    await submit(agent, '/people', '/people/invitations', { note: HARM.slice(0, 80), role: 'reviewer' }),
  ];
  for (const { status, text } of stored) assert.ok(status === 303 || status === 200, problemsOf({ text }));
  // Every other form on these pages, as far as it takes the same words in all its fields.
  for (const page of [
    claim,
    story,
    `${story}/versions/1?mend=1`,
    `${story}/disclosure`,
    `${story}/policy`,
    '/organisation',
    `${story}/report`,
  ]) {
    for (const form of [...parse(await agent.get(page)).querySelectorAll('form[method="post"]')]) {
      const action = form.getAttribute('action') ?? '';
      if (/sign-out|withdrawals|endings|cancellations|discards|suspensions|roles/.test(action)) continue;
      await submit(agent, page, action, fill(form));
    }
  }
  return story;
}

/** What a person with bad intent types: words where there is room for words, else what is offered. */
function fill(form: Element): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = field.getAttribute('name') ?? '';
    const type = field.getAttribute('type') ?? field.localName;
    if (name === 'csrf') continue;
    if (['text', 'textarea', 'search'].includes(type)) fields[name] = HARM.slice(0, 200);
    else if (type === 'url') fields[name] = 'https://x.example/"><xss-1>';
    else if (type === 'radio' || type === 'hidden' || type === 'checkbox')
      fields[name] ??= field.getAttribute('value') ?? 'on';
    else if (type === 'select') fields[name] = field.querySelector('option:last-child')?.getAttribute('value') ?? '';
  }
  return fields;
}

function problemsOf(answer: { text: string }): string {
  return [...parse(answer).querySelectorAll('.error, [role="alert"]')].map(words).join(' | ');
}

/** Follows every link within the program. */
async function walk(agent: Agent, from: string[]): Promise<{ pages: string[]; wrong: string[] }> {
  const waiting = [...from];
  const seen = new Set(waiting);
  const pages: string[] = [];
  const wrong: string[] = [];
  for (let page = waiting.shift(); page !== undefined && pages.length < MOST_PAGES; page = waiting.shift()) {
    const answer = await agent.get(page).set('Accept', 'application/json, text/html');
    pages.push(page);
    if (answer.status >= 500) wrong.push(`${page} answered ${answer.status}`);
    if (!/^text\/html/.test(String(answer.headers['content-type']))) continue;
    wrong.push(...faultsOf(page, answer));
    for (const link of parse(answer).querySelectorAll('a[href^="/"]')) {
      const path = (link.getAttribute('href') ?? '').replace(/#.*/, '');
      if (!seen.has(path) && !/^\/static|^\/\//.test(path)) waiting.push(path);
      seen.add(path);
    }
  }
  return { pages, wrong };
}

function faultsOf(page: string, answer: { text: string }): string[] {
  const document = parse(answer);
  if (!document.documentElement) return [];
  const faults: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (element.localName === 'xss-1') faults.push('an element of theirs');
    if (element.localName === 'script' && !isOurs(element)) faults.push(`a script: ${element.outerHTML.slice(0, 100)}`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) faults.push(`${name} on ${element.localName}`);
      if (
        /^(href|src|action|formaction|hx-\w+)$/.test(name) &&
        /^\s*(javascript|data|vbscript):/i.test(value) &&
        element.localName !== 'link' &&
        !/bookmarklet/.test(element.outerHTML)
      )
        faults.push(`${name}=${value.slice(0, 60)}`);
    }
  }
  if (/49/.test(document.title) && !/\{\{7\*7\}\}/.test(document.title)) faults.push('a template was run');
  return faults.map((fault) => `${page}: ${fault}`);
}

/** From our own folder; or data for search engines, which no browser runs. */
function isOurs(script: Element): boolean {
  return /^\/static\//.test(script.getAttribute('src') ?? '') || script.getAttribute('type') === 'application/ld+json';
}

test('markup that got through would be seen', () => {
  const page =
    '<html><body><a href=" javascript:alert(1)" onclick="x">y</a><xss-1></xss-1><script>z</script></body></html>';
  assert.equal(faultsOf('/', { text: page }).length, 4);
});
