import type { AnnotatedSentence, Claim, Difference, PairDifference, Side } from '../types.ts';
import { findDifferences } from './pair.ts';
import { RULES } from './rules/index.ts';
import { alignWords } from './words.ts';

/** Pairs of distinct sentences compared in one claim at the most; beyond it only neighbours of the first. */
const MOST_VARIANTS = 12;

const RULE_BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));

/** Claims → their differences: typed, levelled, each with the rule that found it and its explanation. */
export function compareClaims(
  claims: Claim[],
  sentences: ReadonlyMap<string, AnnotatedSentence>,
  labels: ReadonlyMap<string, string>,
  rulesOff: ReadonlySet<string>,
): Difference[] {
  const differences: Difference[] = [];
  for (const claim of claims) {
    const members = claim.sentences.map((id) => sentences.get(id)).filter((s) => s !== undefined);
    for (const found of compareMembers(members, labels, rulesOff)) {
      differences.push({ id: `d${differences.length + 1}`, claim: claim.id, ...found });
    }
  }
  return differences;
}

function compareMembers(
  members: AnnotatedSentence[],
  labels: ReadonlyMap<string, string>,
  rulesOff: ReadonlySet<string>,
): Omit<Difference, 'id' | 'claim'>[] {
  const variants = distinct(members).slice(0, MOST_VARIANTS);
  const found: { a: AnnotatedSentence; b: AnnotatedSentence; difference: PairDifference }[] = [];
  for (const [i, a] of variants.entries()) {
    for (const b of variants.slice(i + 1)) {
      if (a.version === b.version) continue;
      for (const difference of findDifferences({ a, b, words: alignWords(a, b) }, rulesOff)) {
        if (difference.grade >= 0.5) found.push({ a, b, difference });
      }
    }
  }
  return found.map(({ a, b, difference }) => ({
    kind: difference.kind,
    level: difference.level,
    rule: difference.rule,
    why: explain(difference, a, b, labels),
    values: [
      { sentence: a.id, ...difference.a },
      { sentence: b.id, ...difference.b },
    ],
  }));
}

function distinct(members: AnnotatedSentence[]): AnnotatedSentence[] {
  return [...new Map(members.map((sentence) => [sentence.text, sentence])).values()];
}

function explain(
  difference: PairDifference,
  a: AnnotatedSentence,
  b: AnnotatedSentence,
  labels: ReadonlyMap<string, string>,
): string {
  const side = (sentence: AnnotatedSentence, value: PairDifference['a']): Side => ({
    labels: [labels.get(sentence.version) ?? sentence.version],
    text: value.text,
    value: value.value,
  });
  const sides = [side(a, difference.a), side(b, difference.b)];
  return RULE_BY_NAME.get(difference.rule)?.explain(sides) ?? '';
}
