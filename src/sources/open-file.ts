import { words } from '../words/words.ts';
import type { DecodedText } from './encoding.ts';
import { type GivenSource, type Reading, refusal } from './source.ts';

/** A file on its way to a reader. */
export interface OpenFile extends GivenSource {
  budget: Budget;
  /** Reads what stands inside a file: an attachment, an entry of an archive. */
  readInner: (inner: GivenSource) => Promise<Reading[]>;
}

/** A file whose bytes are text. */
export interface OpenText extends OpenFile, DecodedText {
  encoding: string;
}

export type FileReader = (file: OpenFile) => Promise<Reading[]>;
export type TextReader = (file: OpenText) => Promise<Reading[]> | Reading[];

/** Bytes of one file, as sent. */
export const LARGEST_FILE = 50_000_000;
/** Bytes that may come out of all archives in one file. */
const MOST_UNPACKED = 200_000_000;
/** Files that may come out of one file. */
const MOST_FILES = 200;

/** What reading one file may still cost, shared by everything that is found inside it. */
export interface Budget {
  bytes: number;
  files: number;
}

export function freshBudget(): Budget {
  return { bytes: MOST_UNPACKED, files: MOST_FILES };
}

/** Takes unpacked bytes off the budget. Throws InvalidInput when they are more than it has. */
export function spend(budget: Budget, bytes: number, name: string): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) {
    throw refusal(name, words().refusals.tooMuchUnpacked(MOST_UNPACKED / 1e6));
  }
}

/** Takes one file off the budget. Throws InvalidInput when it has no more. */
export function spendFile(budget: Budget, name: string): void {
  budget.files -= 1;
  if (budget.files < 0) throw refusal(name, words().refusals.tooManyFiles(MOST_FILES));
}
