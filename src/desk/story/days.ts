import { type DayTold, daysTold } from '../../engine/index.ts';
import type { FiledClaim } from './filed-claims.ts';
import type { FiledVersion, StoryFile } from './story-file.ts';

/** Sentences looked through at most; what comes after them is said to be left out. */
const MOST_SENTENCES = 4_000;

/** A date in a claim, as one version prints it. */
export interface ClaimDay extends DayTold {
  claim: FiledClaim;
  version: FiledVersion;
  sentence: string;
  /** The version is undated, so that it was read on the day most of the others are dated. */
  assumed: boolean;
}

/** Every date the claims of a story are told with, resolved against the day of each version. */
export function listClaimDays(file: StoryFile): { days: ClaimDay[]; complete: boolean } {
  const claimOf = new Map(file.claims.flatMap((claim) => claim.sentences.map((id) => [id, claim] as const)));
  const days: ClaimDay[] = [];
  const shared = commonDay(file.versions);
  let left = MOST_SENTENCES;
  for (const version of file.versions) {
    const published = version.published?.slice(0, 10) ?? shared;
    const context = { language: version.language, source: version.text, ...(published && { published }) };
    for (const sentence of version.sentences) {
      const claim = claimOf.get(sentence.id);
      if (!claim) continue;
      if (left-- <= 0) return { days, complete: false };
      for (const day of daysTold(sentence, context))
        days.push({ ...day, claim, version, sentence: sentence.id, assumed: !version.published && day.working !== '' });
    }
  }
  return { days, complete: true };
}

/** The day most versions are dated, the earliest of several, as the analysis reads the undated ones. */
export function commonDay(versions: readonly Pick<FiledVersion, 'published'>[]): string | undefined {
  const days = versions.flatMap(({ published }) => (published ? [published.slice(0, 10)] : [])).toSorted();
  const [most] = [...Map.groupBy(days, (day) => day)].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}
