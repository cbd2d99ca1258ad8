import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxFile, htmlFile, pdfFile } from '../sources/support/files.ts';
import { openApp, sendVersions, signIn } from '../support/app.ts';
import { FERRY_COURIER } from '../support/texts.ts';

test('every uploaded file is kept byte for byte, and handed out as a file only', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const files = [
    { name: 'Überfähre.docx', bytes: Buffer.from(await docxFile()) },
    { name: 'print.pdf', bytes: Buffer.from(pdfFile()) },
    { name: 'page.html', bytes: Buffer.from(htmlFile()) },
  ];
  const answer = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'Files' },
    pastes: [{ text: FERRY_COURIER }],
    files,
  });
  const story = String(answer.headers.location);
  for (const [index, { bytes }] of files.entries()) {
    const kept = await agent
      .get(`${story}/versions/${index + 2}/original`)
      .buffer(true)
      .responseType('blob');
    assert.deepEqual(kept.body, bytes);
    assert.match(String(kept.headers['content-type']), /octet-stream/);
    assert.match(String(kept.headers['content-disposition']), /^attachment/);
  }
  assert.equal((await agent.get(`${story}/versions/1/original`)).status, 404);
  assert.doesNotMatch((await agent.get(`${story}/versions/1`)).text, /file as received/);
});

test('the file of a revision is kept beside the file before it', async (t) => {
  const { app, desk } = await openApp(t);
  const agent = await signIn(app);
  const first = { name: 'courier.txt', bytes: Buffer.from(FERRY_COURIER) };
  const second = { name: 'courier.txt', bytes: Buffer.from(`${FERRY_COURIER} More follows later today.`) };
  const other = 'Nothing of this stands anywhere else in the papers of the region today.';
  const answer = await sendVersions(agent, '/stories/new', '/stories', { pastes: [{ text: other }], files: [first] });
  const story = String(answer.headers.location);
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    fields: { revises: '2' },
    files: [second],
  });
  const kept = await agent.get(`${story}/versions/2/original`).buffer(true).responseType('blob');
  assert.deepEqual(kept.body, second.bytes);
  const rows = await desk.store.db.selectFrom('original').select('bytes').execute();
  const held = rows.map(({ bytes }) => Buffer.from(bytes, 'base64').toString());
  assert.ok(held.includes(String(first.bytes)) && held.includes(String(second.bytes)));
});
