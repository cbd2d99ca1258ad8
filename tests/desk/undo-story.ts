/** A story that everything can be done to, and what can be seen of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Analyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk, type Desk, type Person } from '../../src/desk/desk.ts';
import { makeStory } from '../../src/desk/story/stories.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { receivePastes } from '../../src/desk/versions/receive.ts';
import { receiveFiles } from '../../src/desk/versions/receive-sources.ts';
import { listAssignments } from '../../src/store/assignments.ts';
import { findDisclosures } from '../../src/store/disclosures.ts';
import { listMemberships } from '../../src/store/memberships.ts';
import { listHabits, listMends } from '../../src/store/mends.ts';
import { insertPerson } from '../../src/store/people.ts';
import { listPins } from '../../src/store/pins.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { selectStory } from '../../src/store/stories.ts';
import { listVersions } from '../../src/store/versions.ts';
import { FERRY_COURIER, FERRY_GAZETTE, FERRY_HERALD } from '../support/texts.ts';

export const SLUG = 'the-ferry';
/** Read as Latin 1 or as UTF-8, it is another text. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks</title><meta property="og:site_name" content="Outlet 4"></head><body><article><h1>Ferry sinks</h1>
<p>Fifteen people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.</p>
<figure><img src="a.jpg"><figcaption>The ferry Santa Lucia in the harbour. Photo: Ana Silva</figcaption></figure>
<p>The café on board had been closed since spring, its cook told the paper, although four hundred people had asked for coffee.</p>
<p>Harbour master Per Dahl said an inquiry would begin within a week, and that the pier would stay closed.</p></article></body></html>`;

export interface Ferry {
  desk: Desk;
  ada: Person;
  ben: Person;
}

export async function openFerry(store: Store, analyst: Analyst): Promise<Ferry> {
  const [ada, ben] = await store.write(null, async (tx) => {
    const person = (name: string, role: 'editor' | 'admin') =>
      insertPerson(tx, { name, address: `${name.toLowerCase()}@example.org`, password_hash: 'x', role });
    return [await person('Ada', 'editor'), await person('Ben', 'editor')] as [Person, Person];
  });
  const desk = createDesk(store, analyst);
  const pastes = [FERRY_GAZETTE, FERRY_COURIER, FERRY_HERALD].map((text, n) => ({ text, outlet: `Outlet ${n + 1}` }));
  const files = await receiveFiles(desk, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
  const { analysis } = await makeStory(desk, ben, 'The ferry', [...receivePastes(pastes), ...files]);
  await analysis;
  return { desk, ada, ben };
}

/** A store of its own in a file, where one database is enough. */
export async function openFile(t: TestContext): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  const store = await openStore({ file: join(folder, 'crossread.db') });
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** What people can see of the story, whichever rows say so; claims by what they state, for new ones get new numbers. */
export async function snapshot(desk: Desk) {
  const { db } = desk.store;
  const story = await selectStory(db, SLUG);
  const file = await openStoryFile(desk, SLUG, null);
  const textOf = new Map(
    file.versions.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)),
  );
  const claims = file.claims
    .filter(({ goneAt }) => goneAt === null)
    .map((claim) => ({
      states: claim.sentences.map((id) => textOf.get(id)).sort(),
      ruling: claim.ruling,
      verdicts: claim.verdicts
        .filter(({ ended }) => !ended)
        .map((each) => [each.person, each.value, each.reason, each.stale]),
      decision: claim.adjudication?.reason,
      evidence: claim.evidence.map(({ title, passage }) => [title, passage]).sort(),
      talk: claim.talk
        .map(({ comments, resolved }) => [
          resolved?.by,
          comments.flatMap(({ text, withdrawn }) => (withdrawn ? [] : [text])),
        ])
        .filter(([, comments]) => comments?.length),
    }))
    .sort((a, b) => (JSON.stringify(a.states) < JSON.stringify(b.states) ? -1 : 1));
  const ids = file.claims.map(({ id }) => id);
  const versions = await listVersions(db, story.id, { aside: true });
  return {
    policy: [story.policy, story.gate, story.access],
    claims,
    dismissed: file.differences.flatMap(({ why, dismissed }) => (dismissed ? [[why, dismissed.reason]] : [])).sort(),
    versions: file.versions.map(({ label, text, outlet, headline, published }) => [
      label,
      text,
      outlet,
      headline,
      published,
    ]),
    told: versions.filter(({ set_aside_at }) => set_aside_at === null).map(({ told }) => Object.entries(told).sort()),
    assigned: (await listAssignments(db, ids)).map((each) => [each.claim, each.person, each.due]).sort(),
    members: (await listMemberships(db, { stories: [story.id] })).map(({ person, role }) => [person, role]),
    disclosures: (await findDisclosures(db, story.id)) ?? {},
    pins: (await listPins(db, story.id)).map(({ id }) => id).sort(),
    mends: (await listMends(db, story.id)).map(({ id }) => id).sort(),
    habits: (await listHabits(db, ['Outlet 1', 'Outlet 4'])).map(({ text, decision }) => [text, decision]),
  };
}
