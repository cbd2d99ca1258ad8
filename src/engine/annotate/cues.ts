import { MONTHS, PARTS_OF_DAY, SEASONS, WEEKDAYS } from '../lexicon/calendar.ts';
import { CARDINALS, FRACTIONS, MAGNITUDES, MULTIPLES, ORDINALS, VAGUE } from '../lexicon/number-words.ts';

/** What a word may begin, as bits: one look-up decides whether a word is read at all. */
export const DATE_CUE = 1;
export const NUMBER_CUE = 2;

const DATE_WORDS =
  'today tonight yesterday tomorrow overnight eve same last past previous next coming this ago noon midday midnight quarter';

/** Characters that begin a day in Chinese: 星期二, 礼拜天, 周二, 昨天. */
const HAN_DAYS = '星礼周週今昨明';

const CUES: ReadonlyMap<string, number> = collect();

export function cueOf(norm: string): number {
  return CUES.get(norm) ?? 0;
}

function collect(): Map<string, number> {
  const cues = new Map<string, number>();
  const add = (word: string, cue: number) => cues.set(word, (cues.get(word) ?? 0) | cue);
  const dates = [MONTHS, WEEKDAYS, SEASONS, PARTS_OF_DAY].flatMap((words) => [...words.keys()]);
  for (const word of [...dates, ...DATE_WORDS.split(' ')]) {
    add(word, DATE_CUE);
    add(`${word}'s`, DATE_CUE);
  }
  const numbers = [CARDINALS, ORDINALS, MAGNITUDES, VAGUE, MULTIPLES, FRACTIONS].flatMap((words) => [...words.keys()]);
  // The article counts in 'a dozen', 'a third of', 'a week after'; a dozen or a week must follow.
  for (const word of [...numbers, ...'a an dozen hour day week month year decade'.split(' ')]) add(word, NUMBER_CUE);
  for (const word of CARDINALS.keys()) add(word, DATE_CUE);
  for (const sign of HAN_DAYS) add(sign, DATE_CUE);
  return cues;
}
