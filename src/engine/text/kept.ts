/** Stands for an answer of `undefined`. */
const NOTHING = Symbol('nothing');

/** The answer kept at a place of a list, made when it is first asked for. */
export function keep<X, T>(kept: unknown[], place: number, of: X, answer: (of: X) => T): T {
  const known = kept[place];
  if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
  const made = answer(of);
  kept[place] = made === undefined ? NOTHING : made;
  return made;
}
