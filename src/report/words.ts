/** The report's words, in one place: what a ruling, a level, a kind or a relation is called and what it means. */
import type { DifferenceKind, DifferenceLevel, FamilyRelation } from '../engine/types.ts';
import { en } from '../words/en.ts';
import { list } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { Caution, Confidence, Ruling, Stance, Standing } from './data.ts';
import type { CoverageState } from './model.ts';
import { moment } from './moment.ts';

/** Disputed first: what a reader came for; what nobody has looked at, last. */
export const RULING_ORDER: Ruling[] = ['disputed', 'unsourced', 'confirmed', 'open'];

/** What reports print, which are in English whoever asks for them; screens have the same words of their reader. */
export const RULINGS: Record<Ruling, { glyph: string; word: string; title: string; meaning: string }> = {
  confirmed: ruling('confirmed', '✓'),
  disputed: ruling('disputed', '⚠'),
  unsourced: ruling('unsourced', '?'),
  open: ruling('open', '○'),
};

function ruling(name: Ruling, glyph: string) {
  return { glyph, word: en.verdicts[name], title: en.rulingTitles[name], meaning: en.rulingMeanings[name] };
}

export const LEVELS: Record<DifferenceLevel, { word: string; meaning: string }> = {
  contradiction: { word: en.levels.contradiction, meaning: en.levelMeanings.contradiction },
  discrepancy: { word: en.levels.discrepancy, meaning: en.levelMeanings.discrepancy },
  wording: { word: en.levels.wording, meaning: en.levelMeanings.wording },
};

export const KINDS: Record<DifferenceKind, string> = en.kinds;
export const RELATIONS: Record<FamilyRelation, string> = en.relations;
export const STANCES: Record<Stance, string> = en.stances;
export const CONFIDENCES: Record<Confidence, string> = en.confidences;
export const STATES: Record<CoverageState, string> = en.states;

/** How likely the sentences of a claim belong together, 0 to 1: of the alignment, not of whether the claim is true. */
export function matchWords(confidence: number): string {
  return en.told.matched(`${Math.round(confidence * 100)}%`);
}

/** Names in one sentence. */
const MOST_NAMED = 12;

/** How a ruling came about, or what it waits for, as a sentence; and who says otherwise. */
export function standingWords({ state, by, count = 0 }: Standing, otherwise: string[] = []): string {
  const { standings } = words();
  const people = named(by);
  switch (state) {
    case 'none':
      return standings.none;
    case 'awaiting':
      return standings.awaiting(people, by.length);
    case 'disagreement':
      return standings.disagreement(people);
    case 'ruled':
      if (otherwise.length === 0) return standings.ruled(people);
      return `${standings.ruled(people)} ${standings.otherwise(named(otherwise), otherwise.length)}`;
    case 'adjudicated':
      return standings.adjudicated(people);
    case 'sealed':
      return count === 0 ? standings.noneElse : standings.sealed(count);
  }
}

function named(people: string[]): string {
  const more = people.length - MOST_NAMED + 1;
  return list(more > 1 ? [...people.slice(0, MOST_NAMED - 1), words().standings.others(more)] : people);
}

/** What the evidence for a ruling lacks, as a sentence. */
export function cautionWords({ lack, count = 0, day = '' }: Caution): string {
  const { gate } = words();
  if (lack === 'undermined' || lack === 'oneFamily') return gate[lack](count);
  return lack === 'later' ? gate.later(moment(day).words) : gate[lack];
}
