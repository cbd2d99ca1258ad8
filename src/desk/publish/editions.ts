/** Publishing a report: freezing it as an edition, withdrawing one. */
import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../errors.ts';
import { freeze, sealEdition } from '../../report/edition.ts';
import { insertEdition, listEditions, withdrawEdition } from '../../store/editions.ts';
import { selectStory } from '../../store/stories.ts';
import { inEnglish } from '../../words/reader.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireEditor } from '../permissions.ts';
import { makeReport } from './report.ts';
import { reportSigner } from './report-key.ts';

const EditionForm = z.object({
  note: z.string().trim().max(5000, tooLong(5000)).default(''),
  /** The number of the latest edition its publisher has seen. */
  after: z.coerce.number().int().min(0).default(0),
});

const WithdrawalForm = z.object({
  notice: z.string().trim().min(1, says('editions.sayWhy')).max(5000, tooLong(5000)),
});

/**
 * Freezes the report as it stands now and returns the edition's number. Throws InvalidInput that says what is missing,
 * and Conflict when somebody else published meanwhile.
 */
export async function publishEdition(desk: Desk, person: Person, slug: string, form: unknown): Promise<number> {
  requireEditor(person);
  const { note, after } = checkFields(EditionForm, form);
  // What everybody may see: a claim that is still judged blind is open to readers, whoever publishes.
  const { report, file, latest, disclosures } = await makeReport(desk, slug, null);
  const number = (latest?.edition?.number ?? 0) + 1;
  if (after !== number - 1) throw newerEdition();
  if (file.story.analysed_at === null) {
    throw new InvalidInput({ '': words().report.comparing });
  }
  if (file.claims.every(({ ruling }) => ruling === 'open')) {
    throw new InvalidInput({ '': words().report.noRuling });
  }
  if (disclosures.missing.length > 0 && disclosures.organisation.missing === 'block') {
    const topics = disclosures.missing.map(({ key }) => words().disclosure.topics[key]);
    throw new InvalidInput({ '': words().report.untold(topics) });
  }
  if (latest && note === '') {
    throw new InvalidInput({ note: words().report.sayWhy });
  }
  // Readers of the public page shall find the key there before anybody asks for a bundle.
  await reportSigner(desk);
  const at = new Date().toISOString();
  const sealed = inEnglish(() => sealEdition(report, latest, { number, at, who: person.name, note }));
  const { hash } = sealed;
  await desk.store.write(person.id, async (tx, record) => {
    const story = file.story.id;
    if ((await listEditions(tx, story)).length !== number - 1) throw newerEdition();
    const edition = { story, number, hash, note, model: freeze(sealed), published_at: at, published_by: person.id };
    await insertEdition(tx, edition);
    record({ story, kind: 'edition.published', subject: `story-${story}`, payload: { edition: number, hash, note } });
  });
  return number;
}

/** Says of an edition that it no longer stands, and why. It stays readable. Throws InvalidInput or NotFound. */
export async function takeBackEdition(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireEditor(person);
  const { notice } = checkFields(WithdrawalForm, form);
  await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const head = (await listEditions(tx, story.id)).find((edition) => edition.number === number);
    if (!head) throw new NotFound(words().editions.noSuchOf(number));
    if (head.withdrawn_at !== null) throw new Conflict(words().editions.withdrawnAlready(number));
    await withdrawEdition(tx, head.id, person.id, notice);
    record({
      story: story.id,
      kind: 'edition.withdrawn',
      subject: `story-${story.id}`,
      payload: { edition: number, notice },
    });
  });
}

function newerEdition(): Conflict {
  return new Conflict(words().report.publishedMeanwhile);
}
