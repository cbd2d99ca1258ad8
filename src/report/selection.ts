/** Which claims of a report somebody wants: what an address or a command line says, checked. */
import type { DifferenceKind } from '../engine/types.ts';
import { InvalidInput } from '../errors.ts';
import { words } from '../words/words.ts';
import type { Ruling } from './data.ts';
import type { ReportModel } from './model.ts';
import { KINDS, RULINGS } from './words.ts';

/** A claim is wanted when it fits every list that is not empty. */
export interface Selection {
  rulings: Ruling[];
  /** Claims with a difference of such a kind that stands. */
  kinds: DifferenceKind[];
  /** Anchors of versions that tell the claim. */
  versions: string[];
  /** Names of people whose verdict stands on it. */
  people: string[];
  numbers: number[];
}

export const SELECTORS = ['ruling', 'kind', 'version', 'person', 'claim'] as const;

export type Selector = (typeof SELECTORS)[number];

/** The most numbers of claims one request may name. */
const MOST_NUMBERS = 10_000;

/**
 * What was asked for → a selection, or nothing where the whole report is wanted. Throws InvalidInput that names what
 * the report does not have.
 */
export function readSelection(asked: Partial<Record<Selector, unknown>>, report: ReportModel): Selection | undefined {
  const given = (selector: Selector) => listOf(asked[selector]);
  if (SELECTORS.every((selector) => given(selector).length === 0)) return undefined;
  return {
    rulings: given('ruling').map((name) => among('ruling', name, RULINGS)),
    kinds: given('kind').map((name) => among('kind', name, KINDS)),
    versions: given('version').map((name) => versionNamed(name, report)),
    people: given('person').map((name) => personNamed(name, report)),
    numbers: given('claim').flatMap(readNumbers),
  };
}

function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

function among<T extends string>(selector: Selector, name: string, known: Record<T, unknown>): T {
  const found = (Object.keys(known) as T[]).find((each) => each === name.toLowerCase());
  if (found) return found;
  throw new InvalidInput({ [selector]: words().making.noSuch(selector, name, Object.keys(known)) });
}

/** By the number of the version in its story, or by its name. */
function versionNamed(name: string, { sources }: ReportModel): string {
  const versions = sources.flatMap((source) => source.versions);
  const found = versions.find(({ anchor, label }) => anchor === `text-${name}` || folded(label) === folded(name));
  if (!found) throw new InvalidInput({ version: words().making.noSuchVersion(name) });
  return found.anchor;
}

function personNamed(name: string, report: ReportModel): string {
  const found = peopleOf(report).find((person) => folded(person) === folded(name));
  if (!found) throw new InvalidInput({ person: words().making.noSuchPerson(name) });
  return found;
}

/** Everybody whose verdict stands on a claim of the report, in the order of the report. */
export function peopleOf({ sections }: ReportModel): string[] {
  return [
    ...new Set(sections.flatMap(({ claims }) => claims.flatMap(({ verdicts }) => verdicts.map((v) => v.person)))),
  ];
}

/** '3, 7-9' → 3, 7, 8, 9. */
function readNumbers(text: string): number[] {
  const numbers = text.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,9})\s*(?:[-–]\s*(\d{1,9})\s*)?$/u.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || last < first || last - first > MOST_NUMBERS) {
      throw new InvalidInput({ claim: words().making.noNumbers(text) });
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  if (numbers.length > MOST_NUMBERS) throw new InvalidInput({ claim: words().making.tooManyClaims(MOST_NUMBERS) });
  return numbers;
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
