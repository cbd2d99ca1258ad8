import type { NamedVerdict } from '../store/verdicts.ts';

/**
 * Verdicts whose claim no longer says what it said, by reason → ids. A further copy of words the verdict was given on
 * changes nothing; words that joined or left do.
 */
export function staleVerdicts(
  verdicts: NamedVerdict[],
  sentencesOf: ReadonlyMap<string, string[]>,
  texts: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const stale = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const why = changeSince(verdict, sentencesOf.get(verdict.claim) ?? [], texts, labels);
    if (why === undefined) continue;
    stale.set(why, [...(stale.get(why) ?? []), verdict.id]);
  }
  return stale;
}

function changeSince(
  verdict: NamedVerdict,
  sentences: string[],
  texts: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): string | undefined {
  const before = new Set(verdict.basis.map(({ text }) => text));
  const now = new Map(sentences.map((id) => [texts.get(id) ?? '', id]));
  const joined = [...now].filter(([text]) => !before.has(text)).map(([, id]) => labels.get(id) ?? 'A version');
  const left = [...before].filter((text) => !now.has(text));
  if (joined.length > 0) return `${[...new Set(joined)].join(' and ')} reports it too now, in other words.`;
  if (left.length > 0) return 'Some of the sentences it was given on are no longer part of the claim.';
  return undefined;
}
