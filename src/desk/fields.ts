import type { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import { type Words, words } from '../words/words.ts';

/** Where a phrase with nothing in it stands: 'fields.chooseRole'. */
type Phrase = {
  [Group in keyof Words]: {
    [Name in keyof Words[Group] & string]: Words[Group][Name] extends string ? `${Group}.${Name}` : never;
  }[keyof Words[Group] & string];
}[keyof Words];

/** What a check says that fails: in the language of whoever sent the form, for checks are made before. */
export function says(phrase: Phrase): { error: () => string } {
  const [group = '', name = ''] = phrase.split('.');
  return { error: () => (words() as unknown as Record<string, Record<string, string>>)[group]?.[name] ?? phrase };
}

export function tooLong(most: number): { error: () => string } {
  return { error: () => words().fields.atMost(most) };
}

export function tooShort(fewest: number): { error: () => string } {
  return { error: () => words().fields.atLeast(fewest) };
}

/** A form's fields, checked. Throws InvalidInput with the first message a field. */
export function checkFields<T extends z.ZodType>(schema: T, form: unknown): z.infer<T> {
  refuseNul(form ?? {});
  const parsed = schema.safeParse(form ?? {});
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new InvalidInput(fields);
}

/** Nobody types one, not every database can hold it. */
function refuseNul(form: object): void {
  const fields = Object.entries(form).filter(([, value]) => typeof value === 'string' && value.includes('\0'));
  if (fields.length > 0)
    throw new InvalidInput(Object.fromEntries(fields.map(([field]) => [field, words().errors.nul])));
}
