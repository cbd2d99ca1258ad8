import { z } from 'zod';
import { Conflict, NotFound } from '../../errors.ts';
import { listEvents } from '../../store/events.ts';
import type { Db, Story } from '../../store/schema.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields } from '../fields.ts';
import { requireEditor, requireReviewer } from '../permissions.ts';
import { type Dependants, findDependants } from '../versions/set-aside.ts';
import { type Act, type Acts, actsOf } from './acts.ts';
import { idIn, toldBy } from './way.ts';
import { wayOf } from './ways.ts';

/** Own events looked through; what lies further back stays as it is. */
const MOST_EVENTS = 1000;

type Direction = 'undo' | 'redo';

const ActForm = z.object({ act: z.string().min(1).max(100) });

export interface OpenedActs {
  story: Story;
  acts: Acts;
  /** What setting aside the versions of the next act would touch. */
  touched: Dependants;
}

/** What `person` did in a story and can undo or redo, the next at the end. Throws NotFound. */
export async function openActs(desk: Desk, person: Person, slug: string): Promise<OpenedActs> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    const acts = await readActs(db, story, person);
    const added = acts.done.at(-1)?.steps.find(({ kind }) => kind === 'version.received');
    const touched = added ? await findDependants(db, story, idIn(added.subject), person) : { alone: [], others: [] };
    return { story, acts, touched };
  });
}

/**
 * Undoes the last thing a person did in a story, or does again what they undid last: all of it, as new events, or
 * nothing. `act` in the form says which they were shown. Throws Conflict when it is no longer the next, or when
 * somebody changed since what it would touch. `analysis` is that which follows where the story is to be compared again.
 */
export async function turnBack(
  desk: Desk,
  person: Person,
  slug: string,
  direction: Direction,
  form: unknown,
): Promise<{ act: Act; analysis: Promise<void> }> {
  requireReviewer(person);
  const { act: wanted } = checkFields(ActForm, form);
  const back = direction === 'undo';
  const { story, act, due } = await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const acts = await readActs(tx, story, person);
    const act = nextOf(
      back ? acts.done : acts.undone,
      wanted,
      back ? words().undo.nothingToUndo : words().undo.nothingToRedo,
    );
    for (const step of back ? act.steps.toReversed() : act.steps) {
      const way = wayOf(step);
      if (!('turn' in way)) throw new Conflict(words().undo.stays[way.stays || 'unknown']);
      if (way.editors) requireEditor(person);
      if (!(await way.turn({ tx, person, story, step, back }))) throw changedSince(step, back);
      const { number } = toldBy(step);
      record({
        story: story.id,
        kind: back ? 'act.undone' : 'act.redone',
        subject: step.subject,
        payload: { number, act: act.id, event: step.seq, kind: step.kind, payload: step.payload },
      });
    }
    const due = act.steps.some((step) => {
      const way = wayOf(step);
      return 'turn' in way && way.compares?.(toldBy(step));
    });
    if (due) await markDue(tx, story.id);
    return { story, act, due };
  });
  const analysis = due ? analyseStory(desk, story.id, person.id) : Promise.resolve();
  return { act, analysis };
}

/** Leaves the last thing a person did as it is, so that what they did before it can be undone. Throws Conflict. */
export async function leaveAct(desk: Desk, person: Person, slug: string, form: unknown): Promise<void> {
  requireReviewer(person);
  const { act: wanted } = checkFields(ActForm, form);
  await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const { done } = await readActs(tx, story, person);
    const act = nextOf(done, wanted, words().undo.nothingToLeave);
    const [step] = act.steps;
    if (!step) return;
    const payload = { number: toldBy(step).number, act: act.id, kind: step.kind, payload: step.payload };
    record({ story: story.id, kind: 'act.left', subject: step.subject, payload });
  });
}

function nextOf(acts: Act[], wanted: string, none: string): Act {
  const act = acts.at(-1);
  if (!act) throw new NotFound(none);
  if (act.id !== wanted) throw new Conflict(words().undo.didSomethingElse);
  return act;
}

async function readActs(db: Db, story: Story, { id }: Person): Promise<Acts> {
  const events = await listEvents(db, { story: story.id, actor: id, latestFirst: true, limit: MOST_EVENTS });
  return actsOf(events.toReversed());
}

function changedSince(step: Act['steps'][number], back: boolean): Conflict {
  const { number, label } = toldBy(step);
  const { claim, version, story, cannotUndo, cannotRedo } = words().undo;
  const what = number ? claim(number) : label ? version(label) : story;
  return new Conflict((back ? cannotUndo : cannotRedo)(what));
}
