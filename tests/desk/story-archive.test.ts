import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { zipSync } from 'fflate';
import {
  contentHash,
  JOURNEYS,
  MANIFEST,
  openArchive,
  packArchive,
  sha256Of,
} from '../../src/desk/archive/archive-format.ts';
import { exportStory } from '../../src/desk/archive/export-story.ts';
import { importStory } from '../../src/desk/archive/import-story.ts';
import { Conflict, Forbidden, InvalidInput } from '../../src/errors.ts';
import { verifyChain } from '../../src/store/events.ts';
import { LEFT_BEHIND, STORY_TABLES } from '../../src/store/story-archive.ts';
import {
  ADA,
  type Agent,
  addPeople,
  BEN,
  countRows,
  createStory,
  csrfOf,
  openApp,
  parse,
  sendVersions,
  signIn,
  submit,
  type TestApp,
  words,
} from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';
import { tellAll } from '../web/support/report.ts';

const SLUG = 'the-ferry';
const STORY = `/stories/${SLUG}`;
const LAST = 'A third paper adds this line.';

onBothDatabases(({ name, fresh }) => {
  it('a story goes to another server and back without loss', async (t) => {
    const home = await openWorkedStory(t);
    const { manifest, bytes } = await exportStory(home.desk, null, SLUG);
    const held = manifest.files.map(({ name: file }) => file).join(' ');
    for (const table of [
      'revision',
      'mend',
      'pin',
      'dismissal',
      'adjudication',
      'evidence',
      'edition',
      'disclosure',
      'thread',
      'comment',
      'comment_wording',
    ])
      assert.match(
        held,
        new RegExp(`rows/${table}\\.jsonl`),
        `the story has no ${table}, so the test would not see it lost`,
      );
    const away = await openApp(t, { target: await fresh(t) });
    await addPeople(away.desk, [{ ...ADA, name: 'Ada K.' }]);
    const imported = await importStory(away.desk, null, { name: 'ferry.zip', bytes }, { accounts: true });
    assert.equal(imported.story.slug, SLUG);
    assert.deepEqual(imported.strangers, [BEN.name]);
    assert.equal((await exportedHash(away)) === manifest.hash, false, 'Ada is called otherwise here');
    await renameAda(away);
    assert.equal(await exportedHash(away), manifest.hash);

    const [here, there] = [await signIn(home.app), await signIn(away.app)];
    for (const page of await pagesOf(here)) {
      const [was, is] = [await read(here, page), (await read(there, page)).replaceAll(' (imported)', '')];
      const at = [...was].findIndex((letter, index) => letter !== is[index]);
      assert.ok(was === is, `${page} says ‘${is.slice(at, at + 80)}’ instead of ‘${was.slice(at, at + 80)}’`);
    }
    const chain = await verifyChain(away.desk.store.db);
    assert.deepEqual([chain.broken, chain.imported], [null, imported.events]);

    await submit(there, `${STORY}/claims/2`, `${STORY}/claims/2/verdicts`, { value: 'unsourced', reason: 'Away.' });
    const back = await exportStory(away.desk, null, SLUG);
    await assert.rejects(importStory(home.desk, null, { name: 'back.zip', bytes: back.bytes }), Conflict);
    const third = await openApp(t, { state: 'empty' });
    await importStory(third.desk, null, { name: 'back.zip', bytes: back.bytes });
    assert.equal(await exportedHash(third), back.manifest.hash, `out of ${name} into SQLite`);
    assert.equal((await verifyChain(third.desk.store.db)).broken, null);
    assert.deepEqual(third.failures, []);
  });

  it('an archive puts no words in a colleague’s mouth: who came with it is marked, and takes no account', async (t) => {
    const { manifest, bytes } = await sampleArchive(t);
    const away = await openApp(t, { target: await fresh(t) });
    await addPeople(away.desk, [ADA]);
    const imported = await importStory(away.desk, null, { name: 'ferry.zip', bytes });
    assert.deepEqual(imported.strangers.toSorted(), [ADA.name, BEN.name].toSorted());
    assert.equal(await exportedHash(away), manifest.hash, 'it reads the same wherever it is exported');
    const there = await signIn(away.app);
    const claim = parse(await there.get(`${STORY}/claims/1`));
    const history = parse(await there.get(`${STORY}/claims/1/history`));
    assert.match(words(history.querySelector('main')), /Ada Kremer \(imported\) marked claim 1 disputed/);
    assert.equal(claim.querySelector('form[action$="/verdicts/withdrawals"]'), null, 'no verdict of hers');
    await submit(there, `${STORY}/claims/1`, `${STORY}/claims/1/verdicts`, { value: 'unsourced', reason: 'Here.' });
    const back = await exportStory(away.desk, null, SLUG);
    const third = await openApp(t, { state: 'empty' });
    await importStory(third.desk, null, { name: 'back.zip', bytes: back.bytes });
    assert.equal(await exportedHash(third), back.manifest.hash, 'two of one address stay two');
    const editor = await away.desk.store.db
      .selectFrom('person')
      .selectAll()
      .where('address', '=', BEN.address)
      .execute();
    assert.deepEqual(editor, [], 'nobody signs in with the address of a stranger');
  });

  it('what is here already is recognised, and taken in only once', async (t) => {
    const { desk } = await openApp(t, { target: await fresh(t) });
    const { bytes, manifest } = await sampleArchive(t);
    assert.equal((await importStory(desk, null, { name: 'a.zip', bytes })).fresh, true);
    const before = await countRows(desk);
    const again = await importStory(desk, null, { name: 'a.zip', bytes });
    assert.deepEqual([again.fresh, again.story.id], [false, manifest.story.id]);
    assert.deepEqual(await countRows(desk), before);
  });

  it('an archive that was changed, reaches elsewhere or cannot be shown is refused, and nothing of it stays', async (t) => {
    const { desk, failures } = await openApp(t, { target: await fresh(t) });
    const before = await countRows(desk);
    const sample = await sampleArchive(t);
    const story = sample.manifest.story.id;
    const changes: [string, RegExp, (lines: Lines) => void][] = [
      [
        'another story’s claim',
        /names a ‘claim’ that is not in it/,
        (of) => of.each('verdict', { claim: 'elsewhere' }),
      ],
      ['another story', /names a ‘story’ that is not in it/, (of) => of.each('verdict', { story: 'elsewhere' })],
      ['a text that is none', /not what its hash says/, (of) => of.each('version', { text: 'Forged.' })],
      ['a verdict that is none', /not one of the words/, (of) => of.each('verdict', { value: 'true' })],
      ['a number that is none', /is no number/, (of) => of.each('claim', { number: 'one' })],
      ['a script for a link', /no web address/, (of) => of.each('version', { link: 'javascript:alert(1)' })],
      ['somebody it does not name', /does not name everybody/, (of) => of.each('verdict', { person: 'x@example.org' })],
      ['a column of another time', /does not know/, (of) => of.each('claim', { colour: 'red' })],
      ['two of one claim', /does not fit together|is there already/, (of) => of.each('claim', { number: 1 })],
      ['what pages cannot read', /does not fit together/, (of) => of.each('reading', { blocks: '7' })],
      [
        'a forged event',
        /is not what it was where it comes from/,
        (of) => of.events((event) => ({ ...event, kind: 'story.created' })),
      ],
      ['a stranger’s event', /is not of its story/, (of) => of.events((event) => ({ ...event, story: 'x' }))],
    ];
    for (const [what, told, change] of changes) {
      const bytes = await reworked(sample.bytes, change);
      await assert.rejects(importStory(desk, null, { name: 'bad.zip', bytes }), (error: Error) => {
        assert.match(error.message, told, what);
        return error instanceof InvalidInput || error instanceof Conflict;
      });
      assert.deepEqual(await countRows(desk), before, what);
    }
    assert.equal((await desk.store.db.selectFrom('story').select('id').where('id', '=', story).execute()).length, 0);
    assert.ok(failures.length <= 2, 'only what nobody foresaw is reported');
  });
});

it('what is no archive, damaged or a bomb is refused', async (t) => {
  const { desk } = await openApp(t, { state: 'empty' });
  const { bytes, manifest } = await sampleArchive(t);
  const bomb = zipSync({ [MANIFEST]: Buffer.from('{}'), 'rows/story.jsonl': new Uint8Array(4_000_000) });
  const many = zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, new Uint8Array()])));
  const other = zipSync({ 'a.txt': Buffer.from('A text.') });
  const newer = zipSync({ [MANIFEST]: Buffer.from('{"archive":"urn:crossread:story-archive:2"}') });
  const listed = [{ name: 'rows/story.jsonl', sha256: sha256Of(new Uint8Array(4_000_000)) }];
  const listedBomb = zipSync({
    [MANIFEST]: Buffer.from(JSON.stringify({ ...manifest, files: listed, hash: contentHash(listed) })),
    'rows/story.jsonl': new Uint8Array(4_000_000),
  });
  for (const [given, told] of [
    [Buffer.from('PK no zip'), /damaged zip/],
    [bytes.subarray(0, bytes.length - 40), /damaged zip/],
    [Buffer.from(bomb), /does not read as one/],
    [Buffer.from(listedBomb), /zip bomb/],
    [Buffer.from(many), /2,001 files/],
    [Buffer.from(other), /no archive of a story/],
    [Buffer.from(newer), /newer Crossread/],
  ] as const) {
    await assert.rejects(importStory(desk, null, { name: 'x.zip', bytes: given }), (error: Error) => {
      assert.match(error.message, told);
      return error instanceof InvalidInput;
    });
  }
  assert.equal((await countRows(desk)).story, 0);
});

it('every table that names a story either travels with it or is left behind on purpose', async (t) => {
  const { desk } = await openApp(t, { state: 'empty' });
  const shapes = await desk.store.describeTables();
  const named = shapes.filter(({ columns }) => columns.includes('story')).map(({ name }) => name);
  const known = [...STORY_TABLES.map(({ table }) => table), ...LEFT_BEHIND];
  assert.deepEqual(
    named.filter((table) => !known.includes(table)),
    [],
  );
});

it('who may not see all of a blind story yet cannot read it in an archive', async (t) => {
  const { desk, app } = await openApp(t);
  const agent = await signIn(app);
  await createStory(agent, TWO, 'The ferry');
  const ben = await signIn(app, BEN.address);
  await submit(ben, `${STORY}/claims/1`, `${STORY}/claims/1/verdicts`, { value: 'confirmed', reason: 'Ben.' });
  await submit(agent, `${STORY}/policy`, `${STORY}/policy`, { policy: 'blind', gate: 'warn' });
  const ada = await desk.store.db
    .selectFrom('person')
    .selectAll()
    .where('address', '=', ADA.address)
    .executeTakeFirstOrThrow();
  await assert.rejects(exportStory(desk, ada, SLUG), Forbidden);
});

const TWO = [
  { text: FERRY_GAZETTE, outlet: 'The Gazette', link: 'https://gazette.example/ferry' },
  { text: FERRY_COURIER, outlet: 'The Courier' },
];

/** A story in which everything was done that can be done to one. */
async function openWorkedStory(t: TestContext): Promise<TestApp> {
  const home = await openApp(t);
  const [ada, ben] = [await signIn(home.app), await signIn(home.app, BEN.address)];
  await createStory(ada, TWO, 'The ferry');
  const claim = `${STORY}/claims/1`;
  await sendVersions(ada, `${STORY}/versions/new`, `${STORY}/versions`, {
    pastes: [{ text: `${FERRY_GAZETTE} More later.`, link: 'https://gazette.example/ferry' }],
    files: [{ name: 'third.txt', bytes: Buffer.from(`${FERRY_COURIER}\n\n${LAST}`) }],
    fields: { copies: 'keep' },
  });
  await submit(ada, `${STORY}/policy`, `${STORY}/policy`, { policy: 'editor', gate: 'warn' });
  for (const [agent, value] of [
    [ada, 'disputed'],
    [ben, 'confirmed'],
    [ben, 'unsourced'],
  ] as const)
    await submit(agent, claim, `${claim}/verdicts`, { value, reason: `It is ${value}.`, confidence: 'low' });
  await submit(ben, claim, `${claim}/threads`, { text: 'Who counted, @Ada Kremer?' });
  const change = /action="([^"]+\/changes)"/.exec((await ben.get(claim)).text)?.[1] ?? '';
  await submit(ben, claim, change, { text: 'Who counted them, @Ada Kremer?' });
  await submit(ada, claim, `${claim}/adjudications`, { value: 'disputed', reason: 'The lists disagree.' });
  const form = ben.post(`${claim}/evidence`).field('csrf', await csrfOf(ben, claim));
  for (const [field, value] of Object.entries({
    title: 'The list',
    passage: 'Fifteen.',
    stance: 'supports',
    kind: 'primary',
  }))
    form.field(field, value);
  await form.attach('files', Buffer.from('%PDF-1.7 a list'), { filename: 'list.pdf' });
  const page = parse(await ada.get(STORY));
  const dismissals = [...page.querySelectorAll('.claim-card h3 a')].map((link) => link.getAttribute('href') ?? '');
  for (const each of dismissals) {
    const action = /action="([^"]+\/dismissals)"/.exec((await ada.get(each)).text)?.[1];
    if (action) await submit(ada, each, action, { reason: 'Rounded.' });
  }
  const sentence = parse(await ada.get(`${claim}/alignment`)).querySelector('button[name="sentence"]');
  await submit(ada, `${claim}/alignment`, `${claim}/alignment/partings`, {
    sentence: sentence?.getAttribute('value') ?? '',
  });
  const line = `${FERRY_COURIER}\n\n`.length;
  const span = { start: String(line), end: String(line + LAST.length) };
  await submit(ben, `${STORY}/versions/3`, `${STORY}/versions/3/blocks-set-aside`, span);
  await tellAll(ada);
  await submit(ada, `${STORY}/report`, `${STORY}/editions`, { after: '0', note: '' });
  await submit(ben, `${STORY}/undo`, `${STORY}/undos`, { act: 'none' });
  return home;
}

async function exportedHash({ desk }: TestApp): Promise<string> {
  return (await exportStory(desk, null, SLUG)).manifest.hash;
}

async function renameAda({ desk }: TestApp): Promise<void> {
  await desk.store.write(null, (tx) =>
    tx.updateTable('person').set({ name: ADA.name }).where('address', '=', ADA.address).execute(),
  );
}

async function pagesOf(agent: Agent): Promise<string[]> {
  const page = parse(await agent.get(STORY));
  const claims = [...page.querySelectorAll('.claim-card h3 a')].map((link) => link.getAttribute('href') ?? '');
  assert.ok(claims.length > 2);
  const versions = [1, 2, 3].flatMap((n) => [
    `${STORY}/versions/${n}`,
    `${STORY}/versions/${n}/reading`,
    `${STORY}/versions/${n}/revisions`,
  ]);
  return [
    ...claims,
    ...claims.map((each) => `${each}/alignment`),
    ...versions,
    `${STORY}/compare`,
    `${STORY}/agreement`,
    `${STORY}/origins`,
    `${STORY}/editions/1`,
    `${STORY}/verdicts`,
    `${STORY}/policy`,
  ];
}

/** What a page says, without what is the server's own. */
async function read(agent: Agent, page: string): Promise<string> {
  const answer = await agent.get(page);
  assert.equal(answer.status, 200, page);
  const main = parse(answer).querySelector('main');
  // Whom one may name or ask differs: who came with the story has no account here.
  main?.querySelector('[data-names]')?.parentElement?.remove();
  for (const choice of main?.querySelectorAll('form[action$="/assignments"] option') ?? []) choice.remove();
  return words(main);
}

let sample: ReturnType<typeof exportStory> | undefined;

function sampleArchive(t: TestContext): ReturnType<typeof exportStory> {
  sample ??= openWorkedStory(t).then(({ desk }) => exportStory(desk, null, SLUG));
  return sample;
}

interface Lines {
  each: (table: string, change: Record<string, unknown>) => void;
  events: (change: (event: Record<string, unknown>) => Record<string, unknown>) => void;
}

/** The archive with some rows changed and every hash put right again, as somebody who means harm would. */
async function reworked(bytes: Buffer, change: (lines: Lines) => void): Promise<Buffer> {
  const { manifest, files } = openArchive(bytes, 'sample.zip');
  const changed = new Map(files);
  const rewrite = (name: string, line: (value: Record<string, unknown>) => unknown) => {
    const lines = Buffer.from(files.get(name) ?? [])
      .toString()
      .trimEnd()
      .split('\n');
    changed.set(name, Buffer.from(lines.map((text) => `${JSON.stringify(line(JSON.parse(text)))}\n`).join('')));
  };
  change({
    each: (table, fields) => rewrite(`rows/${table}.jsonl`, (row) => ({ ...row, ...fields })),
    events: (edit) =>
      rewrite('events.jsonl', ({ event, ...rest }) => ({ ...rest, event: edit(event as Record<string, unknown>) })),
  });
  const list = [...changed].map(([name, content]) => ({ name, bytes: content }));
  const hashed = list.map(({ name, bytes: content }) => ({ name, sha256: sha256Of(content) }));
  assert.ok(!hashed.some(({ name }) => name === JOURNEYS), 'it has not travelled yet');
  return packArchive({ ...manifest, files: hashed, hash: contentHash(hashed) }, list);
}
