/** Everything somebody can cause in a story is either taken back and done again, or says why it stays. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { assignClaim } from '../../src/desk/review/assignments.ts';
import { changePolicy } from '../../src/desk/review/policy.ts';
import { giveVerdict } from '../../src/desk/review/verdicts.ts';
import { describeEvent } from '../../src/desk/story/event-words.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { leaveAct, openActs, turnBack } from '../../src/desk/undo/undo.ts';
import { WAYS } from '../../src/desk/undo/ways.ts';
import { addVersions } from '../../src/desk/versions/add-versions.ts';
import { changeStanding } from '../../src/desk/versions/set-aside.ts';
import { Conflict } from '../../src/errors.ts';
import { verifyChain } from '../../src/store/events.ts';
import { words } from '../../src/words/words.ts';
import { onBothDatabases } from '../support/databases.ts';
import { DEEDS } from './undo-deeds.ts';
import { openFerry, openFile, SLUG, snapshot } from './undo-story.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

/** Kinds of event that are of no story, or only carry something from elsewhere. */
const OF_NO_STORY = /^(?:person|invitation|session|bookmarklet|inbox|waiting|organisation|report-key|policy|secret)\./;

it('knows every kind of event the desk can record in a story, and has words for it', async () => {
  const recorded = await kindsInSource();
  assert.ok(recorded.size > 50, 'the source is read');
  const unknown = [...recorded].filter((kind) => !OF_NO_STORY.test(kind) && !(kind in WAYS));
  assert.deepEqual(unknown, [], 'say in src/desk/undo/ways.ts how these are undone, or why they stay');
  for (const [kind, way] of Object.entries(WAYS)) {
    const { what } = describeEvent({ kind, payload: {}, actor_name: null } as never);
    assert.notEqual(what, kind.replace('.', ' '), `${kind} has no words`);
    if (!('turn' in way))
      assert.ok(way.stays === '' || words().undo.stays[way.stays].length > 20, `${kind} stays and does not say why`);
  }
});

it('tries every way there is', () => {
  const tried = new Set(DEEDS.flatMap(({ kinds }) => kinds));
  const left = Object.entries(WAYS).flatMap(([kind, way]) => ('turn' in way && !tried.has(kind) ? [kind] : []));
  // Recorded when a claim is put back as it was: tried there.
  assert.deepEqual(left, ['evidence.restored', 'alignment.restored']);
});

onBothDatabases(({ name, open }) => {
  it('takes each back and does it again, and leaves everything else alone', async (t) => {
    const ferry = await openFerry(await open(t), analyst);
    const { desk, ada } = ferry;
    const deeds = name === 'SQLite' ? DEEDS : DEEDS.filter(({ kinds }) => !COMPARED_ANEW.test(kinds.join(' ')));
    for (const { kinds, act } of deeds) {
      const what = `${kinds.join(', ')} on ${name}`;
      const [was, known] = [await snapshot(desk), await countActs(desk, ferry)];
      await act(ferry);
      const did = await snapshot(desk);
      const steps = (await countActs(desk, ferry)) - known;
      assert.ok(steps > 0, `${what}: there is something to undo`);
      for (let n = 0; n < steps; n++) await turn(desk, ferry, 'undo');
      assert.deepEqual(await snapshot(desk), was, `${what}: undone`);
      for (let n = 0; n < steps; n++) await turn(desk, ferry, 'redo');
      assert.deepEqual(await snapshot(desk), did, `${what}: done again`);
      for (let n = 0; n < steps; n++) await turn(desk, ferry, 'undo');
      assert.deepEqual(await snapshot(desk), was, `${what}: undone again`);
    }
    const events = await desk.store.db.selectFrom('event').select('kind').where('actor', '=', ada.id).execute();
    const seen = new Set(events.map(({ kind }) => kind));
    const missing = deeds.flatMap(({ kinds }) => kinds).filter((kind) => !seen.has(kind));
    assert.deepEqual(missing, [], 'every deed records what it says');
    assert.equal((await verifyChain(desk.store.db)).broken, null);
  });
});

/** What one database shows is enough: the engine takes most of the time. */
const COMPARED_ANEW = /alignment|sentence|block|version/;

it('refuses where somebody else built on it since, and what was done before can be undone all the same', async (t) => {
  const { desk, ada, ben } = await openFerry(await openFile(t), analyst);
  const ferry = { desk, ada, ben };
  await giveVerdict(desk, ada, SLUG, 1, { value: 'disputed', reason: 'They differ.' });
  const versions = [{ text: 'Rain fell on Brava for the ninth day in a row, the weather office said.', outlet: 'W' }];
  const form = { versions, files: [], keepCopies: true, revises: 'new' };
  await (await addVersions(desk, ada, SLUG, form)).analysis;
  const file = await openStoryFile(desk, SLUG, ada);
  const rain = file.claims.find(({ title }) => title.startsWith('Rain'))?.number ?? 0;
  await giveVerdict(desk, ben, SLUG, rain, { value: 'confirmed', reason: 'I was there.' });
  const { touched } = await openActs(desk, ada, SLUG);
  assert.deepEqual(touched, { alone: [rain], others: [rain] }, 'what it would touch is known before');
  await assert.rejects(turn(desk, ferry, 'undo'), (error: Error) => {
    assert.match(error.message, new RegExp(`Others reviewed claim ${rain} since.*Its page can set it aside`));
    return error instanceof Conflict;
  });
  const { acts } = await openActs(desk, ada, SLUG);
  await leaveAct(desk, ada, SLUG, { act: acts.done.at(-1)?.id });
  await turn(desk, ferry, 'undo');
  const after = await openStoryFile(desk, SLUG, ada);
  assert.deepEqual(
    after.claims.flatMap(({ verdicts }) => verdicts.map(({ person }) => person)),
    ['Ben'],
  );
  assert.equal(after.versions.length, 5);

  await changePolicy(desk, ada, SLUG, { policy: 'two', gate: 'warn' });
  await changePolicy(desk, ben, SLUG, { policy: 'editor', gate: 'warn' });
  await assert.rejects(turn(desk, ferry, 'undo'), Conflict);
  await turn(desk, { ...ferry, ada: ben }, 'undo');
  await turn(desk, ferry, 'undo');
  await assignClaim(desk, ada, SLUG, 1, { to: ben.id });
  await assignClaim(desk, ben, SLUG, 1, { to: ada.id });
  await assert.rejects(turn(desk, ferry, 'undo'), Conflict, 'Ben handed it on');
  assert.equal((await openStoryFile(desk, SLUG, ada)).story.policy, 'one');
});

it('leaves a story two texts to compare, and verdicts on a version that is set aside come back with it', async (t) => {
  const { desk, ada } = await openFerry(await openFile(t), analyst);
  const school = (await openStoryFile(desk, SLUG, ada)).claims.find(({ title }) => title.startsWith('A school'));
  await giveVerdict(desk, ada, SLUG, school?.number ?? 0, { value: 'disputed', reason: 'It was open.' });
  for (const place of [3, 4]) await (await changeStanding(desk, ada, SLUG, place, 'aside')).analysis;
  await assert.rejects(changeStanding(desk, ada, SLUG, 1, 'aside'), Conflict);
  const gone = (await openStoryFile(desk, SLUG, ada)).claims.find(({ id }) => id === school?.id);
  assert.ok(gone?.goneAt && gone.verdicts.length === 1, 'its verdict is kept');
  await (await changeStanding(desk, ada, SLUG, 3, 'in')).analysis;
  const back = (await openStoryFile(desk, SLUG, ada)).claims.find(({ id }) => id === school?.id);
  assert.equal(back?.goneAt, null);
  assert.deepEqual(
    back.verdicts.map(({ reason, stale }) => [reason, stale]),
    [['It was open.', null]],
  );
});

type Ferry = Awaited<ReturnType<typeof openFerry>>;

async function countActs(desk: Desk, { ada }: Ferry): Promise<number> {
  return (await openActs(desk, ada, SLUG)).acts.done.length;
}

async function turn(desk: Desk, { ada }: Ferry, direction: 'undo' | 'redo'): Promise<void> {
  const { acts } = await openActs(desk, ada, SLUG);
  const next = (direction === 'undo' ? acts.done : acts.undone).at(-1);
  await (await turnBack(desk, ada, SLUG, direction, { act: next?.id })).analysis;
}

/** What stands in the source where events are named: quoted, or put together of a noun and what was meant. */
async function kindsInSource(): Promise<Set<string>> {
  const kinds = new Set<string>();
  for await (const file of glob('src/desk/**/*.ts')) {
    if (/undo\/ways\.ts$|event-words\.ts$|sight\.ts$/.test(file)) continue;
    const source = await readFile(file, 'utf8');
    if (!/\brecord\(|kind: /.test(source)) continue;
    for (const [, kind = ''] of source.matchAll(/(?<!from )'([a-z]+(?:-[a-z]+)?\.[a-z]+(?:-[a-z]+)*)'/g)) {
      if (!/\.(?:ts|json|jsonl|zip|html|text)$/.test(kind) && !COLUMN.test(kind)) kinds.add(kind);
    }
    for (const [, noun = ''] of source.matchAll(/`([a-z]+)\.\$\{(?:deed|kind)\}`/g)) {
      const verbs = noun === 'sentence' ? ['join', 'split'] : PIN_DEEDS;
      for (const verb of verbs) kinds.add(`${noun}.${verb}`);
    }
  }
  return kinds;
}

const PIN_DEEDS = ['parted', 'merged', 'moved', 'copied', 'split', 'divided', 'related', 'refused'];
/** Tables' columns are named alike. */
const COLUMN =
  /^(?:story|verdict|adjudication|evidence|difference|family|gap|mend|sentence)\.(?:policy|gate|access|value|confidence|stance|source|level|relation|kind)$/;
