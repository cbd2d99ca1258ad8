import type { AnnotatedSentence, Claim, Pin, PreviousClaim } from '../types.ts';
import { Affinities } from './affinity.ts';
import { candidatePairs } from './candidates.ts';
import { cluster, type Edge } from './clusters.ts';
import { readConstraints } from './constraints.ts';
import { nameClaims } from './identity.ts';
import { groupsMayMeet, makeNodes, type Node } from './nodes.ts';
import { type Draft, overlap } from './overlap.ts';
import { scorePair } from './score.ts';
import { makeUnits, type Story } from './units.ts';

/** Share of the score that two sentences of one version keep. */
const SAME_VERSION = 0.45;

export interface AlignInput {
  /** One array a version, in the order given; only the sentences that may join claims. */
  versions: AnnotatedSentence[][];
  /** Version id → family id, so that a claim's independent sources can be counted. */
  familyOf: ReadonlyMap<string, string>;
  pins?: Pin[];
  previous?: PreviousClaim[];
}

/** Sentences of N versions → claims: sentences that state the same thing. Independent of the order of versions. */
export function align({ versions, familyOf, pins = [], previous = [] }: AlignInput): Claim[] {
  const story = makeUnits(versions);
  const known = new Set(versions.flat().map((sentence) => sentence.id));
  const constraints = readConstraints(known, pins, previous);
  const nodes = makeNodes(story.units, constraints);
  const edges = scoreNodes(story, nodes);
  const mayMeet = groupsMayMeet(nodes, constraints);
  const body = edges.filter(({ a, b }) => !nodes[a]?.headline && !nodes[b]?.headline);
  const groups = cluster(nodes.length, body, mayMeet, sameTag(nodes)).filter((group) =>
    group.some((i) => !nodes[i]?.headline),
  );
  const claims = overlap(groups, edges, nodes, mayMeet);
  return toClaims(claims, nodes, versions, familyOf, previous);
}

/** Scores of all node pairs worth scoring; nodes of one unit say the same by their words. */
function scoreNodes(story: Story, nodes: readonly Node[]): Edge[] {
  const affinities = new Affinities(story);
  const nodesOf = new Map<number, number[]>();
  for (const [i, node] of nodes.entries()) nodesOf.set(node.unit, [...(nodesOf.get(node.unit) ?? []), i]);
  const edges: Edge[] = [];
  for (const list of nodesOf.values()) {
    for (const [x, a] of list.entries()) for (const b of list.slice(x + 1)) edges.push({ a, b, score: 1 });
  }
  const pairs = candidatePairs(story.units, story.termCount);
  for (let n = 0; n < pairs.length; n += 2) {
    const left = pairs[n] as number;
    const right = pairs[n + 1] as number;
    const a = story.units[left];
    const b = story.units[right];
    if (!a || !b) continue;
    const score = scorePair(a, b, affinities.ofUnits(a, b));
    for (const x of nodesOf.get(left) ?? []) {
      for (const y of nodesOf.get(right) ?? []) edges.push({ a: x, b: y, score: score * doubt(nodes[x], nodes[y]) });
    }
  }
  return edges;
}

/** An outlet seldom says one thing twice: two body sentences of one version need far more to be one claim. */
function doubt(a: Node | undefined, b: Node | undefined): number {
  if (!a || !b || a.headline || b.headline) return 1;
  const versions = new Set(a.members.map((member) => member.version));
  return b.members.some((member) => versions.has(member.version)) ? SAME_VERSION : 1;
}

/** Links between nodes that reviewers put together. */
function sameTag(nodes: readonly Node[]): [number, number][] {
  const first = new Map<string, number>();
  const links: [number, number][] = [];
  for (const [i, { tag }] of nodes.entries()) {
    if (tag === '') continue;
    const other = first.get(tag);
    if (other === undefined) first.set(tag, i);
    else links.push([other, i]);
  }
  return links;
}

function toClaims(
  drafts: readonly Draft[],
  nodes: readonly Node[],
  versions: AnnotatedSentence[][],
  familyOf: ReadonlyMap<string, string>,
  previous: readonly PreviousClaim[],
): Claim[] {
  const place = new Map<string, { order: number; relative: number }>();
  let order = 0;
  for (const sentences of versions) {
    for (const [i, sentence] of sentences.entries()) {
      place.set(sentence.id, { order: order++, relative: i / sentences.length });
    }
  }
  const laid = drafts.map(({ nodes: group, confidence }) => {
    const members = group.flatMap((i) => nodes[i]?.members ?? []);
    members.sort((a, b) => (place.get(a.id)?.order ?? 0) - (place.get(b.id)?.order ?? 0));
    const relative = members.map((member) => place.get(member.id)?.relative ?? 0).sort((a, b) => a - b);
    return { members, confidence, at: relative[relative.length >> 1] ?? 0, first: Math.min(...group) };
  });
  laid.sort((a, b) => a.at - b.at || a.first - b.first);
  const sentences = laid.map(({ members }) => members.map((member) => member.id));
  const names = nameClaims(sentences, previous);
  return laid.map(({ members, confidence }, i) => ({
    id: names[i] ?? `c${i + 1}`,
    sentences: sentences[i] ?? [],
    independent: new Set(members.map((member) => familyOf.get(member.version) ?? member.version)).size,
    confidence,
  }));
}
