import type { AnnotatedSentence, Claim, Pin, PreviousClaim } from '../types.ts';
import { cluster } from './clusters.ts';
import { confidenceOf, signsOf } from './confidence.ts';
import { readConstraints } from './constraints.ts';
import { findGuests } from './guests.ts';
import { nameClaims } from './identity.ts';
import { shareMoreThanNames } from './naming.ts';
import type { Edge } from './neighbours.ts';
import { groupsMayMeet, makeNodes, type Node } from './nodes.ts';
import { type Draft, HEADLINE, overlap } from './overlap.ts';
import { restoreReviewed } from './reviewed.ts';
import { scoreUnits } from './scores.ts';
import { AS_STORY, makeUnits, type Story, type Unit } from './units.ts';
import { STORY } from './weights.ts';

export interface AlignInput {
  /** One array a version, in the order given; only the sentences that may join claims. */
  versions: AnnotatedSentence[][];
  /** Version id → family id, so that a claim's independent sources can be counted. */
  familyOf: ReadonlyMap<string, string>;
  pins?: Pin[];
  previous?: PreviousClaim[];
}

/** Sentences of N versions → claims: sentences that state the same thing. Independent of the order of versions. */
export function align(input: AlignInput): Claim[] {
  const { versions, familyOf, pins = [], previous = [] } = input;
  const { story, nodes, claims, constraints } = draftClaims(input);
  for (const claim of claims) {
    const signs = signsOf(claim, nodes, story.units);
    if (signs) claim.confidence = confidenceOf(signs);
  }
  const heirs = restoreReviewed(claims, nodes, constraints, previous);
  const guests = findGuests(claims, nodes, pins);
  return toClaims(claims, heirs, guests, nodes, versions, familyOf, previous);
}

/** Claims as groups of nodes, how sure each is as its scores alone say. */
export function draftClaims({ versions, pins = [], previous = [] }: AlignInput) {
  const story = makeUnits(versions, AS_STORY);
  const fixed = pins.length > 0 || previous.length > 0;
  const known = new Set(fixed ? versions.flat().map((sentence) => sentence.id) : []);
  const constraints = readConstraints(known, pins, previous);
  const ids = versions.map(([first]) => first?.version ?? '');
  const nodes = makeNodes(story.units, constraints, ids);
  const edges = scoreNodes(story, nodes);
  const mayMeet = groupsMayMeet(nodes, constraints);
  const body = edges.filter(({ a, b }) => !nodes[a]?.headline && !nodes[b]?.headline);
  const groups = cluster(nodes.length, body, mayMeet, sameTag(nodes)).filter((group) =>
    group.some((i) => !nodes[i]?.headline),
  );
  const claims = overlap(groups, edges, nodes, story, ids.length, mayMeet);
  return { story, nodes, claims, constraints };
}

/** Edges of units → edges of nodes; nodes of one unit say the same by their words. */
function scoreNodes({ units, termCount, isName }: Story, nodes: readonly Node[]): Edge[] {
  const edges = scoreUnits(units, termCount, STORY);
  for (const edge of edges) doubtNames(edge, units, isName);
  if (nodes.length === units.length) return edges;
  const nodesOf: number[][] = units.map(() => []);
  for (const [i, node] of nodes.entries()) nodesOf[node.unit]?.push(i);
  const spread = edges.flatMap(({ a, b, score }) =>
    (nodesOf[a] ?? []).flatMap((x) => (nodesOf[b] ?? []).map((y) => ({ a: x, b: y, score }))),
  );
  for (const list of nodesOf) {
    for (const [k, a] of list.entries()) for (const b of list.slice(k + 1)) spread.push({ a, b, score: 1 });
  }
  return spread;
}

/** Score up to which two sentences that share nothing but names are taken for two, and what is left of it. */
const DOUBTFUL = 0.6;
const DOUBTED = 0.7;

function doubtNames(edge: Edge, units: readonly Unit[], isName: Uint8Array): void {
  if (edge.score < HEADLINE || edge.score > DOUBTFUL) return;
  if (!shareMoreThanNames(units[edge.a] as Unit, units[edge.b] as Unit, isName)) edge.score *= DOUBTED;
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
  heirs: ReadonlyMap<Draft, string>,
  guests: ReadonlyMap<Draft, AnnotatedSentence[]>,
  nodes: readonly Node[],
  versions: AnnotatedSentence[][],
  familyOf: ReadonlyMap<string, string>,
  previous: readonly PreviousClaim[],
): Claim[] {
  const inOrder = versions.flat();
  const orderOf = new Map(inOrder.map((sentence, order) => [sentence, order]));
  const relativeOf = versions.flatMap((sentences) => sentences.map((_, i) => i / sentences.length));
  const laid = drafts.map((draft) => {
    const { nodes: group, confidence } = draft;
    const orders: number[] = [];
    for (const i of group) for (const member of nodes[i]?.members ?? []) orders.push(orderOf.get(member) ?? 0);
    for (const member of guests.get(draft) ?? []) orders.push(orderOf.get(member) ?? 0);
    orders.sort((a, b) => a - b);
    const relative = orders.map((order) => relativeOf[order] ?? 0).sort((a, b) => a - b);
    return {
      members: orders.map((order) => inOrder[order] as AnnotatedSentence),
      confidence,
      id: heirs.get(draft),
      at: relative[relative.length >> 1] ?? 0,
      first: Math.min(...group),
    };
  });
  laid.sort((a, b) => a.at - b.at || a.first - b.first);
  const sentences = laid.map(({ members }) => members.map((member) => member.id));
  const names = nameClaims(
    sentences,
    laid.map(({ id }) => id),
    previous,
  );
  return laid.map(({ members, confidence }, i) => ({
    id: names[i] ?? `c${i + 1}`,
    sentences: sentences[i] ?? [],
    independent: new Set(members.map((member) => familyOf.get(member.version) ?? member.version)).size,
    confidence,
  }));
}
