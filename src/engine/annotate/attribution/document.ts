import { clean } from '../../clean/index.ts';
import { segment } from '../../segment/index.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../types.ts';
import { type AttributionDetail, attributionsOf } from '../attribution.ts';
import { findNames } from '../names.ts';

/** Who says what in a whole article, quotations over several sentences joined. Spans count in `text`. */
export function findDocumentAttributions(text: string): AttributionDetail[] {
  const { blocks, language } = clean(text);
  const found: AttributionDetail[] = [];
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    const tokens: Token[] = [];
    const starts: number[] = [];
    for (const { start, end } of segment(text, block.start, block.end, language)) {
      starts.push(tokens.length);
      for (const token of tokenise(text, start, end)) tokens.push(token);
    }
    const names = findNames(tokens, { source: text, language });
    found.push(...attributionsOf(tokens, starts, text, names));
  }
  return found;
}
