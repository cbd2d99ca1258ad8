import type { AnnotatedSentence, DifferenceKind, PairDifference, SentencePair, Span } from '../types.ts';
import { markDifferences } from './marks.ts';
import { RULES } from './rules/index.ts';
import { type Likeness, likenessOf, literalLikeness, similarityOf, wordsKept } from './similarity.ts';
import { alignWords } from './words.ts';

/** How sure a rule must be for its finding to count. */
const SHOWN = 0.5;

/** Cover from which two sentences state the same thing, differences apart. */
const ALIGNED = 0.5;

/** Literal likeness, and cover, from which two sentences say no more and no less than each other. */
const EQUIVALENT = 0.56;
const EQUIVALENT_COVER = 0.4;

/** Share of the words kept from which a small difference is the one thing changed; below, the whole is told otherwise. */
const ONE_CHANGE = 0.75;

/** Kinds of difference that lie in how a thing is told, and the cover from which they make two accounts differ. */
const MANNER: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(['certainty', 'scope', 'wording']);
const REST_SAME = 0.9;

export type Relation = 'equivalent' | 'differs' | 'contradicts' | 'unrelated';

export interface PairComparison {
  /** 0–1: how much of the two sentences' meaning is shared. */
  similarity: number;
  /** They state the same thing, differences apart. */
  aligned: boolean;
  relation: Relation;
  differences: PairDifference[];
  /** Spans the screen shows as differing in meaning. */
  marks: { a: Span[]; b: Span[] };
}

/** Compares two sentences with every rule that is on. */
export function comparePair(
  a: AnnotatedSentence,
  b: AnnotatedSentence,
  rulesOff: ReadonlySet<string> = new Set(),
): PairComparison {
  const pair: SentencePair = { a, b, words: alignWords(a, b) };
  const differences = findDifferences(pair, rulesOff);
  const likeness = likenessOf(pair);
  const similarity = similarityOf(pair, likeness);
  const aligned = likeness.cover >= ALIGNED;
  const relation = relationOf(pair, likeness, differences);
  return { similarity, aligned, relation, differences, marks: markDifferences(pair) };
}

/** Every difference the rules find between two sentences taken to state the same thing. */
export function findDifferences(pair: SentencePair, rulesOff: ReadonlySet<string>): PairDifference[] {
  const differences: PairDifference[] = [];
  for (const rule of RULES) {
    if (rulesOff.has(rule.name)) continue;
    for (const found of rule.compare(pair)) differences.push({ rule: rule.name, kind: rule.kind, ...found });
  }
  return differences;
}

function relationOf(pair: SentencePair, likeness: Likeness, differences: PairDifference[]): Relation {
  const { cover } = likeness;
  const shown = differences.filter(({ grade, level }) => grade >= SHOWN && level !== 'wording');
  if (shown.some(({ level }) => level === 'contradiction')) return 'contradicts';
  if (shown.some(tellsOneThing)) return 'differs';
  const oneChange = wordsKept(pair) >= ONE_CHANGE;
  if (oneChange && shown.some(({ kind }) => cover >= (MANNER.has(kind) ? REST_SAME : ALIGNED))) return 'differs';
  return cover >= EQUIVALENT_COVER && literalLikeness(pair) >= EQUIVALENT ? 'equivalent' : 'unrelated';
}

/** A number or a date is compared only where it counts or dates the same thing: sure of that, the words need not agree. */
function tellsOneThing({ kind, level }: PairDifference): boolean {
  return (kind === 'number' || kind === 'date') && level === 'discrepancy';
}
