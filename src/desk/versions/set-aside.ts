/** A version that is kept as received and not compared: its sentences leave their claims, and come back with it. */
import { z } from 'zod';
import { Conflict, NotFound } from '../../errors.ts';
import { type Links, relink, unlinkVersion } from '../../store/claim-links.ts';
import { listClaimSentences, listClaims, listOthersWork } from '../../store/claims.ts';
import { parseJson } from '../../store/json.ts';
import type { Db, Story, Tx } from '../../store/schema.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { listVersions, selectVersion, selectVersionRow, setVersionAside, takeVersionIn } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import type { Mended } from './mends.ts';

const LEAST = 2;

const StoredLinks = z.array(z.tuple([z.string(), z.array(z.string())])).catch([]);

/** Sets a version aside, or takes it in again. Throws Conflict where too few would be left to compare. */
export async function changeStanding(
  desk: Desk,
  person: Person,
  slug: string,
  place: number,
  to: 'aside' | 'in',
): Promise<Mended> {
  requireReviewer(person);
  const story = await desk.store.write(person.id, async (tx, record) => {
    const found = await selectStory(tx, slug);
    const { id, label, position } = await selectVersion(tx, found.id, place);
    const done = to === 'aside' ? await putAside(tx, found, id) : await takeIn(tx, found, id);
    if (!done) throw new NotFound(to === 'aside' ? words().version.asideAlready : words().version.inAlready);
    const kind = to === 'aside' ? 'version.set-aside' : 'version.taken-in';
    record({ story: found.id, kind, subject: `version-${id}`, payload: { label, position } });
    await markDue(tx, found.id);
    return found;
  });
  return { story, analysis: analyseStory(desk, story.id, person.id) };
}

/** Only inside a write. False when it is set aside already; throws Conflict where too few would be left to compare. */
export async function putAside(tx: Tx, story: Story, id: string): Promise<boolean> {
  const compared = await listVersions(tx, story.id);
  if (!compared.some((version) => version.id === id)) return false;
  if (compared.length <= LEAST) throw new Conflict(words().version.tooFewLeft(LEAST));
  const own = (await listClaimSentences(tx, { story: story.id })).filter(({ version }) => version === id);
  const links: Links = [...Map.groupBy(own, ({ claim }) => claim)].map(([claim, of]) => [
    claim,
    of.map(({ sentence }) => sentence),
  ]);
  await setVersionAside(tx, id, links);
  await unlinkVersion(tx, id);
  return true;
}

/** Only inside a write. Its sentences stand in their claims again, as far as those are there; false when they do already. */
export async function takeIn(tx: Tx, story: Story, id: string): Promise<boolean> {
  const version = await selectVersionRow(tx, id);
  if (version.set_aside_at === null) return false;
  const claims = new Set((await listClaims(tx, story.id, { gone: true })).map((claim) => claim.id));
  const links = StoredLinks.parse(parseJson(version.set_aside_links ?? '[]'));
  await relink(
    tx,
    links
      .filter(([claim]) => claims.has(claim))
      .map(([claim, sentences]) => [claim, sentences.filter((sentence) => sentence.startsWith(`${id}.`))]),
  );
  await takeVersionIn(tx, id);
  return true;
}

/** What setting a version aside would touch. */
export interface Dependants {
  /** Numbers of claims that no other version tells. */
  alone: number[];
  /** Of those, the ones that others than the person reviewed. */
  others: number[];
}

export async function findDependants(db: Db, story: Story, id: string, person: Person): Promise<Dependants> {
  const [claims, sentences] = await Promise.all([
    listClaims(db, story.id),
    listClaimSentences(db, { story: story.id }),
  ]);
  const tellers = Map.groupBy(sentences, ({ claim }) => claim);
  const alone = claims.filter((claim) => {
    const told = tellers.get(claim.id) ?? [];
    return told.length > 0 && told.every(({ version }) => version === id);
  });
  const theirs = new Set(await listOthersWork(db, story.id, person.id));
  const numbers = (some: typeof alone) => some.map(({ number }) => number).sort((a, b) => a - b);
  return { alone: numbers(alone), others: numbers(alone.filter((claim) => theirs.has(claim.id))) };
}

/** Throws Conflict where somebody else reviewed a claim that only this version tells, or it has another text since. */
export async function leaveOthersWork(tx: Tx, story: Story, id: string, person: Person): Promise<void> {
  const { revision, position, received_by } = await selectVersionRow(tx, id);
  if (revision > 1 && received_by !== person.id) throw new Conflict(words().version.otherText(position));
  const { others } = await findDependants(tx, story, id, person);
  if (others.length > 0) throw new Conflict(words().version.reviewed(others, position));
}
