import type { DifferenceKind, DifferenceLevel, PairDifference } from '../types.ts';
import type { Variant } from './variants.ts';

/** What a rule found between two wordings of a claim. */
export interface Finding {
  a: Variant;
  b: Variant;
  difference: PairDifference;
}

/** One reading of a slot: where a wording prints it, and its normalised value. */
export interface Reading {
  variant: Variant;
  start: number;
  end: number;
  text: string;
  value: string;
}

/** All that one rule found about one slot of a claim. */
export interface Slot {
  rule: string;
  kind: DifferenceKind;
  level: DifferenceLevel;
  grade: number;
  /** One a wording, in the order of the wordings. */
  readings: Reading[];
}

const LEVELS: DifferenceLevel[] = ['contradiction', 'discrepancy', 'wording'];

/** Contradictions first, then the surer, then in the order of the text. */
export function compareSlots(a: Slot, b: Slot): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    b.grade - a.grade ||
    (a.readings[0]?.start ?? 0) - (b.readings[0]?.start ?? 0) ||
    (a.rule < b.rule ? -1 : 1)
  );
}

/**
 * Pairwise findings → slots: findings of one rule that touch in a wording speak of the same thing, so '12', '15' and '20'
 * of three wordings become one difference of three values.
 */
export function mergeFindings(findings: readonly Finding[]): Slot[] {
  const slots: Slot[] = [];
  const byRule = new Map<string, Slot[]>();
  for (const { a, b, difference } of findings) {
    const open = byRule.get(difference.rule) ?? [];
    byRule.set(difference.rule, open);
    const left = { variant: a, ...difference.a };
    const right = { variant: b, ...difference.b };
    const touched = open.filter((slot) => touches(slot, left) || touches(slot, right));
    const slot = touched[0] ?? openSlot(difference, slots, open);
    for (const other of touched.slice(1)) absorb(slot, other, slots, open);
    addReading(slot, left);
    addReading(slot, right);
    slot.grade = Math.max(slot.grade, difference.grade);
    if (LEVELS.indexOf(difference.level) < LEVELS.indexOf(slot.level)) slot.level = difference.level;
  }
  return slots.sort(compareSlots);
}

/**
 * Slots without the mere wordings that a graver one tells already: 'eleven' against 'fourteen' is a contradiction of
 * numbers and not another word as well. Takes slots in the order of `compareSlots`.
 */
export function withoutRestated(slots: readonly Slot[]): Slot[] {
  const graver = slots.filter(({ level }) => level !== 'wording');
  return slots.filter(
    (slot) => slot.level !== 'wording' || !graver.some((other) => slot.readings.every((each) => touches(other, each))),
  );
}

function openSlot({ rule, kind, level, grade }: PairDifference, slots: Slot[], open: Slot[]): Slot {
  const slot: Slot = { rule, kind, level, grade, readings: [] };
  slots.push(slot);
  open.push(slot);
  return slot;
}

function absorb(slot: Slot, other: Slot, slots: Slot[], open: Slot[]): void {
  for (const reading of other.readings) addReading(slot, reading);
  slot.grade = Math.max(slot.grade, other.grade);
  if (LEVELS.indexOf(other.level) < LEVELS.indexOf(slot.level)) slot.level = other.level;
  slots.splice(slots.indexOf(other), 1);
  open.splice(open.indexOf(other), 1);
}

function touches(slot: Slot, reading: Reading): boolean {
  return slot.readings.some(
    (known) => known.variant === reading.variant && known.start < reading.end && reading.start < known.end,
  );
}

/** A wording has one reading of a slot: the first that was found. */
function addReading(slot: Slot, reading: Reading): void {
  if (!slot.readings.some((known) => known.variant === reading.variant)) slot.readings.push(reading);
}
