/** Somebody who did everything, and to whom everything was done, goes: their name must be nowhere. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { exportStory } from '../../src/desk/archive/export-story.ts';
import { importStory } from '../../src/desk/archive/import-story.ts';
import type { Desk, Person } from '../../src/desk/desk.ts';
import { acceptInvitation, invite, listInvitations, takeBackInvitation } from '../../src/desk/people/invitations.ts';
import { changeRole, disableMember, enableMember } from '../../src/desk/people/members.ts';
import { changePassword, changeProfile, endAllSessions } from '../../src/desk/people/own-account.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import { erasePersonalData, exportMember } from '../../src/desk/people/personal-data.ts';
import { assignClaim } from '../../src/desk/review/assignments.ts';
import { describeEvent } from '../../src/desk/story/event-words.ts';
import { openActs, turnBack } from '../../src/desk/undo/undo.ts';
import { ERASURE, type Event, listEvents, verifyChain } from '../../src/store/events.ts';
import { updatePerson } from '../../src/store/people.ts';
import type { Store } from '../../src/store/store.ts';
import { selectStory } from '../../src/store/stories.ts';
import { PASSWORD } from '../support/app.ts';
import { allText, onBothDatabases } from '../support/databases.ts';
import { DEEDS } from './undo-deeds.ts';
import { openFerry, SLUG } from './undo-story.ts';

const MIRA = { name: 'Mirabell Novak', address: 'mirabell@novak.example', password: PASSWORD };
const SINCE = 'Mirabell Lindqvist';
const TELLTALE = /mirabell|novak|lindqvist/i;

/** The engine takes most of the time, and what it makes names nobody. */
const COMPARED_ANEW = /alignment|sentence|block|version/;

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

onBothDatabases(({ name, fresh, openAt }) => {
  test('who did everything, and to whom everything was done, is nowhere afterwards', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    await doEverything(store);
    const was = await events(store);
    const kinds = new Set(was.map(({ kind }) => kind));
    for (const kind of ['claim.assigned', 'claim.unassigned', 'act.undone', 'act.redone', 'member.set'])
      assert.ok(kinds.has(kind), kind);
    const given = was.find(({ kind, person_name }) => kind === 'claim.assigned' && person_name === SINCE);
    assert.match(told(given), new RegExp(`^gave claim \\d+ to ${SINCE}`), 'as she is called now');
    assert.match(await allText(target), TELLTALE);
    if ('file' in target) assert.match(await bytesOf(target.file), TELLTALE);

    await erasePersonalData(store, MIRA.address);
    assert.doesNotMatch(await allText(target), TELLTALE);
    if ('file' in target) assert.doesNotMatch(await bytesOf(target.file), TELLTALE, 'nor where rows once stood');
    assert.equal((await verifyChain(store.db)).broken, null);
    const is = await events(store);
    const erasure = is.pop();
    assert.ok(erasure?.kind === ERASURE);
    assert.deepEqual(is.map(placeInChain), was.map(placeInChain), 'nothing is gone from the record');
    const changed = is.filter(({ payload }, n) => JSON.stringify(payload) !== JSON.stringify(was[n]?.payload));
    const { redacted } = erasure.payload as { redacted: { seq: number }[] };
    assert.deepEqual(
      redacted.map(({ seq }) => seq).sort((a, b) => a - b),
      changed.map(({ seq }) => seq),
    );
    assert.match(told(is.find(({ seq }) => seq === given?.seq)), /^gave claim \d+ to Former member \w{4}/);
    const ofBefore = changed.filter(({ kind }) => /^(?:claim|act)\./.test(kind)).map(told);
    assert.deepEqual(
      ofBefore.map((deed) => deed.replace(/ \w{4}$/, '')),
      [
        'gave claim 7 to somebody whose data were erased',
        'took claim 7 from Former member',
        'undid: took claim 7 from Former member',
      ],
    );
  });

  if (name === 'SQLite')
    test('a story out of which somebody was erased can still be taken elsewhere, and is whole there', async (t) => {
      const [here, there] = [await openAt(t, await fresh(t)), await openAt(t, await fresh(t))];
      const desk = await doEverything(here, /assigned/);
      await erasePersonalData(here, MIRA.address);
      const { bytes, name } = await exportStory(desk, null, SLUG);
      const report = (error: unknown) => assert.fail(String(error));
      const { story } = await importStory({ store: there, report }, null, { name, bytes });
      assert.equal((await verifyChain(there.db)).broken, null);
      const lines = (await events(there)).filter((event) => event.story === story.id).map(told);
      assert.ok(lines.includes('gave claim 7 to somebody whose data were erased'));
      assert.doesNotMatch(lines.join('\n'), TELLTALE);
    });
});

/** Mira joins, does what there is to do, is given and made what there is, and changes her name on the way. */
async function doEverything(store: Store, only = /./): Promise<Desk> {
  const ferry = await openFerry(store, analyst);
  const { desk, ben } = ferry;
  await store.write(null, (tx) => updatePerson(tx, ben.id, { role: 'admin' }).then());
  const admin: Person = { ...ben, role: 'admin' };
  await invite(desk, admin, { role: 'viewer', note: `For ${MIRA.name}, mistaken` });
  const [mistaken] = await listInvitations(desk);
  await takeBackInvitation(desk, admin, mistaken?.id ?? '');
  const token = await invite(desk, admin, { role: 'reviewer', note: 'Mirabell of the night desk' });
  const mira = await acceptInvitation(desk, token, MIRA);
  await changeRole(desk, admin, mira.id, { role: 'editor' });
  const editor: Person = { ...mira, role: 'editor' };
  for (const { kinds, act } of DEEDS) {
    if (COMPARED_ANEW.test(kinds.join(' ')) || !only.test(kinds.join(' '))) continue;
    await act({ desk, ada: editor, ben: admin });
    for (const way of ['undo', 'redo'] as const) await turnNext(desk, editor, way);
  }
  await changeProfile(desk, editor, { name: SINCE, address: MIRA.address });
  for (const to of [mira.id, 'nobody', mira.id]) await assignClaim(desk, admin, SLUG, 1, { to });
  for (const way of ['undo', 'redo'] as const) await turnNext(desk, admin, way);
  await changePassword(desk, editor, { current: PASSWORD, password: 'another four words there' });
  await beginSession(desk, editor, 'Browser of Mirabell');
  await exportMember(desk, admin, mira.id);
  await endAllSessions(desk, editor);
  await disableMember(desk, admin, mira.id);
  await enableMember(desk, admin, mira.id);
  await recordAsOnce(store, admin, mira);
  return desk;
}

/** Events as they were recorded when they held the name itself. */
async function recordAsOnce(store: Store, by: Person, of: Person): Promise<void> {
  const story = (await selectStory(store.db, SLUG)).id;
  const seat = { person: of.id, due: null, assigned_by: by.id };
  const taken = { number: 7, from: SINCE, ...seat };
  await store.write(by.id, async (_tx, record) => {
    const on = { story, subject: 'claim-once' };
    record({ ...on, kind: 'claim.assigned', payload: { number: 7, to: MIRA.name } });
    record({ ...on, kind: 'claim.assigned', payload: { number: 7, to: 'Somebody Else' } });
    record({ ...on, kind: 'claim.unassigned', payload: taken });
    const payload = { number: 7, act: 'x', event: 3, kind: 'claim.unassigned', payload: taken };
    record({ ...on, kind: 'act.undone', payload });
  });
}

async function turnNext(desk: Desk, person: Person, way: 'undo' | 'redo'): Promise<void> {
  const { acts } = await openActs(desk, person, SLUG);
  const act = (way === 'undo' ? acts.done : acts.undone).at(-1)?.id;
  await (await turnBack(desk, person, SLUG, way, { act })).analysis;
}

function events(store: Store): Promise<Event[]> {
  return listEvents(store.db, { limit: 5000 });
}

function told(event: Event | undefined): string {
  return event ? describeEvent(event).what : '';
}

/** The file as whoever holds the disk reads it, with what is written beside it. */
async function bytesOf(file: string): Promise<string> {
  const beside = (await readdir(dirname(file))).filter((name) => name.startsWith(basename(file)));
  const all = await Promise.all(beside.map((name) => readFile(join(dirname(file), name), 'latin1')));
  return all.join('\n');
}

function placeInChain({ seq, kind, hash }: Event): unknown[] {
  return [seq, kind, hash];
}
