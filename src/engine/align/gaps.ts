import type { AnnotatedSentence, Claim, Gap } from '../types.ts';
import { findInLeftOut, type LeftOutPassage, type SilentClaim } from './left-out.ts';
import { ENOUGH, Passages, type PassageVersion } from './passages.ts';
import { stemsOf } from './stems.ts';
import { VersionSet } from './version-set.ts';

/** A version as gaps need it. */
export interface GapVersion extends PassageVersion {
  id: string;
  language: string;
  /** What was left out of the text when its file was read. */
  leftOut: readonly LeftOutPassage[];
}

/**
 * Where a version that is silent on a claim seems to tell it all the same: in a passage that cleaning set aside or that
 * was left out when its file was read ('removed'), or in a sentence that was not aligned with the claim ('unaligned').
 * A version without a gap here does not report the claim. `sentences` are those that speak, by id.
 */
export function findGaps(
  claims: readonly Claim[],
  versions: readonly GapVersion[],
  sentences: ReadonlyMap<string, AnnotatedSentence>,
): Gap[] {
  const numberOf = new Map(versions.map(({ id }, number) => [id, number]));
  const passages = new Passages(versions);
  const hasLeftOut = versions.some(({ leftOut }) => leftOut.length > 0);
  const silent: SilentClaim[] = [];
  const gaps = claims.flatMap((claim) => {
    let telling: AnnotatedSentence | undefined;
    const told = new VersionSet(versions.length);
    for (const id of claim.sentences) {
      const sentence = sentences.get(id);
      if (!sentence) continue;
      telling ??= sentence;
      told.add(numberOf.get(sentence.version) ?? 0);
    }
    if (!telling || told.size === versions.length) return [];
    const found = passages.best(telling, told);
    for (const { version } of found) told.add(version);
    if (hasLeftOut)
      silent.push({ claim: claim.id, telling, stems: stemsOf(telling.tokens), told: idsIn(told, versions) });
    return found.map(({ version, kind, start, end }) => ({
      ...{ claim: claim.id, version: versions[version]?.id ?? '', kind, start, end },
    }));
  });
  return [...gaps, ...findInLeftOut(silent, versions, (stem) => passages.weigh(stem), ENOUGH.removed)];
}

function idsIn(told: VersionSet, versions: readonly GapVersion[]): Set<string> {
  return new Set(versions.flatMap(({ id }, number) => (told.has(number) ? [id] : [])));
}
