import type { Analysis, Difference, Sentence } from '../../engine/types.ts';
import { claimTitle } from '../../report/claim-title.ts';
import { clearAdjudicationsStale, listAdjudications, markAdjudicationsStale } from '../../store/adjudications.ts';
import { type ClaimChanges, replaceAnalysis } from '../../store/analyses.ts';
import { listClaims, listPreviousClaims } from '../../store/claims.ts';
import { fingerprint, listDifferences } from '../../store/differences.ts';
import { carryPins, listPins } from '../../store/pins.ts';
import type { Story, Tx } from '../../store/schema.ts';
import { putSetting } from '../../store/settings.ts';
import type { Recorder } from '../../store/store.ts';
import { clearVerdictsStale, listVerdicts, markVerdictsStale } from '../../store/verdicts.ts';
import { listFormerSentences, listVersions } from '../../store/versions.ts';
import { countBroken } from '../review/repairs.ts';
import { staleVerdicts, statements } from './staleness.ts';

/** An analysis and the hashes of the texts it read, by version. */
export interface Answered {
  analysis: Analysis;
  textHashes: ReadonlyMap<string, string>;
}

/** What an analysis changed, as kept in its event. */
export interface AnalysisChanges {
  first: boolean;
  versions: string[];
  /** Versions with another text than the analysis before had; not kept by earlier releases. */
  revised?: string[];
  newClaims: number;
  grownClaims: number;
  newContradictions: number;
  newDiscrepancies: number;
  stale: number;
  gone: number;
  /** Changes to the alignment by hand that it could not keep to; not counted in early events. */
  broken?: number;
}

/** How things stood before: what the new analysis is told apart from. */
interface Former {
  first: boolean;
  unread: string[];
  revised: string[];
  sizes: ReadonlyMap<string, number>;
  /** Of reviewed claims, by id: a verdict was given under this name. */
  titles: ReadonlyMap<string, string>;
  fingerprints: ReadonlySet<string>;
}

/** Keeps an analysis, marks the verdicts stale whose claim changed, and records what is different now. */
export async function writeAnalysis(
  tx: Tx,
  record: Recorder,
  story: Story,
  { analysis, textHashes }: Answered,
): Promise<void> {
  const former = await readFormer(tx, story);
  const sentences = new Map(
    analysis.versions.flatMap((version) => version.sentences.map((sentence) => [sentence.id, sentence] as const)),
  );
  const claims = analysis.claims.map((claim) => ({
    ...claim,
    title: former.titles.get(claim.id) ?? titleOf(claim.sentences.flatMap((id) => sentences.get(id) ?? [])),
  }));
  const written = await replaceAnalysis(tx, story.id, { ...analysis, claims, textHashes, basedOn: story.revision });
  const current = new Map(
    claims.map((claim) => [
      written.ids.get(claim.id) ?? claim.id,
      claim.sentences.flatMap((id) => sentences.get(id) ?? []),
    ]),
  );
  await carryPins(tx, await listPins(tx, story.id), new Map(Object.entries(analysis.carried)));
  await putSetting(tx, `warnings-${story.id}`, JSON.stringify(analysis.warnings));
  const stale = await markStale(tx, story, analysis, current);
  const fresh = await freshDifferences(tx, story, analysis, written, former);
  const changes: AnalysisChanges = {
    first: former.first,
    versions: former.unread,
    revised: former.revised,
    newClaims: written.added.length,
    grownClaims: written.kept.filter(({ id }) => (current.get(id)?.length ?? 0) > (former.sizes.get(id) ?? 0)).length,
    newContradictions: fresh.filter(({ level }) => level === 'contradiction').length,
    newDiscrepancies: fresh.filter(({ level }) => level === 'discrepancy').length,
    stale,
    gone: written.gone.length,
    broken: await countBroken(tx, story.id, await listAligned(tx, story, current)),
  };
  const payload = { ...changes, revision: written.revision };
  record({ story: story.id, kind: 'story.analysed', subject: `story-${story.id}`, payload });
}

async function readFormer(tx: Tx, story: Story): Promise<Former> {
  const versions = await listVersions(tx, story.id);
  const claims = await listPreviousClaims(tx, story.id);
  const reviewed = new Set(claims.flatMap((claim) => (claim.reviewed ? [claim.id] : [])));
  const named = await listClaims(tx, story.id);
  const differences = await listDifferences(tx, { story: story.id });
  const outdated = await listFormerSentences(tx, story.id);
  return {
    first: versions.every(({ reading }) => reading === null),
    unread: versions.filter(({ reading }) => reading === null).map(({ label }) => label),
    revised: versions.filter(({ id }) => outdated.has(id)).map(({ label }) => label),
    sizes: new Map(claims.map(({ id, sentences }) => [id, sentences.length])),
    titles: new Map(named.flatMap(({ id, title }) => (reviewed.has(id) ? [[id, title] as const] : []))),
    fingerprints: new Set(differences.map((difference) => difference.fingerprint)),
  };
}

/** Claims with their sentences as they are now. */
async function listAligned(tx: Tx, { id }: Story, current: ReadonlyMap<string, Sentence[]>) {
  const claims = await listClaims(tx, id);
  return claims.map(({ id: claim, number }) => ({
    number,
    sentences: (current.get(claim) ?? []).map((sentence) => sentence.id),
  }));
}

/** Headlines name the story rather than the claim, so they do only where there is nothing else. */
function titleOf(sentences: Sentence[]): string {
  return claimTitle(statements(sentences).map(({ text }) => text));
}

/** Marks the verdicts whose claim no longer says what it said; returns how many. Of those that say it again, the mark goes. */
async function markStale(
  tx: Tx,
  story: Story,
  analysis: Analysis,
  current: ReadonlyMap<string, Sentence[]>,
): Promise<number> {
  const verdicts = (await listVerdicts(tx, { story: story.id })).filter((verdict) => verdict.current);
  const labels = new Map(
    analysis.versions.flatMap((version) => version.sentences.map(({ id }) => [id, version.label] as const)),
  );
  const stale = staleVerdicts(verdicts, current, labels);
  for (const [why, ids] of stale) await markVerdictsStale(tx, ids, why);
  await clearVerdictsStale(tx, restored(verdicts, stale));
  const decided = await listAdjudications(tx, { story: story.id });
  const decisions = staleVerdicts(decided, current, labels);
  for (const [why, ids] of decisions) await markAdjudicationsStale(tx, ids, why);
  await clearAdjudicationsStale(tx, restored(decided, decisions));
  return [...stale.values()].flat().length;
}

/** Ids of those that were marked stale and are not any more. */
function restored(said: { id: string; stale_at: string | null }[], stale: ReadonlyMap<string, string[]>): string[] {
  const now = new Set([...stale.values()].flat());
  return said.flatMap(({ id, stale_at }) => (stale_at !== null && !now.has(id) ? [id] : []));
}

/** Differences that the analysis before did not have. */
async function freshDifferences(
  tx: Tx,
  story: Story,
  analysis: Analysis,
  { ids }: ClaimChanges,
  { fingerprints }: Former,
): Promise<Difference[]> {
  const numbers = new Map((await listClaims(tx, story.id)).map(({ id, number }) => [id, number]));
  return analysis.differences.filter(({ rule, claim, values }) => {
    const number = numbers.get(ids.get(claim) ?? '') ?? 0;
    return !fingerprints.has(fingerprint(rule, number, values));
  });
}
