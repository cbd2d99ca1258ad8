import type nunjucks from 'nunjucks';
import { currentReader } from '../words/reader.ts';

type Markup = InstanceType<typeof nunjucks.runtime.SafeString>;

/** A claim may be drawn for several screens, bases and languages; who asks for more of them sees the first drawn anew. */
const MOST = 16;

const drawn = new WeakMap<object, Map<string, Markup>>();

/**
 * For templates: `{% call keep(source, name) %}…{% endcall %}` draws what stands within once and keeps it for as long as
 * `source` lives. What stands within may depend on `source`, `name` and the reader's language alone: on no person, token or choice. Where
 * people may see different things of a story, they are given different objects.
 */
export function keep(source: object, name: string, { caller }: { caller: () => Markup }): Markup {
  const kept = drawn.get(source) ?? new Map<string, Markup>();
  drawn.set(source, kept);
  const key = `${currentReader().locale} ${name}`;
  const known = kept.get(key);
  if (known) return known;
  const markup = caller();
  if (kept.size >= MOST) kept.clear();
  kept.set(key, markup);
  return markup;
}
