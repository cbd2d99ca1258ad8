import { words } from '../words/words.ts';
import type { DifferenceData } from './data.ts';
import type { Ground } from './ground.ts';
import type { Matrix, MatrixCell } from './model.ts';
import type { KeyedReading } from './readings.ts';

/**
 * A row a difference, a column a reading; nothing where there is nothing to set side by side. Mere wording is no
 * fact and stays out.
 */
export function matrixOf(readings: KeyedReading[], differences: DifferenceData[], ground: Ground): Matrix | undefined {
  const facts = differences.filter(({ level }) => level !== 'wording');
  if (readings.length < 2 || facts.length === 0) return undefined;
  return {
    columns: readings.map(columnName),
    rows: facts.map((difference) => ({
      kind: difference.kind,
      word: words().kinds[difference.kind],
      level: difference.level,
      cells: cellsOf(readings, difference, ground),
    })),
  };
}

function columnName({ reading }: KeyedReading): string {
  const labels = reading.versions.map(({ label }) => label);
  const [first = '', second] = labels;
  const { both, andMore } = words().told;
  return second === undefined ? first : labels.length === 2 ? both(first, second) : andMore(first, labels.length - 1);
}

function cellsOf(readings: KeyedReading[], difference: DifferenceData, ground: Ground): MatrixCell[] {
  const usual = usualValue(difference, ground);
  return readings.map(({ sentences }) => {
    const values = difference.values.filter(({ sentence }) => sentences.has(sentence));
    const text = distinct(values.map((value) => value.text)).join('; ');
    const value = beyond(text, distinct(values.map((each) => each.value)).join('; '));
    const says = value !== '' && value.toLowerCase() !== text.toLowerCase();
    const outlier = usual !== undefined && values.some((each) => each.value !== usual);
    return { text, outlier, ...(says && { value }) };
  });
}

/** The value most independent sources print, if there is one such value. Copies count once. */
function usualValue({ values }: DifferenceData, ground: Ground): string | undefined {
  const sources = new Map<string, Set<string>>();
  for (const { sentence, value } of values) {
    const version = ground.sentences.get(sentence)?.version.id ?? '';
    const group = sources.get(value) ?? new Set();
    sources.set(value, group.add(ground.families.get(version) ?? version));
  }
  const [first, second] = [...sources].sort(([, a], [, b]) => b.size - a.size);
  return first && first[1].size > (second?.[1].size ?? 0) ? first[0] : undefined;
}

/** What a value says that the printed words do not: of 'Ann Lee' and 'ann lee, by way of Interfax' the latter half. */
function beyond(text: string, value: string): string {
  const start = `${text.toLowerCase()}, `;
  return text !== '' && value.toLowerCase().startsWith(start) ? value.slice(start.length) : value;
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts.filter(Boolean))];
}
