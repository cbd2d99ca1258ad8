/** Reading what was published. */
import { thaw } from '../../report/edition.ts';
import type { ReportModel } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { type EditionHead, listEditions, selectEdition } from '../../store/editions.ts';
import type { Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { inEnglish } from '../../words/reader.ts';
import type { Desk } from '../desk.ts';

export type { EditionHead };

/** All editions of a story, the latest first. Throws NotFound. */
export async function listStoryEditions(
  desk: Pick<Desk, 'store'>,
  slug: string,
): Promise<{ story: Story; editions: EditionHead[] }> {
  const story = await selectStory(desk.store.db, slug);
  return { story, editions: await listEditions(desk.store.db, story.id) };
}

/** An edition as it was published, with its notice if it has been withdrawn since. Throws NotFound. */
export async function openEdition(
  desk: Pick<Desk, 'store'>,
  slug: string,
  number: number,
): Promise<{ story: Story; head: EditionHead; report: ReportModel }> {
  const story = await selectStory(desk.store.db, slug);
  const { model, ...head } = await selectEdition(desk.store.db, story.id, number);
  return { story, head, report: thawEdition(head, model) };
}

/** The newest edition of a story, withdrawn or not. */
export async function findLatestEdition(desk: Pick<Desk, 'store'>, story: string): Promise<ReportModel | undefined> {
  const [latest] = await listEditions(desk.store.db, story);
  if (!latest) return undefined;
  const { model, ...head } = await selectEdition(desk.store.db, story, latest.number);
  return thawEdition(head, model);
}

/** A stored edition with the notice it is read under now. */
export function thawEdition(head: EditionHead, model: string): ReportModel {
  const { withdrawn_at, withdrawn_why, withdrawer } = head;
  if (withdrawn_at === null) return thaw(model);
  const at = inEnglish(() => moment(withdrawn_at));
  return thaw(model, { at, who: withdrawer ?? 'The desk', notice: withdrawn_why ?? '' });
}
