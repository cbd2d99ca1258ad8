import { z } from 'zod';
import {
  type Draft,
  deleteDraft,
  deleteDraftsBefore,
  deleteDraftsBeyond,
  listDrafts,
  putDraft,
} from '../../store/drafts.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { reachOf } from '../story/reach.ts';

export type { Draft } from '../../store/drafts.ts';

/** Longer than anybody's holidays. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;
/** Drafts of one person: the oldest make room. */
const MOST_DRAFTS = 200;
const MOST_FIELDS = 1000;
/** Characters of a field, and of all fields together. */
const LONGEST = 20_000;
/** The same where whole articles are pasted. */
const LONGEST_PASTED = 1_000_000;
const LONGEST_TOGETHER = 4_000_000;

const PlaceForm = z.object({
  subject: z.string().regex(/^[a-z]+-[\w-]{1,100}$/, says('drafts.noSubject')),
  form: z.string().regex(/^[a-z]+(-[\w-]{1,100})?$/, says('drafts.noForm')),
});
const DraftForm = PlaceForm.extend({
  base: z.string().max(100).default(''),
  words: z
    .record(z.string().max(50), z.string().max(LONGEST_PASTED, says('drafts.tooLong')))
    .refine((words) => Object.keys(words).length <= MOST_FIELDS, says('drafts.tooMany'))
    .refine((words) => lengthOf(words) <= LONGEST_TOGETHER, says('drafts.tooLong')),
}).refine(({ form, words }) => form === 'versions' || Object.values(words).every((word) => word.length <= LONGEST), {
  path: ['words'],
  ...tooLong(LONGEST),
});

function lengthOf(words: Record<string, string>): number {
  return Object.values(words).reduce((sum, word) => sum + word.length, 0);
}

/**
 * Keeps what a person has typed into a form and not saved; nobody else sees it, and it is no event. `words`: field →
 * what is typed. Throws InvalidInput.
 */
export async function keepDraft(desk: Desk, person: Person, form: unknown): Promise<void> {
  const { reviewsSomewhere } = await reachOf(desk.store.db, person);
  if (!reviewsSomewhere) requireReviewer(person);
  const draft = checkFields(DraftForm, form);
  const before = new Date(Date.now() - KEPT_DAYS * DAY).toISOString();
  await desk.store.write(person.id, async (tx) => {
    await deleteDraftsBefore(tx, person.id, before);
    await putDraft(tx, { ...draft, person: person.id });
    await deleteDraftsBeyond(tx, person.id, MOST_DRAFTS);
  });
}

export async function discardDraft(desk: Desk, person: Person, form: unknown): Promise<void> {
  const place = checkFields(PlaceForm, form);
  await desk.store.write(person.id, (tx) => deleteDraft(tx, { ...place, person: person.id }));
}

/** What a person has typed about a thing and not saved, by form. */
export async function findDrafts(desk: Desk, person: Person, subject: string): Promise<Map<string, Draft>> {
  const drafts = await listDrafts(desk.store.db, person.id, subject);
  return new Map(drafts.map((draft) => [draft.form, draft]));
}
