/** What a report tells of how it was made: filled in once for the organisation, adjusted for a story. */
import type { DisclosureData } from '../../report/data.ts';
import { type DisclosureItem, missingDisclosures } from '../../report/disclosures.ts';
import { findDisclosures, putDisclosures } from '../../store/disclosures.ts';
import type { Db, Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { ANSWERS, givenAnswers, type Organisation, readOrganisation } from './organisation.ts';

export interface Disclosures {
  /** What is told of this story only. */
  own: DisclosureData;
  /** That, and what the organisation tells of every story where the story has nothing of its own. */
  told: DisclosureData;
  missing: DisclosureItem[];
  organisation: Organisation;
}

export async function readDisclosures(db: Db, story: string): Promise<Disclosures> {
  const [organisation, own = {}] = await Promise.all([readOrganisation(db), findDisclosures(db, story)]);
  const told = { ...organisation.answers, ...own };
  return { own, told, missing: missingDisclosures(told), organisation };
}

/** The disclosures of a story's report. Throws NotFound. */
export async function openDisclosures(desk: Desk, slug: string): Promise<{ story: Story; disclosures: Disclosures }> {
  const story = await selectStory(desk.store.db, slug);
  return { story, disclosures: await readDisclosures(desk.store.db, story.id) };
}

/** Keeps what a form tells of a story; an empty field leaves the organisation's answer. Throws InvalidInput. */
export async function saveDisclosures(desk: Desk, person: Person, slug: string, form: unknown): Promise<void> {
  requireReviewer(person);
  const answers = givenAnswers(checkFields(ANSWERS, form));
  await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const before = (await findDisclosures(tx, story.id)) ?? {};
    await putDisclosures(tx, story.id, person.id, answers);
    record({ story: story.id, kind: 'disclosure.changed', subject: `story-${story.id}`, payload: { before, answers } });
  });
}
