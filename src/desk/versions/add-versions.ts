import { InvalidInput } from '../../errors.ts';
import type { Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Actor, Desk } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { type NewStoryForm, receive } from '../story/stories.ts';
import { placeVersions } from './place-versions.ts';
import type { ReceivedVersion } from './receive.ts';

export interface AddVersionsForm extends Omit<NewStoryForm, 'title'> {
  /** Copies are added all the same. */
  keepCopies: boolean;
  /** Nothing is added before somebody has looked at it. */
  look?: boolean;
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
  return addReceived(desk, person, slug, await receive(desk, form), form);
}

/** The same with texts received already: all of them or none. */
export async function addReceived(
  desk: Desk,
  person: Actor,
  slug: string,
  received: ReceivedVersion[],
  { keepCopies, revises }: Pick<AddVersionsForm, 'keepCopies' | 'revises'>,
): Promise<Added> {
  requireReviewer(person);
  const actor = person?.id ?? null;
  if (received.length === 0) throw new InvalidInput({ '': words().copies.nothingGiven });
  const { story, revised } = await desk.store.write(actor, async (tx, record) => {
    const found = await selectStory(tx, slug);
    const outcome = await placeVersions(tx, record, found, actor, received, { keepCopies, revises });
    if (outcome.copies.length > 0) throw new InvalidInput({ copy: outcome.copies.join(' ') });
    return { story: found, revised: outcome.revised.map(({ label }) => label) };
  });
  return { story, revised, analysis: analyseStory(desk, story.id, actor) };
}
