import type { PreviousClaim } from '../types.ts';

/**
 * Groups of sentence ids, in the story's order → their claim ids. A claim before keeps its id in the group that
 * inherits most of its sentences, reviewed ones first; `given` holds those that are settled. New groups are numbered beyond every number used.
 */
export function nameClaims(
  groups: readonly (readonly string[])[],
  given: readonly (string | undefined)[],
  previous: readonly PreviousClaim[] = [],
): string[] {
  if (previous.length === 0) return groups.map((_, i) => given[i] ?? `c${i + 1}`);
  const holders = new Map<string, number[]>();
  for (const [g, group] of groups.entries()) {
    for (const id of group) {
      const list = holders.get(id);
      if (list) list.push(g);
      else holders.set(id, [g]);
    }
  }
  const offers: { claim: PreviousClaim; group: number; shared: number }[] = [];
  for (const claim of previous) {
    const counts = new Map<number, number>();
    for (const id of claim.sentences) for (const g of holders.get(id) ?? []) counts.set(g, (counts.get(g) ?? 0) + 1);
    for (const [group, shared] of counts) offers.push({ claim, group, shared });
  }
  offers.sort(
    (x, y) =>
      Number(y.claim.reviewed ?? false) - Number(x.claim.reviewed ?? false) ||
      y.shared - x.shared ||
      numberOf(x.claim.id) - numberOf(y.claim.id) ||
      x.group - y.group,
  );
  const names = groups.map((_, i) => given[i]);
  const taken = new Set(names);
  for (const { claim, group } of offers) {
    if (names[group] !== undefined || taken.has(claim.id)) continue;
    names[group] = claim.id;
    taken.add(claim.id);
  }
  let next = previous.reduce((most, claim) => Math.max(most, numberOf(claim.id)), 0) + 1;
  return names.map((name) => name ?? `c${next++}`);
}

function numberOf(id: string): number {
  const digits = /^c(\d{1,9})$/.exec(id)?.[1];
  return digits ? Number(digits) : 0;
}
