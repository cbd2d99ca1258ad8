/** White space folded to single spaces, ends trimmed: how a span is shown. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
