import type { z } from 'zod';
import { InvalidInput } from '../errors.ts';

/** A form's fields, checked. Throws InvalidInput with the first message a field. */
export function checkFields<T extends z.ZodType>(schema: T, form: unknown): z.infer<T> {
  const parsed = schema.safeParse(form ?? {});
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  throw new InvalidInput(fields);
}
