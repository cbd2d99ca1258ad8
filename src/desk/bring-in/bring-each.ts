import { CrossreadError, InvalidInput } from '../../errors.ts';
import type { PlacedVersion } from '../../store/batches.ts';
import type { Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Actor, Desk } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { checkTitle, titleFrom, writeStory } from '../story/stories.ts';
import { doubtsOf } from '../versions/doubts.ts';
import { findTwin, placeVersions, twinWords } from '../versions/place-versions.ts';
import type { ReceivedVersion } from '../versions/receive.ts';
import type { Destination } from './bring-in.ts';

/** Something to bring in, under the name people know it by. `read` throws a CrossreadError that says what to do. */
export interface GivenItem {
  name: string;
  read: () => Promise<ReceivedVersion[]>;
}

/** What became of an item. What is said of a refused one tells what to do; of another, what to look at. */
export interface ItemOutcome {
  name: string;
  became: 'added' | 'revised' | 'refused';
  versions: PlacedVersion[];
  words: string[];
  /** Refused because it is a copy of what is there. */
  copy?: boolean;
}

export interface BroughtEach {
  /** Undefined where a story was to be made and there were no two texts for it: then nothing is kept. */
  story: Story | undefined;
  /** In the order given. */
  outcomes: ItemOutcome[];
  analysis: Promise<void>;
}

interface Read {
  at: number;
  received: ReceivedVersion[];
}

/** Slow servers wait side by side. */
const AT_ONCE = 5;

/**
 * Brings items into a story, or makes one of them, each by itself and past those that cannot be taken: an item is taken
 * whole, in one write, or not at all. One analysis follows. Throws NotFound for the story, InvalidInput for the title.
 */
export async function bringEach(
  desk: Desk,
  person: Actor,
  to: Destination,
  items: GivenItem[],
  { keepCopies }: { keepCopies: boolean },
): Promise<BroughtEach> {
  requireReviewer(person);
  const actor = person?.id ?? null;
  const outcomes = items.map(({ name }): ItemOutcome => ({ name, became: 'refused', versions: [], words: [] }));
  let story = 'slug' in to ? await selectStory(desk.store.db, to.slug) : undefined;
  const title = 'title' in to ? checkTitle(to.title) : '';
  const own = new Set<string>();
  const gathered: Read[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    for (const [index, read] of (await readSome(desk, items.slice(from, from + AT_ONCE))).entries()) {
      const at = from + index;
      const outcome = outcomes[at] as ItemOutcome;
      if ('words' in read) outcome.words = [read.words];
      else if (story) await place(desk, actor, story, outcome, read.received, { keepCopies, own });
      else if (keepCopies || !isTold(outcome, findTwin(textsOf(gathered), read.received))) {
        gathered.push({ at, received: read.received });
        story = await begin(desk, actor, title, gathered, outcomes, own);
      }
    }
  }
  for (const { at } of story ? [] : gathered) {
    (outcomes[at] as ItemOutcome).words = [words().story.onlyOne];
  }
  return { story, outcomes, analysis: story ? analyseStory(desk, story.id, actor) : Promise.resolve() };
}

function readSome(desk: Desk, items: GivenItem[]): Promise<({ received: ReceivedVersion[] } | { words: string })[]> {
  return Promise.all(
    items.map(async ({ read }) => {
      try {
        return { received: await read() };
      } catch (error) {
        return { words: wordsFor(desk, error) };
      }
    }),
  );
}

function textsOf(gathered: Read[]): ReceivedVersion[] {
  return gathered.flatMap(({ received }) => received);
}

/** Says of an item that a text of it came twice; false where none did. */
function isTold(outcome: ItemOutcome, twin: ReceivedVersion | undefined): boolean {
  if (twin) Object.assign(outcome, { words: [twinWords(twin)], copy: true });
  return twin !== undefined;
}

function wordsFor(desk: Desk, error: unknown): string {
  if (error instanceof CrossreadError) return error.message;
  desk.report(error);
  return words().batches.ourFaultAlone;
}

/** Makes the story once there are two texts. */
async function begin(
  desk: Desk,
  actor: string | null,
  title: string,
  gathered: Read[],
  outcomes: ItemOutcome[],
  own: Set<string>,
): Promise<Story | undefined> {
  const texts = textsOf(gathered);
  if (texts.length < 2) return undefined;
  const { story, placed } = await desk.store.write(actor, (tx, record) =>
    writeStory(tx, record, { title: title || titleFrom(texts[0]?.text ?? ''), created_by: actor }, texts),
  );
  let next = 0;
  for (const { at, received } of gathered) {
    const versions = placed.slice(next, next + received.length);
    next += received.length;
    tell(outcomes[at] as ItemOutcome, 'added', versions, received);
    for (const { id } of versions) own.add(id);
  }
  return story;
}

/** Nothing of an item is taken while one of its texts is a copy that nobody asked for. */
async function place(
  desk: Desk,
  actor: string | null,
  { slug }: Story,
  outcome: ItemOutcome,
  received: ReceivedVersion[],
  { keepCopies, own }: { keepCopies: boolean; own: Set<string> },
): Promise<void> {
  try {
    const placed = await desk.store.write(actor, async (tx, record) => {
      const story = await selectStory(tx, slug);
      const found = await placeVersions(tx, record, story, actor, received, { keepCopies, revises: '', own });
      if (found.copies.length > 0) throw new InvalidInput({ copy: found.copies.join(' ') });
      return found;
    });
    for (const version of placed.added) own.add(version.id);
    tell(outcome, placed.added.length > 0 ? 'added' : 'revised', [...placed.added, ...placed.revised], received);
  } catch (error) {
    outcome.words = [wordsFor(desk, error)];
    outcome.copy = error instanceof InvalidInput && error.fields.copy !== undefined;
  }
}

function tell(
  outcome: ItemOutcome,
  became: ItemOutcome['became'],
  versions: PlacedVersion[],
  received: ReceivedVersion[],
): void {
  const words = [...new Set(received.flatMap((version) => doubtsOf(version)))];
  Object.assign(outcome, { became, versions, words });
}
