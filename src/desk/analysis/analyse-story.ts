import { Conflict, InvalidInput, TookTooLong } from '../../errors.ts';
import { listPreviousClaims } from '../../store/claims.ts';
import { listHabits, listMends } from '../../store/mends.ts';
import { listPins } from '../../store/pins.ts';
import type { Story } from '../../store/schema.ts';
import { selectStoryById } from '../../store/stories.ts';
import { listAside, listFormerSentences, listVersionTexts } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import type { Desk } from '../desk.ts';
import { toldToEngine } from '../versions/details.ts';
import { mendsFor } from '../versions/mends-for.ts';
import { type Answered, writeAnalysis } from './write-analysis.ts';

/** Rounds when versions keep coming while it is analysed; what is due after them is told by the story page. */
const MOST_ROUNDS = 20;

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
    desk.runs.finish(storyId, () => whyFailed(error));
  }
}

/** For whoever asks, in their language: it may be another's than that of whoever began. */
function whyFailed(error: unknown): string {
  if (error instanceof TookTooLong) return words().analysis.tooLong(error.seconds);
  return error instanceof InvalidInput ? error.message : words().analysis.unexpected;
}

/** A version was received, or the reading of one mended, that no analysis has seen. */
export async function isDue(desk: Desk, storyId: string): Promise<boolean> {
  return (await selectStoryById(desk.store.db, storyId)).analysed_at === null;
}

/** Not written when something changed meanwhile: then the story is still due, and asked about again. */
async function analyseOnce(desk: Desk, storyId: string, actor: string | null): Promise<void> {
  const story = await selectStoryById(desk.store.db, storyId);
  const answered = await ask(desk, story);
  try {
    await desk.store.write(actor, (tx, record) => writeAnalysis(tx, record, story, answered));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/** All the engine is told of a story, read on one moment of the database, and what it answers. */
async function ask(desk: Desk, story: Story): Promise<Answered> {
  const { db } = desk.store;
  const [versions, pins, previous, mends, former, aside] = await Promise.all([
    listVersionTexts(db, story.id),
    listPins(db, story.id),
    listPreviousClaims(db, story.id),
    listMends(db, story.id),
    listFormerSentences(db, story.id),
    listAside(db, story.id),
  ]);
  const habits = await listHabits(
    db,
    versions.flatMap(({ outlet }) => outlet ?? []),
  );
  const question = {
    versions: versions.map(({ id, label, outlet, text, ...told }) => ({
      id,
      label,
      text,
      ...toldToEngine(told),
      ...mendsFor({ id, outlet, text }, mends, habits),
      leftOut: aside.get(id) ?? [],
      ...(former.has(id) && {
        former: former.get(id)?.map((sentence) => ({ id: sentence.id, text: sentence.text })) ?? [],
      }),
    })),
    options: {
      pins: pins.flatMap(({ relation, a, b }) => (relation === 'related' ? [] : [{ relation, a, b }])),
      previous,
    },
  };
  const began = performance.now();
  const measure = (ended: string): void =>
    desk.measures.analyses.observe({ ended }, (performance.now() - began) / 1000);
  const analysis = await desk.analyst
    .analyse(question, (done, stage) => desk.runs.report(story.id, done, stage))
    .catch((error: unknown) => {
      measure('failed');
      throw error;
    });
  measure('well');
  return { analysis, textHashes: new Map(versions.map(({ id, text_hash }) => [id, text_hash])) };
}
