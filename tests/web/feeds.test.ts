import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { fetchPage } from '../../src/sources/link.ts';
import { htmlFile } from '../sources/support/files.ts';
import { type HostileServer, startServer } from '../sources/support/hostile-server.ts';
import { type Agent, createStory, csrfOf, openApp, parse, signIn, typedIn, VERA, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_HERALD } from '../support/texts.ts';

const PAGE = Buffer.from(htmlFile()).toString();

it('a feed at an address shows its articles, those that are here, and names a broken one by its line', async (t) => {
  const { agent, server } = await open(t);
  const answer = await readFeed(agent, { link: server.url('/feed'), story: 'ferry' });
  assert.equal(answer.status, 200);
  const page = parse(answer);
  assert.equal(words(page.querySelector('h1')), 'The Harbour Post');
  const [ferry, storm] = [...page.querySelectorAll('.pick-list li')].map(words);
  assert.match(ferry ?? '', /Ferry sinks & twelve die 2 March 2021, 17:45 UTC · http.*Twelve people died\./);
  assert.doesNotMatch(ferry ?? '', /Already here/);
  assert.match(storm ?? '', /North Wire · .*Already here, in Ferry/);
  assert.match(words(page.querySelector('.notice.bad')), /Line 10: ‘?'?No link here'?’? has no link/);
  assert.equal(page.querySelector('#to option[selected]')?.getAttribute('value'), 'ferry');

  const items = [...page.querySelectorAll('input[name="item"]')].map((item) => item.getAttribute('value') ?? '');
  const added = await pick(agent, { items, picked: ['0'], to: 'ferry' });
  assert.equal(added.headers.location, '/stories/ferry');
  const version = words(parse(await agent.get('/stories/ferry/versions/3')).querySelector('main'));
  assert.match(version, /The Harbour Post/);
  assert.equal(server.asked.filter((path) => path.endsWith('/ferry')).length, 1, 'only what was picked is fetched');
  assert.equal(server.asked.filter((path) => path.endsWith('/storm')).length, 0);
});

it('what was picked comes back when it cannot be taken', async (t) => {
  const { agent, server } = await open(t);
  const page = parse(await readFeed(agent, { link: server.url('/feed') }));
  const items = [...page.querySelectorAll('input[name="item"]')].map((item) => item.getAttribute('value') ?? '');
  const alone = await pick(agent, { items, picked: ['1'], to: '', title: 'Storm' });
  assert.equal(alone.status, 422);
  const back = parse(alone);
  assert.match(words(back.querySelector('#to-error')), /needs two versions/);
  assert.equal(back.querySelectorAll('input[name="item"]').length, 2);
  assert.equal(back.querySelector('input[name="picked"][checked]')?.getAttribute('value'), '1');
  assert.equal(typedIn(back, 'title'), 'Storm');
  assert.match((await pick(agent, { items, picked: [], to: 'ferry' })).text, /Choose at least one/);
  const changed = await pick(agent, { items: ['{"title":3}'], picked: ['0'], to: 'ferry' });
  assert.equal(changed.status, 422);
  assert.match(changed.text, /Read the feed again/);
});

it('an address that is no feed is told what it is, and where the feed is', async (t) => {
  const { agent, server } = await open(t);
  const cases: [string, RegExp][] = [
    ['/ferry', /web page, not a feed\. Its feed is at http:\/\/news\.example:\d+\/feed/],
    ['/gone', /answers \(404\)/],
  ];
  for (const [path, message] of cases) {
    const answer = await readFeed(agent, { link: server.url(path) });
    assert.equal(answer.status, 422);
    const page = parse(answer);
    assert.match(words(page.querySelector('#f-link-error')), message);
    assert.equal(typedIn(page, 'link'), server.url(path));
  }
  assert.match((await readFeed(agent, { link: '' })).text, /Give the address of a feed/);
  assert.match((await readFeed(agent, { link: 'file:///etc/passwd' })).text, /only http and https/);
});

it('where links are not fetched, a feed’s file gives the texts it carries', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  assert.equal(parse(await agent.get('/feeds/new')).querySelector('input[name="link"]'), null);
  const full = `<p>${FERRY_COURIER.replaceAll('\n\n', '</p><p>')}</p>`;
  const other = `<p>${FERRY_HERALD.replaceAll('\n\n', '</p><p>')}</p>`;
  const entry = (name: string, html: string) =>
    `<item><title>${name}</title><link>https://x.example/${name}</link><description><![CDATA[${html}]]></description></item>`;
  const bare = '<item><title>Bare</title><link>https://x.example/bare</link></item>';
  const file = `<rss><channel><title>Coast News</title>${entry('one', full)}${entry('two', other)}${bare}</channel></rss>`;
  const answer = await readFeed(agent, {}, Buffer.from(file));
  const page = parse(answer);
  assert.match(words([...page.querySelectorAll('.pick-list li')][2]), /not fetched on this server/);
  assert.ok(page.querySelectorAll('input[name="picked"]')[2]?.hasAttribute('disabled'));
  const items = [...page.querySelectorAll('input[name="item"]')].map((item) => item.getAttribute('value') ?? '');
  const added = await pick(agent, { items, picked: ['0', '1'], to: '', title: 'From the feed' });
  assert.equal(added.headers.location, '/stories/from-the-feed');
  const version = words(parse(await agent.get('/stories/from-the-feed/versions/1')).querySelector('main'));
  assert.match(version, /Coast News.*taken from a feed.*Fifteen people were killed/);
});

it('who may only read reads no feeds', async (t) => {
  const { app, server } = await open(t);
  const vera = await signIn(app, VERA.address);
  assert.equal((await readFeed(vera, { link: server.url('/feed') })).status, 403);
  assert.deepEqual(server.asked, []);
});

// --- helpers -----------------------------------------------------------------------------------

async function open(t: TestContext) {
  const server = await startServer(t, {
    '/feed': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(server)),
    '/ferry': (_, response) => {
      const page = PAGE.replace('<head>', '<head><link rel="alternate" type="application/rss+xml" href="/feed">');
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    },
  });
  const opened = await openApp(t, { fetchPage: (link) => fetchPage(link, server.options) });
  const agent = await signIn(opened.app);
  const pastes = [{ text: FERRY_COURIER, link: `${server.url('/storm')}/` }, { text: FERRY_HERALD }];
  await createStory(agent, pastes, 'Ferry');
  return { ...opened, agent, server };
}

function feedOf(server: HostileServer): string {
  return `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Harbour Post</title>
<item>
  <title>Ferry sinks &amp; twelve die</title>
  <link>${server.url('/ferry')}</link>
  <pubDate>Tue, 02 Mar 2021 18:45:00 +0100</pubDate>
  <description>&lt;p&gt;Twelve people died.&lt;/p&gt;</description>
</item>

<item><title>No link here</title></item>
<item><title>Storm</title><link>${server.url('/storm')}</link><source>North Wire</source></item>
</channel></rss>`;
}

async function readFeed(agent: Agent, fields: Record<string, string>, file?: Buffer) {
  const form = agent.post('/feeds').field('csrf', await csrfOf(agent, '/account'));
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  if (file) form.attach('files', file, 'feed.xml');
  return form;
}

async function pick(agent: Agent, given: { items: string[]; picked: string[]; to: string; title?: string }) {
  const form = agent.post('/feeds/picks').field('csrf', await csrfOf(agent, '/account'));
  for (const item of given.items) form.field('item', item);
  for (const index of given.picked) form.field('picked', index);
  return form
    .field('to', given.to)
    .field('title', given.title ?? '')
    .field('feed', 'The Harbour Post');
}
