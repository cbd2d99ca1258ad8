import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, type TestContext } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { createStory } from '../../src/desk/story/stories.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { finishAnalyses, loadSeeds } from '../../src/desk/versions/seeds.ts';
import { InvalidInput } from '../../src/errors.ts';
import type { Target } from '../../src/store/database.ts';
import { openStore } from '../../src/store/store.ts';
import { listStories, updateStoryTitle } from '../../src/store/stories.ts';
import { ADA, addPeople, countRows, SEEDS } from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

onBothDatabases(({ fresh }) => {
  it('loads the seeds at the first start and analyses them', async (t) => {
    const desk = await start(t, await fresh(t));
    const stories = await listStories(desk.store.db);
    assert.deepEqual(
      stories.map(({ origin, versions, families }) => ({ origin, versions, families })),
      [{ origin: 'seeds/security-proposals', versions: 5, families: 3 }],
    );
    assert.ok((stories[0]?.claims ?? 0) > 5);
  });

  it('never loads them again, and leaves what is there alone', async (t) => {
    const target = await fresh(t);
    const before = await countRows(await start(t, target));
    const again = await start(t, target);
    assert.deepEqual(await countRows(again), before);
  });

  it('does not bring back a story that was renamed or deleted', async (t) => {
    const target = await fresh(t);
    const desk = await start(t, target);
    const [story] = await listStories(desk.store.db);
    assert.ok(story);
    await desk.store.write(null, (tx) => updateStoryTitle(tx, story.id, 'Renamed'));
    assert.deepEqual(
      (await listStories((await start(t, target)).store.db)).map(({ title }) => title),
      ['Renamed'],
    );
    await desk.store.write(null, (tx) =>
      tx.updateTable('story').set({ origin: null, slug: 'gone' }).where('id', '=', story.id).execute(),
    );
    assert.equal((await listStories((await start(t, target)).store.db)).length, 1);
  });

  it('loads them once when two programs start on one database together', async (t) => {
    const target = await fresh(t);
    const desks = [await open(t, target), await open(t, target)];
    await Promise.all(desks.map((desk) => loadSeeds(desk, SEEDS)));
    await Promise.all(desks.map(finishAnalyses));
    const [desk] = desks as [Desk];
    const stories = await listStories(desk.store.db);
    assert.deepEqual(
      stories.map(({ versions, families }) => [versions, families]),
      [[5, 3]],
    );
  });

  it('finishes at the next start what a crash cut short', async (t) => {
    const target = await fresh(t);
    const crashed = await open(
      t,
      target,
      analystThat(() => new Promise(() => {})),
    );
    await addPeople(crashed, [ADA]);
    const story = await createFerry(crashed);
    assert.equal((await openStoryFile(crashed, story, null)).claims.length, 0);
    const desk = await start(t, target);
    const file = await openStoryFile(desk, story, null);
    assert.ok(file.claims.length > 2);
    assert.ok(file.versions.every(({ family }) => family !== ''));
  });

  it('keeps the texts and says so when an analysis fails, without the insides of the program', async (t) => {
    const failing = analystThat(async () => {
      throw new Error('x is not a function\n    at mend (file:///opt/crossread/src/engine/index.ts:7:3)');
    });
    const desk = await open(t, await fresh(t), failing);
    const reported: unknown[] = [];
    desk.report = (error) => reported.push(error);
    await addPeople(desk, [ADA]);
    const { analysis, slug, id } = await createFerryRunning(desk);
    await analysis;
    assert.equal((await openStoryFile(desk, slug, null)).versions.length, 2);
    const { running, failure } = desk.runs.stateOf(id);
    assert.equal(running, false);
    assert.ok(failure.length > 10);
    assert.doesNotMatch(failure, /file:|is not a function|\.ts/);
    assert.match(String(reported), /is not a function/);
  });

  it('tells why when the texts are too much for it', async (t) => {
    const refusing = analystThat(async () => {
      throw new InvalidInput({ '': 'The analysis took longer than 120 seconds.' });
    });
    const desk = await open(t, await fresh(t), refusing);
    await addPeople(desk, [ADA]);
    const { analysis, id } = await createFerryRunning(desk);
    await analysis;
    assert.match(desk.runs.stateOf(id).failure, /120 seconds/);
  });
});

it('a story folder that is broken is named and leaves nothing half loaded', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-seeds-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp(SEEDS, folder, { recursive: true });
  await mkdir(join(folder, 'broken'));
  await writeFile(join(folder, 'broken', 'story.json'), '{"title": "Broken", "versions": [{"file": "../../passwd"}]}');
  const desk = await open(t, { file: join(folder, 'data', 'crossread.db') });
  await rm(join(folder, 'data'), { recursive: true, force: true });
  await assert.rejects(loadSeeds(desk, folder), /broken/);
  assert.equal((await countRows(desk)).story, 0);
});

it('an analyst whose worker died answers the next question', async () => {
  const hurried = createAnalyst(1);
  const versions = [
    { id: 'a', label: 'A', text: FERRY_GAZETTE },
    { id: 'b', label: 'B', text: FERRY_COURIER },
  ];
  await assert.rejects(hurried.analyse({ versions, options: { pins: [], previous: [] } }), InvalidInput);
  await hurried.close();
  const { claims } = await analyst.analyse({ versions, options: { pins: [], previous: [] } });
  assert.ok(claims.length > 2);
});

async function start(t: TestContext, target: Target): Promise<Desk> {
  const desk = await open(t, target);
  await loadSeeds(desk, SEEDS);
  await finishAnalyses(desk);
  return desk;
}

async function open(t: TestContext, target: Target, by: Analyst = analyst): Promise<Desk> {
  const store = await openStore(target);
  t.after(store.close);
  return createDesk(store, by);
}

function analystThat(analyse: Analyst['analyse']): Analyst {
  return { analyse, close: async () => {} };
}

async function createFerry(desk: Desk): Promise<string> {
  return (await createFerryRunning(desk)).slug;
}

async function createFerryRunning(desk: Desk): Promise<{ slug: string; id: string; analysis: Promise<void> }> {
  const { id } = await desk.store.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  const versions = [
    { text: FERRY_GAZETTE, outlet: 'The Gazette' },
    { text: FERRY_COURIER, outlet: 'The Courier' },
  ];
  const { story, analysis } = await createStory(desk, { ...ADA, id }, { title: 'The ferry', versions, files: [] });
  return { slug: story.slug, id: story.id, analysis };
}
