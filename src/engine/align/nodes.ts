import type { AnnotatedSentence } from '../types.ts';
import { type Constraints, mayMeet } from './constraints.ts';
import type { Unit } from './units.ts';
import { VersionSet } from './version-set.ts';

/** What is clustered: one wording, or the part of it that a reviewer has fixed somewhere. */
export interface Node {
  /** Index of its unit. */
  unit: number;
  /** Tag of its constraint group; '' when it is free. */
  tag: string;
  members: AnnotatedSentence[];
  /** The versions of its members. */
  versions: VersionSet;
  /** Only headlines print it. */
  headline: boolean;
}

/** Units → nodes, ordered by unit and tag. `ids` are those of the versions, in order. */
export function makeNodes(units: readonly Unit[], { tagOf }: Constraints, ids: readonly string[]): Node[] {
  const nodes: Node[] = [];
  const add = (unit: number, tag: string, members: AnnotatedSentence[], versions: VersionSet) =>
    nodes.push({ unit, tag, members, versions, headline: members.every(({ kind }) => kind === 'headline') });
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  for (const [index, unit] of units.entries()) {
    if (tagOf.size === 0) {
      add(index, '', unit.members, unit.versions);
      continue;
    }
    const byTag = new Map<string, AnnotatedSentence[]>();
    for (const member of unit.members) {
      const tag = tagOf.get(member.id) ?? '';
      const list = byTag.get(tag);
      if (list) list.push(member);
      else byTag.set(tag, [member]);
    }
    for (const tag of [...byTag.keys()].sort()) {
      const members = byTag.get(tag) ?? [];
      const versions = new VersionSet(ids.length);
      for (const { version } of members) versions.add(numberOf.get(version) ?? 0);
      add(index, tag, members, versions);
    }
  }
  return nodes;
}

/** Whether two groups of nodes may become one. */
export function groupsMayMeet(nodes: readonly Node[], constraints: Constraints): (a: number[], b: number[]) => boolean {
  if (constraints.tagOf.size === 0) return () => true;
  const tags = (group: number[]) => [...new Set(group.map((i) => nodes[i]?.tag ?? ''))].filter(Boolean);
  return (a, b) => {
    const right = tags(b);
    return tags(a).every((x) => right.every((y) => mayMeet(constraints, x, y)));
  };
}
