/** The report's words, in one place: what a ruling, a level, a kind or a relation is called and what it means. */
import type { DifferenceKind, DifferenceLevel, FamilyRelation } from '../engine/types.ts';
import type { Confidence, Ruling, Stance, Standing } from './data.ts';
import type { CoverageState } from './model.ts';

/** Disputed first: what a reader came for; what nobody has looked at, last. */
export const RULING_ORDER: Ruling[] = ['disputed', 'unsourced', 'confirmed', 'open'];

export const RULINGS: Record<Ruling, { glyph: string; word: string; title: string; meaning: string }> = {
  confirmed: {
    glyph: '✓',
    word: 'confirmed',
    title: 'Confirmed',
    meaning: 'The evidence listed bears the claim out as the outlets print it.',
  },
  disputed: {
    glyph: '⚠',
    word: 'disputed',
    title: 'Disputed',
    meaning: 'The versions, or the evidence, contradict one another on it. It is not a ruling that the claim is false.',
  },
  unsourced: {
    glyph: '?',
    word: 'unsourced',
    title: 'Unsourced',
    meaning: 'No source was found that a reader could check. It is not a ruling that the claim is false.',
  },
  open: {
    glyph: '○',
    word: 'open',
    title: 'Not yet reviewed',
    meaning: 'Nobody has ruled on it yet, or not as many people as the desk asks for.',
  },
};

export const LEVELS: Record<DifferenceLevel, { word: string; meaning: string }> = {
  contradiction: { word: 'contradiction', meaning: 'Both cannot be true.' },
  discrepancy: { word: 'discrepancy', meaning: 'They differ in substance; both may be true.' },
  wording: { word: 'wording', meaning: 'They say the same in other words.' },
};

export const KINDS: Record<DifferenceKind, string> = {
  number: 'number',
  date: 'date',
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  role: 'role',
  attribution: 'attribution',
  quotation: 'quotation',
  polarity: 'polarity',
  certainty: 'certainty',
  scope: 'scope',
  wording: 'wording',
};

export const RELATIONS: Record<FamilyRelation, string> = {
  copy: 'one text, copied',
  'edited-copy': 'one text, edited',
  'same-wire': 'one agency’s copy',
  single: 'a source of its own',
};

export const STANCES: Record<Stance, string> = {
  supports: 'supports the claim',
  undermines: 'undermines the claim',
  context: 'gives context',
  sealed: 'its bearing is sealed',
};

export const CONFIDENCES: Record<Confidence, string> = {
  low: 'low confidence',
  medium: 'medium confidence',
  high: 'high confidence',
};

/** How well the sentences of a claim go together, 0 to 1: of the alignment, not of whether the claim is true. */
export function matchWords(confidence: number): string {
  return `sentences matched ${confidence.toFixed(2)}`;
}

/** Names in one sentence. */
const MOST_NAMED = 12;

/** How a ruling came about, or what it waits for, as a sentence; and who says otherwise. */
export function standingWords({ state, by, count = 0 }: Standing, otherwise: string[] = []): string {
  const people = named(by);
  const others = named(otherwise);
  switch (state) {
    case 'none':
      return 'Nobody has ruled on it yet.';
    case 'awaiting':
      return `${people} ${by.length === 1 ? 'has' : 'have'} given a verdict; it waits for another reviewer’s.`;
    case 'disagreement':
      return `${people} disagree on it.`;
    case 'ruled':
      return `Ruled by ${people}.${others && ` ${others} ${otherwise.length === 1 ? 'says' : 'say'} otherwise.`}`;
    case 'adjudicated':
      return `Decided by ${people}, because the reviewers disagreed.`;
    case 'sealed':
      if (count === 0) return 'Nobody else has given a verdict yet.';
      return `${count === 1 ? 'One verdict is' : `${count} verdicts are`} in and sealed: the claim is reviewed blind.`;
  }
}

function named(people: string[]): string {
  const more = people.length - MOST_NAMED + 1;
  const shown = more > 1 ? [...people.slice(0, MOST_NAMED - 1), `${more} others`] : people;
  return new Intl.ListFormat('en').format(shown);
}

export const STATES: Record<CoverageState, string> = {
  agrees: 'no difference',
  wording: 'other words',
  discrepancy: 'discrepancy',
  contradiction: 'contradiction',
  removed: 'removed in cleaning',
  unaligned: 'not aligned',
  silent: 'not reported',
};
