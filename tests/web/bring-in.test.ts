import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchPage } from '../../src/sources/link.ts';
import { docxFile, emlFile, htmlFile, newsmlFile, pdfFile } from '../sources/support/files.ts';
import { startServer } from '../sources/support/hostile-server.ts';
import { countRows, csrfOf, openApp, parse, sendVersions, signIn, words } from '../support/app.ts';
import { FERRY_COURIER } from '../support/texts.ts';
import { takeLook } from './support/look.ts';

describe('files of every kind', () => {
  it('become versions, with what they tell of outlet, link and date', async (t) => {
    const { app, desk, failures } = await openApp(t);
    const agent = await signIn(app);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      fields: { title: 'The ferry' },
      files: [
        {
          name: 'courier.txt',
          bytes: Buffer.from(FERRY_COURIER.replace('navy', 'navÿ — café'.replace('—', '\x97')), 'latin1'),
        },
        { name: 'statement.docx', bytes: Buffer.from(await docxFile()) },
        { name: 'print.pdf', bytes: Buffer.from(pdfFile()) },
        { name: 'page.html', bytes: Buffer.from(htmlFile()) },
        { name: 'wire.xml', bytes: Buffer.from(newsmlFile()) },
        { name: 'mail.eml', bytes: Buffer.from(emlFile()) },
      ],
    });
    // Its letters are a guess, so that somebody looks at it first.
    assert.equal((await takeLook(agent, String(answer.headers.location))).headers.location, '/stories/the-ferry');
    const rows = await desk.store.db
      .selectFrom('version')
      .innerJoin('story', 'story.id', 'version.story')
      .where('story.slug', '=', 'the-ferry')
      .orderBy('version.position')
      .select([
        'version.label',
        'version.outlet',
        'version.published',
        'version.file_name',
        'version.encoding',
        'version.encoding_from',
        'version.told',
        'version.article',
        'version.text',
      ])
      .execute();
    assert.deepEqual(
      rows.map(({ label, outlet, published, file_name }) => [label, outlet, published, file_name]),
      [
        ['statement', null, null, 'statement.docx'],
        ['print', null, null, 'print.pdf'],
        ['The Harbour Post', 'The Harbour Post', '2021-03-02T18:45:00+01:00', 'page.html'],
        ['North Wire', 'North Wire', '2021-03-02T18:45:00+01:00', 'wire.xml'],
        ['North Wire (2)', 'North Wire', '2021-03-02T18:45:00+01:00', 'mail.eml'],
        ['courier', null, null, 'courier.txt'],
      ],
    );
    assert.deepEqual(
      rows.map(({ encoding, encoding_from, article }) => [encoding, encoding_from, article]),
      [
        [null, null, 0],
        [null, null, 0],
        ['utf-8', 'valid', 1],
        ['utf-8', 'valid', 1],
        [null, null, 0],
        ['windows-1252', 'guessed', 0],
      ],
    );
    assert.equal(JSON.parse(rows[2]?.told ?? '').published.from, 'OpenGraph');
    for (const { text } of rows.slice(0, -1)) assert.match(text, /^Ferry sinks off Port Almeda.*\n\nTwelve people/);
    const story = words(parse(await agent.get('/stories/the-ferry')).querySelector('main'));
    assert.match(story, /6 versions/);
    assert.deepEqual(failures, []);
  });

  it('that were chosen twice are not taken for two outlets', async (t) => {
    const { app, desk } = await openApp(t);
    const agent = await signIn(app);
    const file = { name: 'courier.txt', bytes: Buffer.from(FERRY_COURIER) };
    const before = await countRows(desk);
    const twice = await sendVersions(agent, '/stories/new', '/stories', { files: [file, file] });
    assert.equal(twice.status, 422);
    assert.match(words(parse(twice).querySelector('#files-error')), /'courier\.txt' came twice/);
    assert.deepEqual(await countRows(desk), before);
    const two = await sendVersions(agent, '/stories/new', '/stories', {
      files: [file, { ...file, name: 'herald.txt' }],
    });
    assert.equal(two.status, 303, 'two outlets may print one text');
  });

  it('that cannot be read are named with what to do, and what was typed comes back', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      fields: { title: 'The ferry', links: 'https://gazette.example/ferry' },
      files: [
        { name: 'good.txt', bytes: Buffer.from(FERRY_COURIER) },
        {
          name: 'bad.doc',
          bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
        },
        { name: 'worse.pdf', bytes: Buffer.from('%PDF-1.4') },
      ],
    });
    assert.equal(answer.status, 422);
    const page = parse(answer);
    assert.match(
      words(page.querySelector('#files-error')),
      /'bad\.doc' is an old Word file.*'worse\.pdf' is a damaged PDF/,
    );
    assert.equal(page.querySelector('input[name="title"]')?.getAttribute('value'), 'The ferry');
  });
});

describe('links', () => {
  const fetching = async (t: Parameters<typeof openApp>[0]) => {
    const server = await startServer(t, {
      '/ferry': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(htmlFile())),
      '/wall': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>We use cookies.</p><p>Accept all cookies</p>'),
      '/secret': (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<p>No</p>'),
    });
    const opened = await openApp(t, { fetchPage: (link) => fetchPage(link, server.options) });
    return { ...opened, server, agent: await signIn(opened.app) };
  };

  it('are fetched when the form is sent, and kept with where they led', async (t) => {
    const { agent, server, desk } = await fetching(t);
    const fields = { title: 'The ferry', links: `${server.url('/ferry')}\n` };
    await agent.get('/stories/new');
    assert.deepEqual(server.asked, []);
    const pastes = [{ text: FERRY_COURIER }];
    const answer = await sendVersions(agent, '/stories/new', '/stories', { fields, pastes });
    assert.equal(answer.status, 303);
    assert.deepEqual(server.asked, [`news.example:${server.port}/ferry`]);
    const row = await desk.store.db
      .selectFrom('version')
      .where('way_in', '=', 'link')
      .select(['label', 'link', 'file_name', 'bytes_hash'])
      .executeTakeFirstOrThrow();
    assert.equal(row.label, 'The Harbour Post');
    assert.equal(row.link, server.url('/ferry'));
    assert.equal(row.file_name, null);
    assert.match(row.bytes_hash ?? '', /^[\da-f]{64}$/);
    const version = words(parse(await agent.get('/stories/the-ferry/versions/2')).querySelector('main'));
    assert.match(version, /fetched/);
  });

  it('that lead to no article are named with what to do, and come back', async (t) => {
    const { agent, server } = await fetching(t);
    const links = ['/wall', '/secret', '/gone'].map(server.url).join('\n');
    const answer = await sendVersions(agent, '/stories/new', '/stories', { fields: { title: 'Ferry', links } });
    assert.equal(answer.status, 422);
    const page = parse(answer);
    const complaint = words(page.querySelector('#links-error'));
    assert.match(
      complaint,
      /\/wall' is a cookie wall.*\/secret' answers \(403\).*\/gone' answers \(404\) that there is no such page/,
    );
    assert.equal(page.querySelector('textarea[name="links"]')?.textContent?.trim(), links);
  });

  it('that are not public are refused', async (t) => {
    const { app } = await openApp(t, { fetchPage: (link) => fetchPage(link) });
    const agent = await signIn(app);
    const links = 'http://127.0.0.1:80/ http://[::ffff:127.0.0.1]/ file:///etc/passwd';
    const answer = await sendVersions(agent, '/stories/new', '/stories', { fields: { links } });
    assert.equal(answer.status, 422);
    const complaint = words(parse(answer).querySelector('#links-error'));
    assert.equal(complaint.match(/not a public address/g)?.length, 2);
    assert.match(complaint, /only http and https/);
  });

  it('have no field where they are switched off, and are refused all the same', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    assert.equal(parse(await agent.get('/stories/new')).querySelector('[name="links"]'), null);
    const csrf = await csrfOf(agent, '/stories/new');
    const answer = await agent.post('/stories').type('form').send({ csrf, links: 'https://news.example/' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /switched off on this server/);
  });
});
