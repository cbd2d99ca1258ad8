/** What goes wrong with a text is said in the language of whoever brings it: in threads and in the background, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, parse, sendVersions, signIn, submit, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
const TWO = [
  { text: FERRY_COURIER, outlet: 'The Courier' },
  { text: FERRY_GAZETTE, outlet: 'The Gazette' },
];

async function signInGerman(t: Parameters<typeof openApp>[0]) {
  const opened = await openApp(t);
  const agent = (await signIn(opened.app)).set('Accept-Language', 'de-DE');
  const english = await signIn(opened.app);
  return { ...opened, agent, english };
}

test('a file that cannot be read, and a text that is too short, are refused in German', async (t) => {
  const { agent, english } = await signInGerman(t);
  const given = { files: [{ name: 'alt.doc', bytes: OLD_WORD }] };
  const answer = await sendVersions(agent, '/stories/new', '/stories', { ...given, pastes: TWO });
  assert.equal(answer.status, 422);
  assert.match(words(parse(answer).querySelector('#files-error')), /^„alt\.doc“ ist eine alte Word-Datei \(\.doc\)\./);
  const before = await sendVersions(english, '/stories/new', '/stories', { ...given, pastes: TWO });
  assert.match(words(parse(before).querySelector('#files-error')), /^'alt\.doc' is an old Word file \(\.doc\)\./);
  const short = await sendVersions(agent, '/stories/new', '/stories', {
    pastes: [{ text: FERRY_COURIER }, { text: 'Zu kurz', link: 'kein Link', published: 'gestern' }],
  });
  const form = parse(short).querySelectorAll('fieldset')[1];
  assert.match(words(form), /Ein Link beginnt mit https.*|Ein Tag wie 2021-12-15/);
});

test('what became of many is told in German, though it is read in the background', async (t) => {
  const { agent, desk, failures } = await signInGerman(t);
  const created = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'Fähre' },
    pastes: [{ text: `${FERRY_COURIER}\n\n=== hier teilen ===\n\n${FERRY_GAZETTE}` }],
  });
  const story = String(created.headers.location);
  const files = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name: `${name}.doc`, bytes: OLD_WORD }));
  const copy = { name: 'kopie.txt', bytes: Buffer.from(FERRY_GAZETTE) };
  const added = await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { files: [...files, copy] });
  const batch = parse(await agent.get(String(added.headers.location)));
  assert.match(
    words(batch.querySelector('[role="status"]')),
    /0 von 6 hinzugefügt, 5 ließen sich nicht annehmen, 1 ist/,
  );
  assert.match(words(batch.querySelector('.version-list')), /„a\.doc“ ist eine alte Word-Datei.*Wort für Wort/);
  const stored = await desk.store.db.selectFrom('event').select('payload').execute();
  assert.ok(
    stored.every(({ payload }) => !String(payload).includes('Word-Datei')),
    'events hold no words of a language',
  );
  assert.deepEqual(failures, []);
});

test('why something was set aside, and who told what, follow the reader and not the writer', async (t) => {
  const { agent, english, failures } = await signInGerman(t);
  const page = `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:site_name" content="Harbour Post"></head><body><main><article><h1>Ferry aground</h1>
<p>A ferry with 312 people on board ran aground off Velden on Tuesday, the port said in a statement at noon.</p>
<p>Tugs from three harbours were sent out at dawn, and nobody on board was hurt, the coast guard said on Tuesday.</p>
<p>The ship was towed to Norrhaven, where she is to stay until the inspectors of the ministry have seen her.</p></article>
<aside><p>All crossings are cancelled until Friday.</p></aside></main></body></html>`;
  const created = await sendVersions(agent, '/stories/new', '/stories', {
    pastes: TWO,
    files: [{ name: 'post.html', bytes: Buffer.from(page) }],
  });
  const version = `${created.headers.location}/versions/3`;
  const german = words(parse(await agent.get(version)).querySelector('main'));
  assert.match(german, /steht außerhalb des Artikels: All crossings/);
  assert.match(german, /Harbour Post laut OpenGraph/);
  assert.match(german, /Sprache ?Englisch \(en\)/);
  const same = words(parse(await english.get(version)).querySelector('main'));
  assert.match(same, /stands outside the article: All crossings/);
  assert.match(same, /Language ?English \(en\)/);
  const again = await submit(agent, version, `${version}/details`, { headline: 'x', published: 'gestern' });
  assert.match(words(parse(again).querySelector('#detail-published-hint')), /^Ein Tag wie 2021-12-15, oder eine Zeit/);
  assert.deepEqual(failures, []);
});
