import type { Pin, PreviousClaim } from '../types.ts';

/** What reviewers have fixed, sentence by sentence. */
export interface Constraints {
  /** Sentences that must stay together → one tag for all of them. */
  tagOf: ReadonlyMap<string, string>;
  /** Tag → tags it must not meet. A tag never meets another reviewed tag. */
  apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tags of claims somebody ruled on. */
  reviewed: ReadonlySet<string>;
  /** Id of such a claim → its tag. */
  tagOfClaim: ReadonlyMap<string, string>;
  /** Id of such a claim → sentences that stand there because a pin put them there as well: it does not hold them. */
  guests: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether two tags may stand in one claim. Untagged sentences ('') may join any. */
export function mayMeet(constraints: Constraints, a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  if (constraints.apart.get(a)?.has(b)) return false;
  return !(constraints.reviewed.has(a) && constraints.reviewed.has(b));
}

/**
 * Pins and reviewed claims → groups that stay together and groups that stay apart. A pin wins over a reviewed claim
 * (it is the later and more exact word of a reviewer); 'apart' wins over a 'together' that contradicts it.
 */
export function readConstraints(
  known: ReadonlySet<string>,
  pins: Pin[] = [],
  previous: PreviousClaim[] = [],
): Constraints {
  const valid = pins.filter((pin) => known.has(pin.a) && known.has(pin.b) && pin.a !== pin.b);
  const groups = new Groups();
  const moved = new Set<string>();
  for (const { relation, a, b } of valid) {
    if (relation === 'apart') groups.forbid(a, b);
    if (relation !== 'also') moved.add(a).add(b);
  }
  for (const pin of valid) if (pin.relation === 'together') groups.join(pin.a, pin.b);
  const claimOf = new Map<string, string>();
  const reviewed = previous.filter((claim) => claim.reviewed);
  const guests = guestsIn(reviewed, valid);
  for (const members of inStrength(reviewed, known, moved)) {
    for (const [id, claim] of members) {
      if (guests.get(claim.id)?.has(id)) continue;
      const owner = groups.membersOf(id).find((member) => claimOf.has(member));
      if (owner !== undefined && claimOf.get(owner) !== claim.id) continue;
      const first = claim.sentences.find((member) => claimOf.get(member) === claim.id) ?? id;
      if (groups.join(first, id)) claimOf.set(id, claim.id);
    }
  }
  return { ...groups.close(claimOf), guests };
}

function guestsIn(claims: readonly PreviousClaim[], pins: readonly Pin[]): Map<string, Set<string>> {
  const also = pins.filter(({ relation }) => relation === 'also');
  if (also.length === 0) return new Map();
  return new Map(
    claims.map((claim) => {
      const own = new Set(claim.sentences);
      return [claim.id, new Set(also.flatMap(({ a, b }) => (own.has(a) && own.has(b) ? [a] : [])))];
    }),
  );
}

/**
 * Sentences of reviewed claims with their claim, in three turns: those of one claim that no pin speaks of, for they are
 * the claim; those that a pin may have moved; those that stand in several claims and can be tied to one only.
 */
function inStrength(
  reviewed: readonly PreviousClaim[],
  known: ReadonlySet<string>,
  moved: ReadonlySet<string>,
): [string, PreviousClaim][][] {
  const claims = new Map<string, number>();
  for (const { sentences } of reviewed) for (const id of sentences) claims.set(id, (claims.get(id) ?? 0) + 1);
  const turns: [string, PreviousClaim][][] = [[], [], []];
  for (const claim of reviewed) {
    for (const id of claim.sentences) {
      if (known.has(id)) turns[(claims.get(id) ?? 0) > 1 ? 2 : moved.has(id) ? 1 : 0]?.push([id, claim]);
    }
  }
  return turns;
}

/** Whether an explicit pin keeps two tags apart. */
export function arePinnedApart({ apart }: Constraints, a: string, b: string): boolean {
  return apart.get(a)?.has(b) ?? false;
}

/** Union–find over sentences with forbidden meetings. */
class Groups {
  #parent = new Map<string, string>();
  #members = new Map<string, string[]>();
  #forbidden = new Map<string, Set<string>>();

  membersOf(id: string): string[] {
    return this.#members.get(this.#find(id)) ?? [id];
  }

  forbid(a: string, b: string): void {
    this.#find(a);
    this.#find(b);
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const set = this.#forbidden.get(x) ?? new Set();
      this.#forbidden.set(x, set.add(y));
    }
  }

  /** Puts two groups together unless something forbids it; says whether they are together now. */
  join(a: string, b: string): boolean {
    const rootA = this.#find(a);
    const rootB = this.#find(b);
    if (rootA === rootB) return true;
    const membersA = this.membersOf(a);
    const membersB = this.membersOf(b);
    const other = new Set(membersB);
    if (membersA.some((id) => [...(this.#forbidden.get(id) ?? [])].some((x) => other.has(x)))) return false;
    this.#parent.set(rootB, rootA);
    this.#members.set(rootA, [...membersA, ...membersB]);
    this.#members.delete(rootB);
    return true;
  }

  close(claimOf: ReadonlyMap<string, string>): Omit<Constraints, 'guests'> {
    const tagOf = new Map<string, string>();
    const reviewed = new Set<string>();
    const tagOfClaim = new Map<string, string>();
    for (const id of this.#parent.keys()) {
      // The least id names the group, whatever the order in which it came together.
      const tag = [...this.membersOf(id)].sort()[0] as string;
      tagOf.set(id, tag);
      const claim = claimOf.get(id);
      if (claim === undefined) continue;
      reviewed.add(tag);
      tagOfClaim.set(claim, tag);
    }
    const apart = new Map<string, Set<string>>();
    for (const [id, others] of this.#forbidden) {
      const tag = tagOf.get(id) ?? id;
      const set = apart.get(tag) ?? new Set();
      for (const other of others) set.add(tagOf.get(other) ?? other);
      apart.set(tag, set);
    }
    return { tagOf, apart, reviewed, tagOfClaim };
  }

  #find(id: string): string {
    let root = id;
    let parent = this.#parent.get(root);
    if (parent === undefined) {
      this.#parent.set(id, id);
      this.#members.set(id, [id]);
      return id;
    }
    while (parent !== root) {
      root = parent as string;
      parent = this.#parent.get(root);
    }
    this.#parent.set(id, root);
    return root;
  }
}
