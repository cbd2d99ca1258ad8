import type { ReportModel } from './model.ts';

/** How far the report has come: 'edition 2', or a draft until there is one; a bare comparison is neither. */
export function stateOf({ form, edition }: Pick<ReportModel, 'form' | 'edition'>): string {
  if (edition) return `edition ${edition.number}`;
  return form === 'report' ? 'draft' : 'comparison';
}
