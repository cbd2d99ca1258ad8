import type { Destination } from '../../desk/bring-in/bring-in.ts';
import { textField } from './form.ts';

/** Fields of a form that picks things and says which story they go to. */
export const DESTINATION_FIELDS = ['to', 'title'];

/** The chosen story, or the title of a new one. */
export function givenDestination(body: unknown): Destination {
  const slug = withoutNul(textField(body, 'to'));
  return slug === '' ? { title: textField(body, 'title') } : { slug };
}

/** What was ticked, as it was sent. */
export function pickedIn(body: unknown): string[] {
  return listField(body, 'picked');
}

/** All values of a field that may come once or often. */
export function listField(body: unknown, field: string): string[] {
  const values = (body as Record<string, unknown> | undefined)?.[field];
  const list = Array.isArray(values) ? values : [values];
  return list.filter((value): value is string => typeof value === 'string' && value !== '').map(withoutNul);
}

/** Not every database takes one, and nothing is named with one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
