import type { PreviousClaim } from '../types.ts';
import { arePinnedApart, type Constraints } from './constraints.ts';
import type { Node } from './nodes.ts';
import type { Draft } from './overlap.ts';

/**
 * Gives a reviewed claim back the sentences it shares with another one: a sentence is tied to one group only, but what a
 * reviewer ruled on stays whole unless a pin took it apart. Changes the drafts.
 */
export function restoreShared(
  drafts: readonly Draft[],
  nodes: readonly Node[],
  constraints: Constraints,
  previous: readonly PreviousClaim[],
): void {
  const nodeOf = new Map(nodes.flatMap((node, i) => node.members.map((member) => [member.id, i] as const)));
  const draftsOf = new Map<number, Draft[]>();
  for (const draft of drafts) for (const i of draft.nodes) draftsOf.set(i, [...(draftsOf.get(i) ?? []), draft]);
  for (const claim of previous) {
    if (!claim.reviewed) continue;
    const own = [...new Set(claim.sentences.flatMap((id) => nodeOf.get(id) ?? []))];
    const heir = mostOf(own.flatMap((i) => draftsOf.get(i) ?? []));
    if (!heir) continue;
    for (const i of own) {
      const tag = nodes[i]?.tag ?? '';
      const apart = heir.nodes.some((j) => arePinnedApart(constraints, tag, nodes[j]?.tag ?? ''));
      if (!apart && !heir.nodes.includes(i)) heir.nodes.push(i);
    }
  }
}

function mostOf(drafts: readonly Draft[]): Draft | undefined {
  const counts = new Map<Draft, number>();
  for (const draft of drafts) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  return [...counts].reduce<[Draft, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}
