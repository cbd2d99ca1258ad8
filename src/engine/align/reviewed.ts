import type { PreviousClaim } from '../types.ts';
import { arePinnedApart, type Constraints } from './constraints.ts';
import type { Node } from './nodes.ts';
import type { Draft } from './overlap.ts';

/**
 * Which draft is the heir of each reviewed claim. Gives it back the sentences the claim shares with another one: a
 * sentence is tied to one group only, but what a reviewer ruled on stays whole unless a pin took it apart. Changes the
 * drafts.
 */
export function restoreReviewed(
  drafts: readonly Draft[],
  nodes: readonly Node[],
  constraints: Constraints,
  previous: readonly PreviousClaim[],
): Map<Draft, string> {
  const heirs = new Map<Draft, string>();
  if (constraints.reviewed.size === 0) return heirs;
  const draftOf = new Map<string, Draft>();
  for (const draft of drafts) for (const i of draft.nodes.slice(0, draft.own)) draftOf.set(nodes[i]?.tag ?? '', draft);
  const nodeOf = new Map(nodes.flatMap((node, i) => node.members.map((member) => [member.id, i] as const)));
  for (const claim of previous) {
    const tag = constraints.tagOfClaim.get(claim.id);
    const heir = tag === undefined ? undefined : draftOf.get(tag);
    if (!claim.reviewed || !heir) continue;
    if (!heirs.has(heir)) heirs.set(heir, claim.id);
    const guests = constraints.guests.get(claim.id);
    const held = claim.sentences.filter((id) => !guests?.has(id));
    for (const i of new Set(held.flatMap((id) => nodeOf.get(id) ?? []))) {
      const own = nodes[i]?.tag ?? '';
      const apart = heir.nodes.some((j) => arePinnedApart(constraints, own, nodes[j]?.tag ?? ''));
      if (!apart && !heir.nodes.includes(i)) heir.nodes.push(i);
    }
  }
  return heirs;
}
