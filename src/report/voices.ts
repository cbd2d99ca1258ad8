import type { ReportClaim } from './model.ts';

/** Those who say what the ruling says, in their own words: the editor who decided first. */
export function voicesOf({
  ruling,
  adjudication,
  verdicts,
}: Pick<ReportClaim, 'ruling' | 'adjudication' | 'verdicts'>) {
  const decided = adjudication && adjudication.value === ruling ? [adjudication] : [];
  const agreeing = verdicts.filter(({ value }) => value === ruling);
  return [...decided, ...(agreeing.length + decided.length > 0 ? agreeing : verdicts)];
}
