const LONGEST = 90;

/** A name for a claim that nobody has named: its shortest telling, cut at a word. */
export function claimTitle(tellings: string[]): string {
  const shortest = tellings.filter(Boolean).reduce((a, b) => (b.length < a.length ? b : a), tellings[0] ?? '');
  if (shortest.length <= LONGEST) return shortest;
  const cut = shortest.slice(0, LONGEST);
  const word = cut.lastIndexOf(' ');
  // Texts without blanks between words (Chinese, Thai) are cut between characters, never inside a surrogate pair.
  const end = word > LONGEST / 2 ? word : /[\uD800-\uDBFF]$/.test(cut) ? LONGEST - 1 : LONGEST;
  return `${cut.slice(0, end)}…`;
}
