import { InvalidInput } from '../../errors.ts';

/** The string field of a row, or an error that names it. */
export function textOf(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  if (typeof value !== 'string') throw new InvalidInput({ [field]: `'${field}' must be a string.` });
  return value;
}
