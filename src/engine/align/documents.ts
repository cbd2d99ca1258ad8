import { annotate } from '../annotate/index.ts';
import type { AnnotatedSentence, Sentence } from '../types.ts';
import { cluster } from './clusters.ts';
import { groupByEvent } from './events.ts';
import type { Edge } from './neighbours.ts';
import { scoreUnits } from './scores.ts';
import { makeUnits, type Unit } from './units.ts';

/** Number of a document and of a sentence in it. */
export type Place = [document: number, sentence: number];

export interface Alignment {
  /** Two sentences of different documents that state the same thing, and how sure that is (0–1). */
  links: { a: Place; b: Place; score: number }[];
  /** Groups of sentences that state the same thing; each in one group at the most, groups of one left out. */
  groups: Place[][];
}

/** Score from which a pair is linked. */
const LINKED = 0.3;
/** The same where every document is a single sentence: such sentences were picked as answers to one question. */
const LINKED_ANSWERS = 0.65;

/** Sentences of one event up to which every pair is scored. */
const EVERY_PAIR = 600;

/**
 * Documents nobody has sorted → links between their sentences and groups. First tells which documents report one event,
 * then aligns within each event only. Links need not be transitive; groups are.
 */
export function alignDocuments(documents: readonly (readonly string[])[]): Alignment {
  const versions = documents.map((sentences, document) => sentences.map((text, i) => loose(text, document, i)));
  const events = groupByEvent(versions);
  const least = documents.every((sentences) => sentences.length <= 1) ? LINKED_ANSWERS : LINKED;
  const alignment: Alignment = { links: [], groups: [] };
  for (const event of new Set(events)) {
    const within = versions.filter((_, i) => events[i] === event);
    const { units, termCount } = makeUnits(within);
    const edges = scoreUnits(units, termCount, EVERY_PAIR);
    addLinks(alignment, units, edges, least);
    addGroups(alignment, units, edges, least);
  }
  return alignment;
}

function loose(text: string, document: number, i: number): AnnotatedSentence {
  const sentence: Sentence = { id: `${document} ${i}`, start: 0, end: text.length, kind: 'body', text };
  return annotate(sentence, String(document), { source: text, language: 'en' });
}

function placeOf({ id }: AnnotatedSentence): Place {
  const [document, sentence] = id.split(' ');
  return [Number(document), Number(sentence)];
}

function addLinks({ links }: Alignment, units: readonly Unit[], edges: readonly Edge[], least: number): void {
  const link = (left: readonly AnnotatedSentence[], right: readonly AnnotatedSentence[], score: number) => {
    for (const a of left)
      for (const b of right) if (a.version !== b.version) links.push({ a: placeOf(a), b: placeOf(b), score });
  };
  for (const { members } of units) for (const [i, a] of members.entries()) link([a], members.slice(i + 1), 1);
  for (const { a, b, score } of edges) {
    if (score >= least) link(units[a]?.members ?? [], units[b]?.members ?? [], score);
  }
}

function addGroups({ groups }: Alignment, units: readonly Unit[], edges: readonly Edge[], least: number): void {
  for (const group of cluster(units.length, edges, () => true, [], least)) {
    const members = group.flatMap((i) => units[i]?.members ?? []);
    if (members.length > 1) groups.push(members.map(placeOf));
  }
}
