import { InvalidInput } from '../../errors.ts';
import type { PlacedVersion } from '../../store/batches.ts';
import { newId } from '../../store/ids.ts';
import { listMends } from '../../store/mends.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { listVersions, listVersionTexts, type VersionText } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import { writeVersions } from '../story/stories.ts';
import { judgeNewcomer, type Newcomer } from './newcomers.ts';
import { MOST_VERSIONS, type ReceivedVersion } from './receive.ts';
import { remembering, restoreAgain } from './restored-parts.ts';
import { revise } from './revise.ts';

export interface Placing {
  /** Copies are added all the same. */
  keepCopies: boolean;
  /** Position of the version that this is a revision of, 'new' for none, '' to go by link and outlet. */
  revises: string;
  /** Ids of versions that came together with these: only what came twice is told of them. */
  own?: ReadonlySet<string>;
  /** Names the act it is part of; texts that come at once are one in any case. */
  group?: string;
}

/** What became of texts that came to a story. */
export interface Placed {
  added: PlacedVersion[];
  revised: PlacedVersion[];
  /** Why the others were left out: what each is a copy of. */
  copies: string[];
}

/**
 * Texts become versions of a story, or revisions of those whose link or outlet comes again; copies are left out unless
 * they are to be kept. Only inside a write. Throws InvalidInput when the story has room no more.
 */
export async function placeVersions(
  tx: Tx,
  record: Recorder,
  story: Story,
  actor: string | null,
  received: ReceivedVersion[],
  placing: Placing,
): Promise<Placed> {
  const there = await listVersionTexts(tx, story.id);
  const group = placing.group ?? (received.length > 1 ? newId() : undefined);
  const [mends, remember] = await Promise.all([listMends(tx, story.id), remembering(tx, received)]);
  const inPlaceOf: InPlaceOf = (version, text) => remember(restoreAgain(version, mends, text));
  const { further, revisions, copies } = sort(received, there, placing, inPlaceOf);
  if (there.length + further.length > MOST_VERSIONS) {
    throw new InvalidInput({ '': words().copies.noRoom(MOST_VERSIONS, there.length) });
  }
  for (const { version, text } of revisions) {
    const { revision, lost } = await revise(tx, version, text, actor);
    const payload = { label: version.label, position: version.position, revision, lost, ...(group && { group }) };
    record({ story: story.id, kind: 'version.revised', subject: `version-${version.id}`, payload });
  }
  const labels = (await listVersions(tx, story.id, { aside: true })).map(({ label }) => label);
  const added = further.length > 0 ? await writeVersions(tx, record, story, further, actor, { labels, group }) : [];
  const revised = revisions.map(({ version: { id, label, position } }) => ({ id, label, position }));
  return { added, revised, copies };
}

interface Revision {
  version: VersionText;
  text: ReceivedVersion;
}

/** A text with what was restored in the version it would stand for. */
type InPlaceOf = (version: VersionText, text: ReceivedVersion) => ReceivedVersion;

function sort(
  received: ReceivedVersion[],
  there: VersionText[],
  { keepCopies, revises, own }: Placing,
  inPlaceOf: InPlaceOf,
) {
  const judged = there.filter(({ id }) => !own?.has(id));
  const together = there.filter(({ id }) => own?.has(id));
  const further: ReceivedVersion[] = [];
  const revisions: Revision[] = [];
  const copies: string[] = [];
  for (const text of received) {
    const newcomer = judgeNewcomer(text, judged, revises, (version) => inPlaceOf(version, text));
    const twin =
      together.some((version) => isTwin(version, inPlaceOf(version, text))) ||
      further.some((other) => isTwin(other, text));
    const copy = twin ? twinWords(text) : copyWords(newcomer);
    if (copy && !keepCopies) copies.push(copy);
    else if (newcomer.is === 'revision') revisions.push({ version: newcomer.of, text: inPlaceOf(newcomer.of, text) });
    else further.push(text);
  }
  return { further, revisions, copies };
}

/** Two outlets may print one text; one outlet, or one file, prints it once. Of a text without a name nobody knows. */
function isTwin(
  version: Pick<ReceivedVersion, 'text' | 'label' | 'outlet'>,
  { text, label, outlet = null }: ReceivedVersion,
): boolean {
  return label !== '' && version.text === text && version.label === label && (version.outlet ?? null) === outlet;
}

/** The first text that came before already. */
export function findTwin(before: ReceivedVersion[], received: ReceivedVersion[]): ReceivedVersion | undefined {
  return received.find((text) => before.some((other) => isTwin(other, text)));
}

/** Why the second of two is left out. */
export function twinWords({ label }: ReceivedVersion): string {
  return words().copies.twin(label);
}

function copyWords(newcomer: Newcomer): string | undefined {
  const { copies } = words();
  if (newcomer.is === 'same') return copies.same(newcomer.as.label);
  return newcomer.is === 'near-copy' ? copies.near(Math.round(newcomer.share * 100), newcomer.of.label) : undefined;
}
