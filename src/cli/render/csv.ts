import { csvRow } from '../../report/csv/row.ts';
import type { Compared } from '../compared.ts';

const COLUMNS = 'claim difference kind level rule version path label sentence start end text value why'.split(' ');

/** One row a value of a difference, with a heading. */
export function renderCsv({ texts, analysis }: Compared): string {
  const versions = new Map(
    analysis.versions.flatMap(({ id, label, sentences }, index) =>
      sentences.map((sentence) => [sentence.id, { id, label, path: texts[index]?.path ?? '' }] as const),
    ),
  );
  const rows = analysis.differences.flatMap(({ id, claim, kind, level, rule, why, values }) =>
    values.map(({ sentence, start, end, text, value }) => {
      const version = versions.get(sentence);
      const printed = [version?.id, version?.path, version?.label, sentence, start, end, text, value];
      return [claim, id, kind, level, rule, ...printed, why];
    }),
  );
  return [COLUMNS, ...rows].map(csvRow).join('');
}
