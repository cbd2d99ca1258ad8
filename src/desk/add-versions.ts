import { InvalidInput } from '../errors.ts';
import type { Story } from '../store/schema.ts';
import { selectStory } from '../store/stories.ts';
import { listVersionTexts, type VersionText } from '../store/versions.ts';
import { analyseStory } from './analyse-story.ts';
import type { Actor, Desk } from './desk.ts';
import { judgeNewcomer } from './newcomers.ts';
import { requireReviewer } from './permissions.ts';
import { MOST_VERSIONS, type ReceivedVersion } from './receive.ts';
import { revise } from './revise.ts';
import { type NewStoryForm, receive, writeVersions } from './stories.ts';

export interface AddVersionsForm extends Omit<NewStoryForm, 'title'> {
  /** Copies are added all the same. */
  keepCopies: boolean;
  /** Position of the version that this is a revision of, 'new' for none, '' to go by link and outlet. */
  revises: string;
}

export interface Added {
  story: Story;
  /** Labels of the versions that were revised. */
  revised: string[];
  analysis: Promise<void>;
}

/**
 * Adds versions to a story, or revises those whose link or outlet comes again, and analyses it again. Throws
 * InvalidInput, also for copies (field 'copy') unless they are to be kept.
 */
export async function addVersions(desk: Desk, person: Actor, slug: string, form: AddVersionsForm): Promise<Added> {
  requireReviewer(person);
  const actor = person?.id ?? null;
  const received = await receive(desk, form);
  if (received.length === 0) throw new InvalidInput({ '': 'Paste a text, choose a file or give a link first.' });
  const { story, revised } = await desk.store.write(actor, async (tx, record) => {
    const found = await selectStory(tx, slug);
    const there = await listVersionTexts(tx, found.id);
    const { further, revisions } = sort(received, there, form);
    if (there.length + further.length > MOST_VERSIONS) {
      const words = `A story can have at most ${MOST_VERSIONS} versions; this one has ${there.length}.`;
      throw new InvalidInput({ '': words });
    }
    for (const { version, text } of revisions) {
      const revision = await revise(tx, version, text, actor);
      const payload = { label: version.label, position: version.position, revision };
      record({ story: found.id, kind: 'version.revised', subject: `version-${version.id}`, payload });
    }
    const labels = there.map(({ label }) => label);
    if (further.length > 0) await writeVersions(tx, record, found, further, actor, labels);
    return { story: found, revised: revisions.map(({ version }) => version.label) };
  });
  return { story, revised, analysis: analyseStory(desk, story.id, actor) };
}

interface Revision {
  version: VersionText;
  text: ReceivedVersion;
}

function sort(received: ReceivedVersion[], there: VersionText[], form: AddVersionsForm) {
  const further: ReceivedVersion[] = [];
  const revisions: Revision[] = [];
  const copies: string[] = [];
  for (const text of received) {
    const newcomer = judgeNewcomer(text, there, form.revises);
    if (newcomer.is === 'revision') revisions.push({ version: newcomer.of, text });
    else further.push(text);
    if (newcomer.is === 'same')
      copies.push(`The text is letter for letter that of ‘${newcomer.as.label}’, which is in the story already.`);
    if (newcomer.is === 'near-copy') {
      copies.push(
        `${Math.round(newcomer.share * 100)} % of it is the same word for word as ‘${newcomer.of.label}’: likely a copy or the same wire report.`,
      );
    }
  }
  if (copies.length > 0 && !form.keepCopies) throw new InvalidInput({ copy: copies.join(' ') });
  return { further, revisions };
}
