/** Placeholder until the Porter stemmer stands here: plural and verb endings only. */
export function stem(word: string): string {
  return word.replace(/'s$/, '').replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '');
}
