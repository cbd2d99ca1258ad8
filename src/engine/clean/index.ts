import type { Block, Metadata } from '../types.ts';

export interface Cleaned extends Metadata {
  blocks: Block[];
  language: string;
}

/** Text as received → its blocks in order, and what it says of itself. */
export function clean(text: string): Cleaned {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)) {
    const end = match.index + match[0].trimEnd().length;
    blocks.push({ start: match.index, end, kind: 'body' });
  }
  return { blocks, agency: [], language: 'en' };
}
