import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/sources/feed.ts';
import { mutate } from './support/mutations.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
  <title>The Harbour Post</title>
  <link>https://harbour.example/</link>
  <item>
    <title>Ferry sinks &amp; twelve die</title>
    <link>https://harbour.example/ferry</link>
    <pubDate>Tue, 02 Mar 2021 18:45:00 +0100</pubDate>
    <dc:creator>Ana Ruiz</dc:creator>
    <content:encoded><![CDATA[<p>Twelve people died.</p><!-- </item> -->]]></content:encoded>
  </item>
  <item>
    <title>Broken & without an end
    <link>https://harbour.example/broken</link>
  </item>
  <item><title>No link&nbsp;here</title></item>
  <item>
    <title>Storm warning</title>
    <guid isPermaLink="true">https://harbour.example/storm</guid>
    <source url="https://northwire.example/rss">North Wire</source>
    <pubDate>2 Mar 2021 12:00 GMT</pubDate>
    <description>Rough sea.</description>
  </item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">North &lt;b&gt;Wire&lt;/b&gt;</title>
<link rel="self" href="https://northwire.example/atom"/>
<entry><title>Ferry</title><link rel="edit" href="/edit"/><link href="/ferry"/><id>tag:1</id>
<published>2021-03-02T18:45:00+01:00</published><updated>2021-03-02T19:00:00+01:00</updated>
<author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;Twelve&lt;/p&gt;</content></entry>
</feed>`;

describe('RSS', () => {
  const feed = readFeed(RSS, 'rss.xml');

  test('its items with what it tells of them', () => {
    assert.equal(feed.title, 'The Harbour Post');
    assert.equal(feed.link, 'https://harbour.example/');
    assert.deepEqual(feed.items, [
      {
        title: 'Ferry sinks & twelve die',
        link: 'https://harbour.example/ferry',
        published: '2021-03-02T18:45:00+01:00',
        byline: 'Ana Ruiz',
        outlet: 'The Harbour Post',
        html: '<p>Twelve people died.</p><!-- </item> -->',
      },
      {
        title: 'Storm warning',
        link: 'https://harbour.example/storm',
        published: '2021-03-02T12:00:00Z',
        outlet: 'North Wire',
        html: 'Rough sea.',
      },
    ]);
  });

  test('its broken items by line, the others kept', () => {
    assert.deepEqual(
      feed.problems.map(({ line }) => line),
      [13, 17],
    );
    assert.match(feed.problems[0]?.words ?? '', /not well-formed/);
    assert.match(feed.problems[1]?.words ?? '', /'No link here' has no link/);
  });
});

test('Atom, with links that count from where the feed is', () => {
  const feed = readFeed(ATOM, 'atom.xml', 'https://northwire.example/atom');
  assert.equal(feed.title, 'North Wire');
  assert.deepEqual(feed.items, [
    {
      title: 'Ferry',
      link: 'https://northwire.example/ferry',
      published: '2021-03-02T18:45:00+01:00',
      updated: '2021-03-02T19:00:00+01:00',
      byline: 'Ana Ruiz',
      outlet: 'North Wire',
      html: '<p>Twelve</p>',
    },
  ]);
  assert.deepEqual(feed.problems, []);
});

test('RSS 1.0, whose items stand beside the channel', () => {
  const feed = readFeed(
    '<rdf:RDF xmlns:rdf="r"><channel><title>A</title><items><rdf:li/></items></channel><item rdf:about="x"><title>B</title><link>https://a.example/b</link></item></rdf:RDF>',
    'a',
  );
  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['B'],
  );
});

describe('what is refused', () => {
  for (const [what, text, words] of [
    ['a page', '<html><body><p>Hello</p></body></html>', /'a' is not a feed/],
    ['external entities', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss/>', /entities.*never read/],
  ] as const) {
    test(what, () => assert.throws(() => readFeed(text, 'a'), { name: 'InvalidInput', message: words }));
  }

  test('a link that is no web address', () => {
    const feed = readFeed(
      '<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>',
      'a',
    );
    assert.deepEqual(feed.items, []);
    assert.equal(feed.problems.length, 1);
  });
});

test('damaged feeds are read or refused, never worse', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const text = Buffer.from(mutate(seed, Buffer.from(seed % 2 ? RSS : ATOM))).toString();
    try {
      readFeed(text, 'a');
    } catch (error) {
      assert.equal((error as Error).name, 'InvalidInput', (error as Error).stack);
    }
  }
});

test('a feed of a hundred thousand opened items takes no time', () => {
  const start = performance.now();
  readFeed(`<rss><channel>${'<item><![CDATA['.repeat(100_000)}`, 'a');
  readFeed(`<rss><channel>${'<item>'.repeat(100_000)}`, 'a');
  assert.ok(performance.now() - start < 3000);
});
