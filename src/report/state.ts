import type { ReportModel } from './model.ts';

/** How far the report has come: 'edition 2', or a draft until there is one; a bare comparison is neither. */
export function stateOf(report: Pick<ReportModel, 'form' | 'edition' | 'withdrawn' | 'part'>): string {
  const { form, edition, withdrawn, part } = report;
  const stage = edition ? `edition ${edition.number}` : form === 'report' ? 'draft' : 'comparison';
  return `${stage}${withdrawn ? ', withdrawn' : ''}${part ? ', a part' : ''}`;
}
