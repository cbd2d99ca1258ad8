/** White space folded to single spaces, ends trimmed: how a span is shown. */
export function foldSpace(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** White space that is no single space between two words. */
const UNFOLDED = /[^\S ]| {2}|^ | $/u;
