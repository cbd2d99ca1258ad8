import type { AnnotatedSentence, Difference, Family } from '../types.ts';

/** A difference before it gets its place among those of a story. */
export type Told = Omit<Difference, 'id' | 'claim'>;

interface Kept {
  members: readonly AnnotatedSentence[];
  /** Of each member's version. */
  families: readonly (Family | undefined)[];
  told: readonly Told[];
}

/**
 * What one comparison of a story leaves to the next: a claim of the very sentences it had, whose versions belong to the
 * families they belonged to, has the differences it had.
 */
export class KeptDifferences {
  #rulesOff = '';
  /** By the first sentence. */
  #before = new Map<AnnotatedSentence, Kept[]>();
  #now = new Map<AnnotatedSentence, Kept[]>();

  /** Forgets all that the last comparison did not ask for, or that other rules found. */
  open(rulesOff: ReadonlySet<string>): void {
    const key = [...rulesOff].sort().join(' ');
    this.#before = key === this.#rulesOff ? this.#now : new Map();
    this.#now = new Map();
    this.#rulesOff = key;
  }

  of(
    members: readonly AnnotatedSentence[],
    familyOf: ReadonlyMap<string, Family>,
    tell: () => readonly Told[],
  ): readonly Told[] {
    const first = members[0] as AnnotatedSentence;
    const families = members.map(({ version }) => familyOf.get(version));
    const known = this.#before.get(first)?.find((kept) => isSame(kept, members, families));
    const kept: Kept = { members, families, told: known?.told ?? tell() };
    const list = this.#now.get(first);
    if (list) list.push(kept);
    else this.#now.set(first, [kept]);
    return kept.told;
  }
}

function isSame(kept: Kept, members: Kept['members'], families: Kept['families']): boolean {
  return (
    kept.members.length === members.length &&
    kept.members.every((member, i) => member === members[i]) &&
    kept.families.every((family, i) => family?.id === families[i]?.id && family?.relation === families[i]?.relation)
  );
}
