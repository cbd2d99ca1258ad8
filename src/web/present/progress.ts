import type { Ruling } from '../../report/data.ts';

/** How far the review is: counts, the bar's parts in percent, and the same in words. */
export interface Progress extends Record<Ruling, number> {
  parts: { class: string; x: number; width: number }[];
  reviewed: number;
  words: string;
}

export function presentProgress(counts: Record<Ruling, number>): Progress {
  const { confirmed, disputed, unsourced, open } = counts;
  const all = confirmed + disputed + unsourced + open;
  const reviewed = all - open;
  let x = 0;
  const parts = (
    [
      ['c', confirmed],
      ['d', disputed],
      ['u', unsourced],
    ] as const
  ).flatMap(([name, count]) => {
    const width = all === 0 ? 0 : round((count / all) * 100);
    const part = { class: name, x: round(x), width };
    x += width;
    return count > 0 ? [part] : [];
  });
  const words =
    all === 0
      ? 'No claims yet'
      : `${reviewed} of ${all} reviewed: ${confirmed} confirmed, ${disputed} disputed, ${unsourced} unsourced, ${open} open`;
  return { confirmed, disputed, unsourced, open, parts, reviewed, words };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
