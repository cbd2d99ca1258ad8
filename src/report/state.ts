import type { ReportModel } from './model.ts';

/** How far the report has come: 'edition 2', or a draft until there is one; a bare comparison is neither. */
export function stateOf({ form, edition, withdrawn }: Pick<ReportModel, 'form' | 'edition' | 'withdrawn'>): string {
  if (edition) return `edition ${edition.number}${withdrawn ? ', withdrawn' : ''}`;
  return form === 'report' ? 'draft' : 'comparison';
}
