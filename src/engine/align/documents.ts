import { annotate } from '../annotate/index.ts';
import type { AnnotatedSentence, Sentence } from '../types.ts';
import { type Events, groupByEvent } from './events.ts';
import { type Edge, logitOf } from './neighbours.ts';
import { scoreUnits } from './scores.ts';
import { AS_DOCUMENTS, makeUnits, type Unit } from './units.ts';
import { DOCUMENTS, PASSAGES } from './weights.ts';

/** Number of a document and of a sentence in it. */
export type Place = [document: number, sentence: number];

export interface Alignment {
  /** Two sentences of different documents that state the same thing, and how sure that is (0–1). */
  links: { a: Place; b: Place; score: number }[];
  /** Groups in which every sentence is linked with every other; a sentence that answers two may stand in two. */
  groups: Place[][];
}

/** Score from which a pair is linked, among reports and among passages. */
const LINKED = 0.37;
const LINKED_PASSAGES = 0.34;
/** Reports of one event from which on it tells something that most of them tell of an act. */
const SEVERAL = 6;
/** Sentences of one event up to which every pair is scored. */
const EVERY_PAIR = 600;

/**
 * Documents nobody has sorted → links between their sentences and groups. First tells which documents report one event,
 * then aligns within each event only.
 */
export function alignDocuments(documents: readonly (readonly string[])[]): Alignment {
  const versions = documents.map((sentences, document) => sentences.map((text, i) => loose(text, document, i)));
  const { eventOf, prior, reports } = groupByEvent(versions);
  const least = reports ? LINKED : LINKED_PASSAGES;
  const alignment: Alignment = { links: [], groups: [] };
  for (const event of new Set(eventOf)) {
    const within = versions.filter((_, i) => eventOf[i] === event);
    const weights = reports && within.length >= SEVERAL ? DOCUMENTS : PASSAGES;
    const { units, termCount } = makeUnits(within, AS_DOCUMENTS);
    const edges = scoreUnits(units, termCount, weights, EVERY_PAIR);
    const linked = edges.map((edge) => withPrior(edge, units, prior)).filter(({ score }) => score >= least);
    addLinks(alignment, units, linked);
    addGroups(alignment, units, linked);
  }
  return alignment;
}

/** The score given how likely the documents are to report one event. */
function withPrior({ a, b, score }: Edge, units: readonly Unit[], prior: Events['prior']): Edge {
  const [x, y] = [a, b].map((i) => Number(units[i]?.members[0]?.version)) as [number, number];
  return { a, b, score: 1 / (1 + Math.exp(-logitOf(score) - prior(x, y))) };
}

function loose(text: string, document: number, i: number): AnnotatedSentence {
  const sentence: Sentence = { id: `${document} ${i}`, start: 0, end: text.length, kind: 'body', text };
  return annotate(sentence, String(document), { source: text, language: 'en' });
}

function placeOf({ id }: AnnotatedSentence): Place {
  const [document, sentence] = id.split(' ');
  return [Number(document), Number(sentence)];
}

function addLinks({ links }: Alignment, units: readonly Unit[], edges: readonly Edge[]): void {
  const link = (left: readonly AnnotatedSentence[], right: readonly AnnotatedSentence[], score: number) => {
    for (const a of left)
      for (const b of right) if (a.version !== b.version) links.push({ a: placeOf(a), b: placeOf(b), score });
  };
  for (const { members } of units) for (const [i, a] of members.entries()) link([a], members.slice(i + 1), 1);
  for (const { a, b, score } of edges) {
    link(units[a]?.members ?? [], units[b]?.members ?? [], score);
  }
}

function addGroups({ groups }: Alignment, units: readonly Unit[], edges: readonly Edge[]): void {
  const linked = units.map(() => new Set<number>());
  for (const { a, b } of edges) {
    linked[a]?.add(b);
    linked[b]?.add(a);
  }
  const covered = units.map(() => new Set<number>());
  const inOrder = [...edges].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of inOrder) {
    if (covered[a]?.has(b)) continue;
    const group = [a, b];
    const around = [...(linked[a] ?? [])].sort((x, y) => x - y);
    for (const c of around) if (c !== b && group.every((member) => linked[c]?.has(member))) group.push(c);
    for (const x of group) for (const y of group) covered[x]?.add(y);
    groups.push(group.flatMap((i) => units[i]?.members ?? []).map(placeOf));
  }
  for (const [i, { members }] of units.entries()) {
    if (members.length > 1 && covered[i]?.size === 0) groups.push(members.map(placeOf));
  }
}
