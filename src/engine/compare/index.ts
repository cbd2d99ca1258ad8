import type { AnnotatedSentence, Claim, Difference, DifferenceValue, Family, PairDifference } from '../types.ts';
import type { KeptDifferences, Told } from './kept.ts';
import { type Finding, mergeFindings, type Slot, withoutRestated } from './merge.ts';
import { SPELLING_RULE, storySpellings } from './names/story-spellings.ts';
import { findDifferences } from './pair.ts';
import { RULES } from './rules/index.ts';
import { sidesOf } from './sides.ts';
import { gatherEchoes, pairsToCompare, transferFrom, type Variant, variantsOf } from './variants.ts';
import { alignWords } from './words.ts';

/** How sure a rule must be for a screen to show what it found. */
const SHOWN = 0.5;
/** Differences of one claim shown at the most, and mere wordings among them. */
const MOST = 12;
const MOST_WORDINGS = 4;

const RULE_BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));

/** What comparing needs to know of the versions. */
export interface Outlets {
  /** Version id → how it is called. */
  labels: ReadonlyMap<string, string>;
  families: readonly Family[];
  /** Version id → ISO day or time of publication, where known. */
  published: ReadonlyMap<string, string>;
}

/** Claims → their differences: typed, levelled, each with the rule that found it and its explanation. */
export function compareClaims(
  claims: readonly Claim[],
  sentences: ReadonlyMap<string, AnnotatedSentence>,
  outlets: Outlets,
  rulesOff: ReadonlySet<string>,
  kept: KeptDifferences,
): Difference[] {
  const familyOf = new Map(outlets.families.flatMap((family) => family.versions.map((id) => [id, family] as const)));
  const differences: Difference[] = [];
  const add = (claim: string, told: Told) => differences.push({ id: `d${differences.length + 1}`, claim, ...told });
  const tell = (slot: Slot, order: ReadonlyMap<AnnotatedSentence, number>): Told => ({
    kind: slot.kind,
    level: slot.level,
    rule: slot.rule,
    why: RULE_BY_NAME.get(slot.rule)?.explain(sidesOf(slot, outlets.labels, familyOf)) ?? '',
    values: valuesOf(slot, order),
  });
  kept.open(rulesOff);
  for (const claim of claims) {
    const members = claim.sentences.map((id) => sentences.get(id)).filter((sentence) => sentence !== undefined);
    if (members.length < 2) continue;
    const told = kept.of(members, familyOf, () => {
      const slots = findSlots(variantsOf(members, outlets.published), familyOf, rulesOff);
      const order = slots.length > 0 ? orderOf(members) : NO_ORDER;
      return slots.map((slot) => tell(slot, order));
    });
    for (const each of told) add(claim.id, each);
  }
  if (!rulesOff.has(SPELLING_RULE)) {
    const shown = differences.filter(({ rule }) => rule === SPELLING_RULE).flatMap(({ values }) => values);
    const known = new Set(shown.map(({ value }) => value));
    const sourceOf = (version: string) => familyOf.get(version)?.id ?? version;
    for (const { claim, slot, members } of storySpellings(claims, sentences, sourceOf, known))
      add(claim, tell(slot, orderOf(members)));
  }
  return differences;
}

function findSlots(variants: Variant[], familyOf: ReadonlyMap<string, Family>, rulesOff: ReadonlySet<string>): Slot[] {
  const findings: Finding[] = [];
  for (const [a, b] of pairsToCompare(gatherEchoes(variants))) {
    const oneSource = sharesFamily(a, b, familyOf);
    for (const difference of differencesBetween(a.first, b.first, rulesOff)) {
      // Copies that word something otherwise are no two voices; copies that print another number are worth seeing.
      if (difference.grade < SHOWN || difference.pairOnly || (oneSource && difference.level === 'wording')) continue;
      // Reporters choose their words: another one is a discrepancy in a pair handed over, in a story it is wording.
      findings.push({
        a,
        b,
        difference: difference.kind === 'wording' ? { ...difference, level: 'wording' } : difference,
      });
    }
  }
  let wordings = 0;
  return withoutRestated(mergeFindings(findings))
    .filter((slot) => slot.level !== 'wording' || wordings++ < MOST_WORDINGS)
    .slice(0, MOST)
    .map(withEchoes);
}

/** What was found between two sentences, as long as both are remembered. */
const found = new WeakMap<AnnotatedSentence, WeakMap<AnnotatedSentence, PairDifference[]>>();

function differencesBetween(
  a: AnnotatedSentence,
  b: AnnotatedSentence,
  rulesOff: ReadonlySet<string>,
): readonly PairDifference[] {
  const known = found.get(a) ?? new WeakMap<AnnotatedSentence, PairDifference[]>();
  found.set(a, known);
  const all = known.get(b) ?? findDifferences({ a, b, words: alignWords(a, b) }, NONE_OFF);
  known.set(b, all);
  return rulesOff.size === 0 ? all : all.filter(({ rule }) => !rulesOff.has(rule));
}

const NONE_OFF: ReadonlySet<string> = new Set();

/** A slot with the readings of the wordings that echo one it has. */
function withEchoes(slot: Slot): Slot {
  const echoed = slot.readings.flatMap((reading) =>
    reading.variant.echoes.flatMap((variant) => {
      const { source, start: from, end: to } = variant.first;
      const start = source.indexOf(reading.text, from);
      const end = start + reading.text.length;
      return start < 0 || end > to ? [] : [{ ...reading, variant, start, end }];
    }),
  );
  return echoed.length === 0 ? slot : { ...slot, readings: [...slot.readings, ...echoed] };
}

function sharesFamily(a: Variant, b: Variant, familyOf: ReadonlyMap<string, Family>): boolean {
  let only: string | undefined;
  for (const { versions } of [a, b]) {
    for (const version of versions) {
      const family = familyOf.get(version)?.id ?? version;
      only ??= family;
      if (family !== only) return false;
    }
  }
  return true;
}

const NO_ORDER: ReadonlyMap<AnnotatedSentence, number> = new Map();

function orderOf(members: readonly AnnotatedSentence[]): Map<AnnotatedSentence, number> {
  return new Map(members.map((sentence, index) => [sentence, index]));
}

/** One value for each sentence that prints a reading, in the order of the claim's sentences. */
function valuesOf(slot: Slot, order: ReadonlyMap<AnnotatedSentence, number>): DifferenceValue[] {
  const placed: { at: number; value: DifferenceValue }[] = [];
  for (const { variant, start, end, value } of slot.readings) {
    const placeIn = transferFrom({ start, end }, variant.first);
    for (const sentence of variant.members) {
      const span = placeIn(sentence);
      const text = sentence.source.slice(span.start, span.end);
      const found = { sentence: sentence.id, start: span.start, end: span.end, text, value };
      placed.push({ at: order.get(sentence) ?? 0, value: found });
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(({ value }) => value);
}
