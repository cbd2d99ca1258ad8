/**
 * How rare a stem is in English news, in nats (−ln of its share of running words): 'the' 3, 'president' 7, a word
 * beyond the list's 24,000 stems 13. Origin and licence: scripts/build-word-rarity.ts.
 */
import data from './data/word-rarity.json' with { type: 'json' };

/** Rarity of a stem the list does not know. */
export const UNKNOWN_RARITY = 13;

let table: Map<string, number> | undefined;

export function rarityOf(stem: string): number {
  table ??= load();
  return table.get(stem) ?? UNKNOWN_RARITY;
}

/** Nats at which `rareness` begins, and over which it rises. */
const COMMONEST = 2.5;
const RISE = 10.6;

/** The same from 0 (the commonest word) to 1 (beyond the list). */
export function rareness(stem: string): number {
  return Math.min(1, Math.max(0, (rarityOf(stem) - COMMONEST) / RISE));
}

function load(): Map<string, number> {
  const made = new Map<string, number>();
  for (const [level, stems] of data.levels.entries()) {
    if (!stems) continue;
    for (const stem of stems.split(' ')) made.set(stem, level * data.step);
  }
  return made;
}
