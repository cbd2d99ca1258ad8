import type { Analysis } from '../engine/types.ts';
import { Conflict, InvalidInput } from '../errors.ts';
import { claimTitle } from '../report/claim-title.ts';
import { replaceAnalysis } from '../store/analyses.ts';
import { listClaims, listPreviousClaims } from '../store/claims.ts';
import { fingerprint, listDifferences } from '../store/differences.ts';
import { listHabits, listMends } from '../store/mends.ts';
import { listPins } from '../store/pins.ts';
import type { Story, Tx } from '../store/schema.ts';
import { putSetting } from '../store/settings.ts';
import type { Recorder } from '../store/store.ts';
import { selectStoryById } from '../store/stories.ts';
import { listVerdicts, markVerdictsStale } from '../store/verdicts.ts';
import { listVersions, listVersionTexts } from '../store/versions.ts';
import type { Desk } from './desk.ts';
import { mendsFor } from './mends-for.ts';
import { staleVerdicts } from './staleness.ts';

/** Rounds when versions keep coming while it is analysed; what is due after them is told by the story page. */
const MOST_ROUNDS = 20;

const UNEXPECTED = 'Something went wrong on our side; the log of the server says what.';

/** What an analysis changed, as kept in its event. */
export interface AnalysisChanges {
  first: boolean;
  versions: string[];
  newClaims: number;
  grownClaims: number;
  newContradictions: number;
  newDiscrepancies: number;
  stale: number;
  gone: number;
}

/**
 * Analyses a story in the background of whoever calls, until none is due any more. Never rejects: a failure is
 * told by the story's run state, and the claims of the analysis before stay.
 */
export async function analyseStory(desk: Desk, storyId: string, actor: string | null): Promise<void> {
  desk.runs.begin(storyId);
  try {
    for (let round = 0; round < MOST_ROUNDS && (await isDue(desk, storyId)); round++) {
      await analyseOnce(desk, storyId, actor);
    }
    desk.runs.finish(storyId);
  } catch (error) {
    if (!(error instanceof InvalidInput)) desk.report(error);
    desk.runs.finish(storyId, error instanceof InvalidInput ? error.message : UNEXPECTED);
  }
}

/** A version was received, or the reading of one mended, that no analysis has seen. */
export async function isDue(desk: Desk, storyId: string): Promise<boolean> {
  return (await selectStoryById(desk.store.db, storyId)).analysed_at === null;
}

/** Not written when something changed meanwhile: then the story is still due, and asked about again. */
async function analyseOnce(desk: Desk, storyId: string, actor: string | null): Promise<void> {
  const story = await selectStoryById(desk.store.db, storyId);
  const analysis = await ask(desk, story);
  try {
    await desk.store.write(actor, (tx, record) => writeAnalysis(tx, record, story, analysis));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

async function ask(desk: Desk, story: Story): Promise<Analysis> {
  const { db } = desk.store;
  const [versions, pins, previous, mends] = await Promise.all([
    listVersionTexts(db, story.id),
    listPins(db, story.id),
    listPreviousClaims(db, story.id),
    listMends(db, story.id),
  ]);
  const habits = await listHabits(
    db,
    versions.flatMap(({ outlet }) => outlet ?? []),
  );
  const question = {
    versions: versions.map(({ id, label, outlet, published, text }) => ({
      id,
      label,
      text,
      ...(published !== null && { published }),
      ...mendsFor({ id, outlet }, mends, habits),
    })),
    options: { pins: pins.map(({ relation, a, b }) => ({ relation, a, b })), previous },
  };
  return desk.analyst.analyse(question, (done, stage) => desk.runs.report(story.id, done, stage));
}

async function writeAnalysis(tx: Tx, record: Recorder, story: Story, analysis: Analysis): Promise<void> {
  const [formerVersions, formerClaims, formerDifferences, verdicts] = [
    await listVersions(tx, story.id),
    await listPreviousClaims(tx, story.id),
    await listDifferences(tx, { story: story.id }),
    await listVerdicts(tx, { story: story.id }),
  ];
  const sentences = new Map(
    analysis.versions.flatMap((version) => version.sentences.map((sentence) => [sentence.id, sentence] as const)),
  );
  const claims = analysis.claims.map((claim) => ({
    ...claim,
    title: claimTitle(claim.sentences.map((id) => sentences.get(id)?.text ?? '')),
  }));
  const written = await replaceAnalysis(tx, story.id, { ...analysis, claims, basedOn: story.revision });
  const current = new Map(
    claims.map((claim) => [
      written.ids.get(claim.id) ?? claim.id,
      claim.sentences.flatMap((id) => sentences.get(id) ?? []),
    ]),
  );
  const labels = new Map(
    analysis.versions.flatMap((version) => version.sentences.map(({ id }) => [id, version.label] as const)),
  );
  const stale = staleVerdicts(
    verdicts.filter((verdict) => verdict.current),
    current,
    labels,
  );
  for (const [why, ids] of stale) await markVerdictsStale(tx, ids, why);
  await putSetting(tx, `warnings-${story.id}`, JSON.stringify(analysis.warnings));
  const known = new Set(formerDifferences.map((difference) => difference.fingerprint));
  const numbers = new Map((await listClaims(tx, story.id)).map(({ id, number }) => [id, number]));
  const fresh = analysis.differences.filter(
    ({ rule, claim, values }) => !known.has(fingerprint(rule, numbers.get(written.ids.get(claim) ?? '') ?? 0, values)),
  );
  const sizes = new Map(formerClaims.map(({ id, sentences }) => [id, sentences.length]));
  const changes: AnalysisChanges = {
    first: formerVersions.every(({ reading }) => reading === null),
    versions: formerVersions.filter(({ reading }) => reading === null).map(({ label }) => label),
    newClaims: written.added.length,
    grownClaims: written.kept.filter(({ id }) => (current.get(id)?.length ?? 0) > (sizes.get(id) ?? 0)).length,
    newContradictions: fresh.filter(({ level }) => level === 'contradiction').length,
    newDiscrepancies: fresh.filter(({ level }) => level === 'discrepancy').length,
    stale: [...stale.values()].flat().length,
    gone: written.gone.length,
  };
  record({
    story: story.id,
    kind: 'story.analysed',
    subject: `story-${story.id}`,
    payload: { ...changes, revision: written.revision },
  });
}
