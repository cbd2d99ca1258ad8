import names from '../../lexicon/data/given-names.json' with { type: 'json' };

let given: ReadonlySet<string> | null = null;

/** A usual given name, lower case. */
export function isGivenName(norm: string): boolean {
  given ??= new Set(names.split(' '));
  return given.has(norm);
}
