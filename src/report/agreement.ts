import type { DifferenceKind } from '../engine/types.ts';
import { words } from '../words/words.ts';
import { reliabilityOf, type Unit } from './alpha.ts';
import type { ClaimData, ReportData, VerdictData } from './data.ts';
import type { Agreement, AgreementFigure } from './model.ts';

/** Claims that two people judged, below which a figure says nothing. */
const FEWEST_CLAIMS = 10;
/** Findings of a rule, below which its share of dismissals says nothing. */
const FEWEST_FINDINGS = 5;
/** Krippendorff (2004, section 11.4): rely on 0.8 and more, on 0.667 and more for tentative conclusions only. */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

/**
 * How far the reviewers agree, as far as the report's reader sees their verdicts: on all claims, on those with a
 * difference of each kind, and each two of them; and how often each rule's findings were dismissed.
 */
export function agreementOf({ claims, differences, review }: ReportData): Agreement {
  const blind = review?.blind ?? false;
  const judged = new Map(claims.map((claim) => [claim.id, valuesOf(claim, blind)]));
  const standing = differences.filter(({ dismissed }) => !dismissed);
  const kinds = [...Map.groupBy(standing, ({ kind }) => kind)].map(([kind, found]) => {
    const ids = new Set(found.map(({ claim }) => claim));
    return {
      kind,
      word: words().kinds[kind],
      ...figure([...ids].flatMap((id) => (judged.has(id) ? [unitOf(id, judged)] : []))),
    };
  });
  return {
    blind,
    claims: claims.length,
    all: figure([...judged.keys()].map((id) => unitOf(id, judged))),
    kinds: kinds.filter(({ claims: n }) => n > 0).toSorted((a, b) => b.claims - a.claims || byWord(a, b)),
    pairs: pairsOf(claims, judged),
    rules: rulesOf(differences),
  };
}

/** The story's figure as a sentence for those who read the report; empty where no two people judged a claim. */
export function agreementWords({ all, claims, blind }: Agreement): string {
  if (all.claims === 0) return '';
  const counted = `Two or more reviewers judged ${all.claims} of ${claims} claims${blind ? ', each without seeing the others’ verdicts' : ''}`;
  if (all.few) return `${counted}: too few to say how far they agree.`;
  const alpha = all.alpha === null ? '' : `, Krippendorff’s alpha ${all.alpha.toFixed(2)} (${all.words})`;
  return `${counted}; they gave the same verdict in ${percent(all.agreed)} of all pairs${alpha}.`;
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

type Values = Map<string, string>;

/** Reviewer → verdict. Of a blind story the first each gave unseen: a change after the look is no second opinion. */
function valuesOf({ verdicts }: ClaimData, blind: boolean): Values {
  const counted = blind ? verdicts.filter(({ unseen }) => unseen).toReversed() : verdicts.filter(({ ended }) => !ended);
  return new Map(counted.map((verdict) => [reviewerOf(verdict), verdict.value]));
}

function reviewerOf({ personId, person }: VerdictData): string {
  return personId ?? person;
}

function unitOf(id: string, judged: ReadonlyMap<string, Values>): Unit {
  return [...(judged.get(id)?.values() ?? [])];
}

function figure(units: Unit[]): AgreementFigure {
  const { units: claims, pairs, agreed, alpha } = reliabilityOf(units);
  const few = claims < FEWEST_CLAIMS;
  return { claims, pairs, agreed: round(agreed), alpha: round(alpha), few, words: wordsFor(few, alpha) };
}

function wordsFor(few: boolean, alpha: number | null): string {
  const { agreement } = words();
  if (few) return agreement.few;
  if (alpha === null) return agreement.certain;
  if (alpha >= RELIABLE) return agreement.reliable;
  return alpha >= TENTATIVE ? agreement.tentative : agreement.unreliable;
}

/** Every two people who judged a claim in common. */
function pairsOf(claims: ClaimData[], judged: ReadonlyMap<string, Values>): Agreement['pairs'] {
  const names = new Map(claims.flatMap(({ verdicts }) => verdicts.map((each) => [reviewerOf(each), each.person])));
  const people = [...names].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return people.flatMap(([one, name], index) =>
    people.slice(index + 1).flatMap(([other, otherName]) => {
      const units = [...judged.values()].map((values) => [values.get(one), values.get(other)].filter(isSaid));
      const both = figure(units);
      return both.claims > 0 ? [{ people: [name, otherName], ...both }] : [];
    }),
  );
}

function isSaid(value: string | undefined): value is string {
  return value !== undefined;
}

function rulesOf(differences: ReportData['differences']): Agreement['rules'] {
  const rules = [...Map.groupBy(differences, ({ rule }) => rule)].map(([rule, found]) => {
    const dismissed = found.filter((each) => each.dismissed).length;
    const few = found.length < FEWEST_FINDINGS;
    return { rule, found: found.length, dismissed, share: round(dismissed / found.length) ?? 0, few };
  });
  return rules.toSorted((a, b) => b.dismissed - a.dismissed || b.found - a.found || (a.rule < b.rule ? -1 : 1));
}

function byWord(a: { kind: DifferenceKind }, b: { kind: DifferenceKind }): number {
  return a.kind < b.kind ? -1 : 1;
}

/** Three places: more would pretend to know. */
function round(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 1000;
}
