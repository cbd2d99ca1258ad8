import type nunjucks from 'nunjucks';

type Markup = InstanceType<typeof nunjucks.runtime.SafeString>;

/** A claim may be drawn for several screens and bases; whoever asks for more of them sees the first drawn anew. */
const MOST = 8;

const drawn = new WeakMap<object, Map<string, Markup>>();

/**
 * For templates: `{% call keep(source, name) %}…{% endcall %}` draws what stands within once and keeps it for as long as
 * `source` lives. What stands within may depend on `source` and `name` alone: on no person, token or choice. Where
 * people may see different things of a story, they are given different objects.
 */
export function keep(source: object, name: string, { caller }: { caller: () => Markup }): Markup {
  const kept = drawn.get(source) ?? new Map<string, Markup>();
  drawn.set(source, kept);
  const known = kept.get(name);
  if (known) return known;
  const markup = caller();
  if (kept.size >= MOST) kept.clear();
  kept.set(name, markup);
  return markup;
}
