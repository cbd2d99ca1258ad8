import type { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import { words } from '../words/words.ts';

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
