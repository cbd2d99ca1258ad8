import type { Ruling } from '../../report/data.ts';
import { words } from '../../words/words.ts';

/** How far the review is: counts, the bar's parts in percent, and the same in words. */
export interface Progress extends Record<Ruling, number> {
  parts: { class: string; x: number; width: number }[];
  reviewed: number;
  /** The counts, as the bar tells them. */
  label: string;
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
  const say = words().progress;
  const label = say.parts(confirmed, disputed, unsourced, open);
  const told = all === 0 ? say.none : say.reviewed(reviewed, all, label);
  return { confirmed, disputed, unsourced, open, parts, reviewed, label, words: told };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
