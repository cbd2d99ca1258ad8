import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { isoTimeOf } from '../../sources/times.ts';
import type { Story, ToldField, ToldFields } from '../../store/schema.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { listVersions, selectVersion, updateVersion, type VersionHead } from '../../store/versions.ts';
import { words as phrases } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { DETAILS, detailsOf } from './details.ts';
import { freeLabel } from './labels.ts';
import { isWebLink } from './receive.ts';

/** What a version is told as, in the fields a correction concerns; null where nothing was told. */
export interface ToldAs {
  label: string;
  columns: Partial<Record<'outlet' | 'link' | 'published', string | null>>;
  told: Partial<Record<ToldField, ToldFields[ToldField] | null>>;
}

/** What is compared, or how a version is called, rests on these. */
export const COMPARED: ReadonlySet<ToldField> = new Set<ToldField>(['outlet', 'agency', 'published', 'language']);

const time = z
  .string()
  .trim()
  .max(80)
  .refine((text) => text === '' || isoTimeOf(text) !== undefined, says('details.wrongTime'))
  .transform((text) => isoTimeOf(text) ?? '')
  .default('');
const words = (most: number) => z.string().trim().max(most, tooLong(most)).default('');

const DetailsForm = z.object({
  headline: words(1000),
  byline: words(500),
  outlet: words(120),
  agency: words(500),
  published: time,
  updated: time,
  link: words(2000).refine((link) => link === '' || isWebLink(link), says('details.wrongLink')),
  language: words(20)
    .transform((tag) => tag.toLowerCase())
    .refine((tag) => tag === '' || /^[a-z]{2,3}$/u.test(tag), says('details.wrongLanguage')),
});

/** What a person typed of a version, checked. Throws InvalidInput. */
export function checkDetails(form: unknown): Record<ToldField, string> {
  return checkFields(DetailsForm, form);
}

/** A detail as the form that corrects it holds it: times as it takes them, nothing longer than it takes. */
export function valueInForm(field: ToldField, known: ToldFields): string {
  const value = known[field]?.value ?? '';
  if (field === 'published' || field === 'updated') return isoTimeOf(value) ?? '';
  return value.slice(0, field === 'outlet' ? 120 : undefined).trim();
}

/** Fields that a person typed otherwise than they stand; '' says that there is none. */
export function changedDetails(known: ToldFields, typed: Record<ToldField, string>): ToldFields {
  const changed = DETAILS.filter((field) => typed[field] !== valueInForm(field, known));
  return Object.fromEntries(changed.map((field) => [field, { value: typed[field], from: 'typed' }]));
}

/**
 * Corrects what is known of a version; its text stays as it is. The story is analysed again where what is compared rests
 * on it. Throws InvalidInput.
 */
export async function correctDetails(
  desk: Desk,
  person: Person,
  slug: string,
  place: number,
  form: unknown,
): Promise<{ story: Story; analysis: Promise<void>; corrected: ToldField[] }> {
  requireReviewer(person);
  const typed = checkDetails(form);
  const { story, corrected } = await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const version = await selectVersion(tx, story.id, place);
    const known = detailsOf(version);
    const changed = changedDetails(known, typed);
    const corrected = DETAILS.filter((field) => changed[field]);
    if (corrected.length === 0) throw new InvalidInput({ '': phrases().details.nothingChanged });
    const label = renamed(version, changed, await listVersions(tx, story.id, { aside: true }));
    const columns = columnsOf(changed);
    await updateVersion(tx, version.id, { ...columns, label, told: { ...version.told, ...changed } });
    if (corrected.some((field) => COMPARED.has(field))) await markDue(tx, story.id);
    const before = Object.fromEntries(corrected.map((field) => [field, known[field]?.value ?? null]));
    const after = Object.fromEntries(corrected.map((field) => [field, changed[field]?.value || null]));
    const columnsBefore = Object.fromEntries(
      (['outlet', 'link', 'published'] as const)
        .filter((column) => column in columns)
        .map((each) => [each, version[each]]),
    );
    const toldBefore = Object.fromEntries(corrected.map((field) => [field, version.told[field] ?? null]));
    const was: ToldAs = { label: version.label, columns: columnsBefore, told: toldBefore };
    const becomes: ToldAs = { label, columns, told: changed };
    const payload = { label: version.label, place, fields: corrected, before, after, was, becomes };
    record({ story: story.id, kind: 'version.corrected', subject: `version-${version.id}`, payload });
    return { story, corrected };
  });
  const analysis = corrected.some((field) => COMPARED.has(field))
    ? analyseStory(desk, story.id, person.id)
    : Promise.resolve();
  return { story, analysis, corrected };
}

/** What stands in columns of its own. */
export function columnsOf(changed: ToldFields): Partial<Record<'outlet' | 'link' | 'published', string | null>> {
  const columns = (['outlet', 'link', 'published'] as const).flatMap((field) => {
    const told = changed[field];
    return told ? [[field, told.value || null] as const] : [];
  });
  return Object.fromEntries(columns);
}

/** A version goes by its outlet, under a name that no other of the story has. */
function renamed(version: VersionHead, { outlet }: ToldFields, all: VersionHead[]): string {
  if (!outlet?.value) return version.label;
  return freeLabel(outlet.value, new Set(all.filter(({ id }) => id !== version.id).map(({ label }) => label)));
}
