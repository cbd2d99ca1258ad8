import { clean } from '../../clean/index.ts';
import { segment } from '../../segment/index.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Span, Token } from '../../types.ts';
import { type AttributionDetail, attributionsOf } from '../attribution.ts';
import { findNames } from '../names.ts';
import { findQuotedRuns } from '../quotations.ts';

/** Lines longer than this are paragraphs of their own, not a paragraph wrapped by hand. */
const LONGEST_WRAPPED = 130;

/** Who says what in a whole article, quotations over several sentences and paragraphs joined. Spans count in `text`. */
export function findDocumentAttributions(text: string): AttributionDetail[] {
  const { blocks, language } = clean(text);
  const found: AttributionDetail[] = [];
  let speaking: AttributionDetail | undefined;
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    for (const paragraph of paragraphsOf(text, block)) {
      const { tokens, starts } = readParagraph(text, paragraph, language);
      const names = findNames(tokens, { source: text, language });
      const here = attributionsOf(tokens, starts, text, names);
      const quoted = wholeQuotation(tokens);
      if (speaking && quoted && here.length === 0) speaking.content.push(quoted);
      else speaking = undefined;
      found.push(...here.filter(({ nested }) => !nested || here.length < 2));
      speaking = speakerGoingOn(here, tokens) ?? speaking;
    }
  }
  return found.filter(({ content }) => content.length > 0);
}

/** A block by its lines, where they are too long to have been wrapped. */
function paragraphsOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  let longest = 0;
  while (from < end) {
    const next = text.indexOf('\n', from);
    const to = next < 0 || next > end ? end : next;
    longest = Math.max(longest, to - from);
    lines.push({ start: from, end: to });
    from = to + 1;
  }
  return longest > LONGEST_WRAPPED ? lines : [{ start, end }];
}

function readParagraph(text: string, { start, end }: Span, language: string): { tokens: Token[]; starts: number[] } {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (const sentence of segment(text, start, end, language)) {
    starts.push(tokens.length);
    for (const token of tokenise(text, sentence.start, sentence.end)) tokens.push(token);
  }
  return { tokens, starts };
}

/** The span of a paragraph that is all quotation. */
function wholeQuotation(tokens: Token[]): Span | null {
  const [run] = findQuotedRuns(tokens);
  if (!run || run.from > 0 || run.to < tokens.length - 1) return null;
  return { start: tokens[0]?.start ?? 0, end: tokens[run.to - 1]?.end ?? 0 };
}

/** Who speaks on in the next paragraph: 'He said:', or a quotation that was not closed. */
function speakerGoingOn(here: AttributionDetail[], tokens: Token[]): AttributionDetail | undefined {
  const last = here.at(-1);
  if (!last || last.content.length === 0) return last;
  return findQuotedRuns(tokens).at(-1)?.goesOn ? last : undefined;
}
