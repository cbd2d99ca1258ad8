import type { AnnotatedSentence, Pin } from '../types.ts';
import type { Node } from './nodes.ts';
import type { Draft } from './overlap.ts';

/**
 * Draft → sentences that pins put there as well: `a` of an 'also' goes where `b` belongs before anywhere else. Only the
 * sentence itself goes, not others of its wording.
 */
export function findGuests(
  drafts: readonly Draft[],
  nodes: readonly Node[],
  pins: readonly Pin[],
): Map<Draft, AnnotatedSentence[]> {
  const guests = new Map<Draft, AnnotatedSentence[]>();
  const also = pins.filter(({ relation, a, b }) => relation === 'also' && a !== b);
  if (also.length === 0) return guests;
  const nodeOf = new Map(nodes.flatMap((node, i) => node.members.map((member) => [member.id, i] as const)));
  for (const { a, b } of also) {
    const [guest, host] = [nodeOf.get(a), nodeOf.get(b)];
    if (guest === undefined || host === undefined) continue;
    const home =
      drafts.find((draft) => draft.nodes.indexOf(host) >= 0 && draft.nodes.indexOf(host) < draft.own) ??
      drafts.find((draft) => draft.nodes.includes(host));
    const sentence = nodes[guest]?.members.find(({ id }) => id === a);
    if (!home || !sentence || home.nodes.includes(guest)) continue;
    const there = guests.get(home) ?? [];
    if (!there.includes(sentence)) guests.set(home, [...there, sentence]);
  }
  return guests;
}
