import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/sources/html.ts';

const PARAGRAPHS = [
  'The ferry Solveig left the harbour at noon with four hundred people on board, the port authority said on Tuesday.',
  'Nobody was hurt when it touched ground off the northern pier, although two cars on the lower deck were damaged.',
  'Harbour master Per Dahl said an inquiry would begin within a week, and that the pier would stay closed until then.',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`);

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Ferry runs aground | The Harbour Post</title>${head}</head><body>${body}</body></html>`;

test('the article stays, what stands around and between its paragraphs goes', () => {
  const html = page(
    '',
    `<nav><a href="/">Home</a> <a href="/news">News</a></nav>
     <article><h1>Ferry runs aground</h1>${BODY[0]}
       <figure><img src="a.jpg"><figcaption>The ferry in harbour. Photo: Ana Silva</figcaption></figure>
       <div class="related-box"><p>Related: <a href="/x">Port closes after storm, says the council of the town</a></p></div>${BODY[1]}
       <ul><li><a href="/a">Another story of the harbour</a></li><li><a href="/b">And another one about ferries</a></li></ul>
       <div class="newsletter-signup"><p>Get our stories in your inbox every morning.</p></div>${BODY[2]}
     </article>
     <script>var text = "<p>not an article</p>";</script><footer>© 2021 The Harbour Post</footer>`,
  );
  assert.equal(readHtml(html).text, PARAGRAPHS.join('\n\n'));
});

test('one form around the whole page, or a name such as with-sidebar, takes nothing away', () => {
  for (const open of [
    '<form>',
    '<div class="page with-sidebar">',
    '<div id="content" class="share-enabled comments-on">',
  ]) {
    const close = open === '<form>' ? '</form>' : '</div>';
    assert.equal(
      readHtml(page('', `${open}<h1>Ferry runs aground</h1>${BODY.join('')}${close}`)).text,
      PARAGRAPHS.join('\n\n'),
    );
  }
});

test('topics that blog software files an article under take nothing away', () => {
  const menu =
    '<p>Another teaser that leads to another story of this paper, and is long enough to weigh something.</p>'.repeat(
      12,
    );
  const post = `<div class="post hentry tag-social-media category-advertising comments-open">${BODY.join('')}</div>`;
  const { text } = readHtml(page('', `${post}${`<div class="sidebar">${menu}</div>`.repeat(5)}`));
  assert.equal(text, PARAGRAPHS.join('\n\n'));
});

test('table rows stay in a line, line breaks part paragraphs', () => {
  const rows = '<table><tr><th>Ship</th><th>People</th></tr><tr><td>Solveig</td><td>400</td></tr></table>';
  const { text } = readHtml(page('', `<article>${BODY.join('')}${rows}<p>One<br>Two</p></article>`));
  assert.ok(text.includes('Ship People\n\nSolveig 400'));
  assert.ok(text.endsWith('One\n\nTwo'));
});

test('metadata: JSON-LD, then meta elements, then the page', () => {
  const article = {
    '@graph': [
      { '@type': 'WebSite', name: 'The Harbour Post' },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry runs aground &amp; nobody is hurt',
        author: [{ name: 'By Ana Silva' }, { name: 'Per Dahl' }],
        datePublished: '2021-12-15T09:30:00+01:00',
        publisher: { name: 'Harbour Media' },
        sourceOrganization: { '@type': 'Organization', name: 'North Wire' },
      },
    ],
  };
  const head = `<script type="application/ld+json">${JSON.stringify(article, null, 2)}</script>
    <meta property="og:site_name" content="The Harbour Post">
    <meta property="article:modified_time" content="2021-12-15T11:00:00+01:00"><link rel="canonical" href="https://post.example/ferry">`;
  const { metadata } = readHtml(page(head, BODY.join('')), 'https://post.example/ferry?from=mail');
  assert.deepEqual(metadata, {
    headline: { value: 'Ferry runs aground & nobody is hurt', from: 'JSON-LD' },
    byline: { value: 'Ana Silva, Per Dahl', from: 'JSON-LD' },
    outlet: { value: 'The Harbour Post', from: 'OpenGraph' },
    agency: { value: 'North Wire', from: 'JSON-LD' },
    published: { value: '2021-12-15T09:30:00+01:00', from: 'JSON-LD' },
    updated: { value: '2021-12-15T11:00:00+01:00', from: 'OpenGraph' },
    link: { value: 'https://post.example/ferry', from: 'the canonical link' },
    language: { value: 'en', from: 'the page' },
  });
});

test('metadata without JSON-LD, and with a broken one', () => {
  const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
    <meta name="author" content="By Ana Silva @anasilva"><meta property="article:published_time" content="2021-12-15">`;
  const { metadata } = readHtml(page(head, BODY.join('')), 'https://www.post.example/ferry');
  assert.deepEqual(metadata, {
    headline: { value: 'Ferry runs aground', from: 'the page' },
    byline: { value: 'Ana Silva', from: 'the meta element ‘author’' },
    outlet: { value: 'post.example', from: 'the address' },
    published: { value: '2021-12-15', from: 'OpenGraph' },
    link: { value: 'https://www.post.example/ferry', from: 'the address' },
    language: { value: 'en', from: 'the page' },
  });
  const undated = readHtml(page('<meta name="date" content="0001-01-01T00:00:00Z">', ''));
  assert.equal(undated.metadata.published, undefined);
});

test('a page that was changed when it was published was not updated', () => {
  const ld = { '@type': 'NewsArticle', datePublished: '2021-12-15', dateModified: '2021-12-15' };
  const head = `<script type="application/ld+json">${JSON.stringify(ld)}</script>`;
  assert.equal(readHtml(page(head, BODY.join(''))).metadata.updated, undefined);
});

test('an article body told in the metadata stands in for a page that builds itself by script', () => {
  const ld = JSON.stringify({ '@type': 'NewsArticle', articleBody: PARAGRAPHS.join('\n\n') });
  const { text } = readHtml(page(`<script type="application/ld+json">${ld}</script>`, '<div id="app"></div>'));
  assert.equal(text.replace(/\s+/gu, ' '), PARAGRAPHS.join(' '));
});

test('fragments, plain text and nothing at all', () => {
  assert.equal(readHtml('').text, '');
  assert.equal(readHtml('just words').text, 'just words');
  assert.equal(readHtml('<p>one').text, 'one');
});

test('hostile pages take bounded time', () => {
  const hostile = [
    page('', '<div>'.repeat(50_000) + BODY.join('')),
    page('', '<div class="related share">'.repeat(3000) + BODY.join('')),
    page('', `<p>${'<span>'.repeat(10_000)}x`),
    page('', '&amp;'.repeat(400_000)),
    '<'.repeat(500_000),
    page('', '<script>'.repeat(100_000)),
    page('', '<!--'.repeat(50_000)),
    page('', `<p ${'a="b" '.repeat(50_000)}>x</p>`),
    page(`<script type="application/ld+json">${'['.repeat(50_000)}</script>`, BODY.join('')),
    page('', '<table><tr><td>'.repeat(5_000)),
  ];
  for (const html of hostile) {
    const begin = performance.now();
    assert.equal(typeof readHtml(html).text, 'string');
    assert.ok(performance.now() - begin < 5000, html.slice(150, 220));
  }
});
