import { type Civil, dayNumber, daysInMonth, isoDay } from '../annotate/civil.ts';
import { MONTH_NAMES_ANY } from '../lexicon/months.ts';
import type { Span } from '../types.ts';

/** A whole date (day, month, year) as it stands in a line. */
export interface PrintedDate extends Span {
  iso: string;
}

const NAME = String.raw`(\p{L}[\p{L}\p{M}]{1,11})`;
const YEAR = String.raw`((?:19|20)\d{2})(?!\d)`;
const PATTERNS: { pattern: RegExp; read: (groups: string[]) => Civil | undefined }[] = [
  {
    // 15 December 2021, 15. Dezember 2021, 15 de diciembre de 2021
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:de |of )?${NAME}\.?,?[\s-]*(?:de )?${YEAR}`,
      'gu',
    ),
    read: ([day, month, year]) => named(year, month, day),
  },
  {
    // December 15, 2021
    pattern: new RegExp(String.raw`${NAME}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'gu'),
    read: ([month, day, year]) => named(year, month, day),
  },
  {
    // On 11/13/19
    pattern: /\bon (\d{1,2})\/(\d{1,2})\/(\d{2})(?!\d)/gu,
    read: ([month, day, year]) => (Number(day) > 12 ? civil(`20${year}`, month, day) : undefined),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})[-/.年년]\s?(\d{1,2})[-/.月월]\s?(\d{1,2})(?!\d)/gu,
    read: ([year, month, day]) => civil(year, month, day),
  },
  {
    // 15.12.2021 is day first; 12/15/2021 and 15/12/2021 only when they cannot be read both ways
    pattern: /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/gu,
    read: ([a, mark, b, year]) => {
      if (mark === '.' || Number(a) > 12 || a === b) return civil(year, b, a);
      return Number(b) > 12 ? civil(year, a, b) : undefined;
    },
  },
];

const FIGURE = /\p{Nd}/u;

/** Every whole date in a line, in the order of the text. */
export function printedDates(line: string): PrintedDate[] {
  if (!FIGURE.test(line)) return [];
  const text = westernDigits(line.toLowerCase());
  if (!/\d{4}|\/\d{2}(?!\d)/u.test(text)) return [];
  const found: PrintedDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const date = read(match.slice(1));
      if (date) found.push({ start: match.index, end: match.index + match[0].length, iso: isoDay(dayNumber(date)) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function named(year = '', month = '', day = ''): Civil | undefined {
  const number = MONTH_NAMES_ANY.get(month);
  return number ? civil(year, String(number), day) : undefined;
}

function civil(year = '', month = '', day = ''): Civil | undefined {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (date.month < 1 || date.month > 12 || date.day < 1) return undefined;
  return date.day <= daysInMonth(date.year, date.month) ? date : undefined;
}

/** Arabic-Indic, Persian and Devanagari figures as 0–9; the length stays. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/gu, (digit) => String(digitValue(digit)));
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  if (code >= 0x966) return code - 0x966;
  return code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
}
