import type { Sentence } from '../../engine/types.ts';
import type { BasisSentence } from '../../store/verdicts.ts';

/** What was said of a claim, and the sentences it was said on. */
interface Said {
  id: string;
  claim: string;
  basis: BasisSentence[];
}

/** What a claim states: its sentences, without the headlines that sum them up, unless there is nothing else. */
export function statements<T extends Pick<Sentence, 'kind'>>(sentences: T[]): T[] {
  const told = sentences.filter(({ kind }) => kind !== 'headline');
  return told.length > 0 ? told : sentences;
}

/**
 * Verdicts whose claim no longer says what it said, by reason → ids. A further copy of words the verdict was given on
 * changes nothing; words that joined or left do.
 */
export function staleVerdicts(
  verdicts: Said[],
  sentencesOf: ReadonlyMap<string, Sentence[]>,
  labels: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const stale = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const why = changeSince(verdict, statements(sentencesOf.get(verdict.claim) ?? []), labels);
    if (why === undefined) continue;
    stale.set(why, [...(stale.get(why) ?? []), verdict.id]);
  }
  return stale;
}

function changeSince(verdict: Said, sentences: Sentence[], labels: ReadonlyMap<string, string>): string | undefined {
  const before = new Set(verdict.basis.map(({ text }) => text));
  const now = new Map(sentences.map(({ id, text }) => [text, id]));
  const joined = [...now].filter(([text]) => !before.has(text)).map(([, id]) => labels.get(id) ?? 'A version');
  const left = [...before].filter((text) => !now.has(text));
  if (joined.length > 0 && left.length > 0)
    return `${[...new Set(joined)].join(' and ')} prints it in other words now.`;
  if (joined.length > 0) return `${[...new Set(joined)].join(' and ')} reports it too now, in other words.`;
  if (left.length > 0) return 'Some of the sentences it was given on are no longer part of the claim.';
  return undefined;
}
