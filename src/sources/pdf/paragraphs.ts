import type { Line } from './page.ts';

/** Space between lines, as a multiple of the usual, that parts paragraphs; change of type that does; indent in heights. */
const WIDE = 1.35;
const OTHER_SIZE = 1.12;
const INDENT = 0.7;
const LETTER = 0.45;
/** Letters of a paragraph that is no byline, caption or heading. */
const LONG = 80;

const ENDS = /[.!?…:;。！？؟۔]["'”’»«)\]]*$/u;
const WIDE_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、！？」』]$/u;

/** First parts of words that are written with a hyphen whether a line ends there or not. */
const COMPOUND = new Set(
  'well self ex non half long short high low full part first second third one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety year month week day old so'.split(
    ' ',
  ),
);

interface Paragraph {
  text: string;
  size: number;
  /** Its last line runs to the end of the column. */
  full: boolean;
}

/** Columns in reading order → paragraphs; one that a column or a page cuts is joined again, words cut at line ends too. */
export function paragraphsOf(columns: Line[][]): string[] {
  const words = hyphenated(columns.flat());
  const paragraphs: Paragraph[] = [];
  for (const column of columns) {
    const parts = splitColumn(column, words);
    const [first, ...rest] = parts;
    if (!first) continue;
    const last = paragraphs.at(-1);
    if (last && goesOn(last, first)) {
      paragraphs.splice(-1, 1, { ...first, text: join(last.text, first.text, words) });
    } else paragraphs.push(first);
    paragraphs.push(...rest);
  }
  return paragraphs.map(({ text }) => text.trim()).filter(Boolean);
}

function goesOn(last: Paragraph, next: Paragraph): boolean {
  if (ratio(last.size, next.size) > OTHER_SIZE || ENDS.test(last.text)) return false;
  if (/^\p{Ll}/u.test(next.text) || /\p{L}[-\u00ad]$/u.test(last.text)) return true;
  // Bylines and captions end without a full stop too, but are short.
  return last.full && last.text.length > LONG && !/^\p{Lu}{2}/u.test(next.text);
}

function splitColumn(lines: Line[], words: Words): Paragraph[] {
  const measure = measureOf(lines);
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    const last = paragraphs.at(-1);
    const full = spaceAfter(line, measure) < 4 * line.size;
    if (before && last && !partsFrom(before, line, measure)) {
      paragraphs.splice(-1, 1, { text: join(last.text, line.text, words), size: line.size, full });
    } else paragraphs.push({ text: line.text, size: line.size, full });
  });
  return paragraphs;
}

interface Measure {
  start: number;
  end: number;
  leading: number;
  size: number;
}

/** Where most lines of a column begin and end, as seen in the direction of the script, and how far apart they are. */
function measureOf(lines: Line[]): Measure {
  const gaps = lines.slice(1).map((line, n) => (lines[n]?.y ?? 0) - line.y);
  const size = percentile(
    lines.map((line) => line.size),
    0.5,
  );
  return {
    start: percentile(lines.map(startOf), 0.25),
    end: percentile(lines.map(endOf), 0.9),
    leading:
      percentile(
        gaps.filter((gap) => gap > 0 && gap < 2.5 * size),
        0.4,
      ) || size * 1.2,
    size,
  };
}

function partsFrom(before: Line, line: Line, measure: Measure): boolean {
  if (ratio(before.size, line.size) > OTHER_SIZE) return true;
  const gap = before.y - line.y;
  const usual = Math.max(measure.leading, line.size > measure.size * OTHER_SIZE ? line.size * 1.3 : line.size);
  if (gap > usual * WIDE || gap < 0) return true;
  // Lines of a headline are broken where they read well.
  if (line.size > measure.size * OTHER_SIZE || /\p{L}[-\u00ad]$/u.test(before.text)) return false;
  if (isCentred(before, line)) return false;
  const indented = startOf(line) > measure.start + INDENT * line.size;
  if (indented && startOf(line) > startOf(before) + INDENT * line.size) return true;
  const firstWord = /^\S{1,40}/u.exec(line.text)?.[0].length ?? 0;
  return spaceAfter(before, measure) > (firstWord + 2) * LETTER * line.size + line.size;
}

/** Both lines are inset differently on the left and have one middle. */
function isCentred(a: Line, b: Line): boolean {
  const inset = Math.abs(a.x0 - b.x0) > b.size && Math.abs(a.x1 - b.x1) > b.size;
  return inset && Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < b.size;
}

function spaceAfter(line: Line, { end }: Measure): number {
  return end - endOf(line);
}

function startOf(line: Line): number {
  return line.rtl ? -line.x1 : line.x0;
}

function endOf(line: Line): number {
  return line.rtl ? -line.x0 : line.x1;
}

interface Words {
  whole: Set<string>;
  hyphened: Set<string>;
}

/** Words as they stand inside lines: they tell whether a hyphen at a line's end belongs to the word. */
function hyphenated(lines: Line[]): Words {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const { text } of lines) {
    for (const word of text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) {
      (word.includes('-') ? hyphened : whole).add(word);
    }
  }
  return { whole, hyphened };
}

function join(text: string, next: string, words: Words): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const head = /\p{L}+(?=[-‐]$)/u.exec(text.slice(-60))?.[0];
  const tail = /^\p{L}+/u.exec(next)?.[0];
  if (head && tail) {
    const compound = words.hyphened.has(`${head}-${tail}`.toLowerCase()) || COMPOUND.has(head.toLowerCase());
    const kept = compound || /^\p{Lu}/u.test(tail);
    const joined = !kept || words.whole.has(`${head}${tail}`.toLowerCase());
    return (joined ? text.slice(0, -1) : text) + next;
  }
  return WIDE_SCRIPT.test(text) ? text + next : `${text} ${next}`;
}

function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.max(0.1, Math.min(a, b));
}

function percentile(numbers: number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.round(Math.max(0, numbers.length - 1) * share)] ?? 0;
}
