import { annotate } from '../annotate/index.ts';
import type { AnnotatedSentence, Sentence } from '../types.ts';
import { DeedReader } from './deeds.ts';
import { type Events, groupByEvent } from './events.ts';
import { type Edge, logitOf } from './neighbours.ts';
import { scoreUnits } from './scores.ts';
import { features } from './similarity.ts';
import { AS_DOCUMENTS, AS_STATEMENTS, makeUnits, type Unit } from './units.ts';
import { DOCUMENTS, PASSAGES, REPORTS, STORY } from './weights.ts';

/** Number of a document and of a sentence in it. */
export type Place = [document: number, sentence: number];

export interface Alignment {
  /** Two sentences of different documents that state the same thing, and how sure that is (0–1). */
  links: { a: Place; b: Place; score: number }[];
  /** Groups in which every sentence is linked with every other; a sentence that answers two may stand in two. */
  groups: Place[][];
}

/** Score from which a pair is linked, by what the documents are. */
const LINKED = { reports: 0.37, passages: 0.25 };
/** The same where several reports tell what most of them tell of a deed. */
const LINKED_BY_DEEDS = 0.55;
/** Reports of one event from which on that can be told. */
const SEVERAL = 6;
/** Sentences of one event up to which every pair is scored. */
const EVERY_PAIR = 600;

/**
 * Documents nobody has sorted → links between their sentences and groups. First tells which documents report one event,
 * then aligns within each event only.
 */
export function alignDocuments(documents: readonly (readonly string[])[]): Alignment {
  const versions = documents.map((sentences, document) => sentences.map((text, i) => loose(text, document, i)));
  const events = groupByEvent(versions);
  const alignment: Alignment = { links: [], groups: [] };
  for (const event of new Set(events.eventOf)) {
    const within = versions.filter((_, i) => events.eventOf[i] === event);
    const { units, edges, least } = events.reports ? alignReports(within, events) : alignPassages(within);
    const linked = edges.filter(({ score }) => score >= least);
    addLinks(alignment, units, linked);
    addGroups(alignment, units, linked);
  }
  return alignment;
}

interface Scored {
  units: readonly Unit[];
  edges: Edge[];
  least: number;
}

/** Passages, such as answers to one question: a collection of single statements is read as the claims of a story are. */
function alignPassages(versions: readonly (readonly AnnotatedSentence[])[]): Scored {
  const single = versions.every(({ length }) => length <= 1);
  const { units, termCount } = makeUnits(versions, single ? AS_STATEMENTS : AS_DOCUMENTS);
  return { units, edges: scoreUnits(units, termCount, STORY, EVERY_PAIR), least: LINKED.passages };
}

function alignReports(versions: readonly (readonly AnnotatedSentence[])[], events: Events): Scored {
  const several = versions.length >= SEVERAL;
  const { units, evidence } = readReports(versions, events);
  const edges = evidence.map(({ edge, one, x }) => {
    const sum = several ? weighReports(x) : logitOf(edge.score) + (x[1] ?? 0);
    return { ...edge, score: one / (1 + Math.exp(-sum)) };
  });
  return { units, edges, least: several ? LINKED_BY_DEEDS : LINKED.reports };
}

/** What is known of a pair of sentences of two reports. */
export interface Evidence {
  edge: Edge;
  /** How likely their reports are to be of one event, where the collection may mix two. */
  one: number;
  /** What REPORT_FEATURES names. */
  x: number[];
}

/**
 * Likeness by words, and the versions' likeness as wholes, as log-odds; deeds both tell of, and such as one leaves out; the words
 * that are rare in the story once more, for a name both print is no deed.
 */
export const REPORT_FEATURES = ['words', 'versions', 'shared', 'missed', 'local'] as const;

/** Reports of one event → their units and what is known of each pair. */
export function readReports(
  versions: readonly (readonly AnnotatedSentence[])[],
  { prior, one }: Events,
): { units: readonly Unit[]; evidence: Evidence[] } {
  const { units, termCount } = makeUnits(versions, AS_DOCUMENTS);
  const edges = scoreUnits(units, termCount, versions.length >= SEVERAL ? DOCUMENTS : PASSAGES, EVERY_PAIR);
  const deeds = new DeedReader(units, versions.length);
  const evidence = edges.map((edge): Evidence => {
    const [left, right] = [units[edge.a] as Unit, units[edge.b] as Unit];
    const [x, y] = [left, right].map(({ members }) => Number(members[0]?.version)) as [number, number];
    const { shared, missed } = deeds.compare(left, right);
    return { edge, one: one(x, y), x: [logitOf(edge.score), prior(x, y), shared, missed, features(left, right).local] };
  });
  return { units, evidence };
}

function weighReports(x: readonly number[]): number {
  return REPORTS.coefficients.reduce((sum, c, k) => sum + c * (x[k] ?? 0), REPORTS.bias);
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
