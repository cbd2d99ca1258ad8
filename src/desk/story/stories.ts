import { clean } from '../../engine/index.ts';
import { InvalidInput } from '../../errors.ts';
import { claimTitle } from '../../report/claim-title.ts';
import type { PlacedVersion } from '../../store/batches.ts';
import { findClaimId } from '../../store/claims.ts';
import { lastEvent } from '../../store/events.ts';
import { keepOriginal } from '../../store/originals.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { findFreeSlug, insertStory, markDue, selectStory, selectStoryById } from '../../store/stories.ts';
import { insertVersion, listVersions } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Actor, Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { findStandardPolicy } from '../review/policy.ts';
import { freeLabel } from '../versions/labels.ts';
import {
  type GivenFile,
  type GivenVersion,
  MOST_VERSIONS,
  type ReceivedVersion,
  receivePastes,
} from '../versions/receive.ts';
import { receiveFiles, receiveLinks } from '../versions/receive-sources.ts';
import { remembering } from '../versions/restored-parts.ts';
import { slugOf } from './slug.ts';

const LONGEST_TITLE = 200;

export interface NewStoryForm {
  title: string;
  versions: GivenVersion[];
  files: GivenFile[];
  /** Addresses of pages to fetch, parted by white space. */
  links?: string;
}

/** A story and how its versions are called, in their order. Throws NotFound. */
export async function listVersionNames(
  desk: Desk,
  slug: string,
): Promise<{ story: Story; versions: { position: number; label: string }[] }> {
  const story = await selectStory(desk.store.db, slug);
  const versions = await listVersions(desk.store.db, story.id);
  return { story, versions: versions.map(({ position, label }) => ({ position, label })) };
}

/** Number of the last event there is. */
export function lastEventOf({ store }: Pick<Desk, 'store'>): Promise<number> {
  return lastEvent(store.db);
}

/**
 * A story, the id of its claim of this number, and the number of the last event, for who wants to hear what comes
 * after. Throws NotFound.
 */
export function openForListening(
  desk: Desk,
  slug: string,
  number: number | null,
): Promise<{ story: Story; claim: string | null; last: number }> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    const claim = number === null ? undefined : await findClaimId(db, story.id, number);
    return { story, claim: claim ?? null, last: await lastEvent(db) };
  });
}

/** Makes a story of two or more texts; its analysis runs on in `analysis`. Throws InvalidInput, and then nothing is kept. */
export async function createStory(
  desk: Desk,
  person: Actor,
  form: NewStoryForm,
): Promise<{ story: Story; analysis: Promise<void> }> {
  requireReviewer(person);
  return makeStory(desk, person, form.title, await receive(desk, form));
}

/** Makes a story of texts received already. Throws InvalidInput, and then nothing is kept. */
export async function makeStory(
  desk: Desk,
  person: Actor,
  wanted: string,
  received: ReceivedVersion[],
): Promise<{ story: Story; analysis: Promise<void> }> {
  requireReviewer(person);
  const actor = person?.id ?? null;
  if (received.length < 2) {
    throw new InvalidInput({
      '': received.length === 0 ? words().story.tooFew : words().story.onlyOne,
    });
  }
  refuseTwins(received);
  const title = checkTitle(wanted) || titleFrom(received[0]?.text ?? '');
  const story = await desk.store.write(actor, async (tx, record) => {
    const made = await writeStory(tx, record, { title, created_by: actor }, received);
    return made.story;
  });
  return { story, analysis: analyseStory(desk, story.id, actor) };
}

/** Two outlets may print one text; a file whose text came twice under its name was chosen twice. */
function refuseTwins(received: ReceivedVersion[]): void {
  const seen = new Set<string>();
  for (const { file_name, text } of received) {
    if (!file_name) continue;
    const key = `${file_name}\n${text}`;
    if (seen.has(key)) throw new InvalidInput({ files: words().story.twin(file_name) });
    seen.add(key);
  }
}

/** A title as typed, '' for none. Throws InvalidInput. */
export function checkTitle(typed: string): string {
  const title = typed.trim();
  if (title.includes('\0')) throw new InvalidInput({ title: words().errors.nul });
  if (title.length > LONGEST_TITLE) throw new InvalidInput({ title: words().fields.atMost(LONGEST_TITLE) });
  return title;
}

/** Analyses a story once more, whether or not it is due. */
export async function analyseAgain(
  desk: Desk,
  person: Person,
  slug: string,
): Promise<{ story: Story; analysis: Promise<void> }> {
  requireReviewer(person);
  const story = await desk.store.write(person.id, async (tx) => {
    const found = await selectStory(tx, slug);
    await markDue(tx, found.id);
    return found;
  });
  return { story, analysis: analyseStory(desk, story.id, person.id) };
}

/** Writes a story with its versions. Only inside a write. */
export async function writeStory(
  tx: Tx,
  record: Recorder,
  given: { title: string; created_by: string | null; origin?: string },
  received: ReceivedVersion[],
): Promise<{ story: Story; placed: PlacedVersion[] }> {
  const slug = await findFreeSlug(tx, slugOf(given.title));
  const story = await insertStory(tx, { ...(await findStandardPolicy(tx)), ...given, slug });
  record({ story: story.id, kind: 'story.created', subject: `story-${story.id}`, payload: { title: given.title } });
  const placed = await writeVersions(tx, record, story, received, given.created_by, { labels: [] });
  return { story: await selectStoryById(tx, story.id), placed };
}

/**
 * Writes versions of a story, which is due for analysis then, and says what became of each. `labels`: those it has, none
 * of a story that is just being made. `group`: names the act they are part of. Only inside a write.
 */
export async function writeVersions(
  tx: Tx,
  record: Recorder,
  story: Story,
  received: ReceivedVersion[],
  person: string | null,
  { labels, group }: { labels: string[]; group?: string | undefined },
): Promise<PlacedVersion[]> {
  const placed: PlacedVersion[] = [];
  await markDue(tx, story.id);
  const taken = new Set(labels);
  const remember = await remembering(tx, received);
  for (const { original, ...version } of received.map(remember)) {
    if (original && version.bytes_hash) await keepOriginal(tx, version.bytes_hash, original);
    const label = freeLabel(version.label || `Version ${taken.size + 1}`, taken);
    taken.add(label);
    const { id, position, text_hash } = await insertVersion(tx, {
      ...version,
      label,
      story: story.id,
      received_by: person,
    });
    placed.push({ id, label, position });
    record({
      story: story.id,
      kind: 'version.received',
      subject: `version-${id}`,
      payload: {
        ...{ label, position, text_hash, way_in: version.way_in },
        ...(labels.length === 0 && { first: true }),
        ...(group && { group }),
      },
    });
  }
  return placed;
}

/** The texts of a form, pasted, uploaded and fetched: nothing is fetched while the rest is wrong. Throws InvalidInput. */
export async function receive(desk: Desk, form: Omit<NewStoryForm, 'title'>): Promise<ReceivedVersion[]> {
  const received = [...receivePastes(form.versions), ...(await receiveFiles(desk, form.files))];
  received.push(...(await receiveLinks(desk, form.links ?? '')));
  if (received.length > MOST_VERSIONS) throw new InvalidInput({ '': words().story.tooMany(MOST_VERSIONS) });
  return received;
}

/** The headline, else the first line that is the article's, cut to a title's length. */
export function titleFrom(text: string): string {
  const { headline, blocks } = clean(text);
  const body = blocks.find(({ kind }) => kind === 'body');
  return (
    headline ?? claimTitle([body ? text.slice(body.start, body.end).replace(/\s+/gu, ' ') : text.trim().slice(0, 80)])
  );
}
