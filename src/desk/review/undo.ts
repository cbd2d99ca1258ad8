import { z } from 'zod';
import { Conflict, NotFound } from '../../errors.ts';
import { type Links, relink, unlinkGuests } from '../../store/claim-links.ts';
import { type Event, listEvents } from '../../store/events.ts';
import { listPinsById } from '../../store/pins.ts';
import type { Db, Story, Tx } from '../../store/schema.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { setAllWithdrawn, setWithdrawn } from '../../store/withdrawals.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields } from '../fields.ts';
import { requireEditor, requireReviewer } from '../permissions.ts';
import { type Act, type Acts, actsOf } from './acts.ts';
import { holdVerdict } from './hold-verdict.ts';

/** Own events looked through; what lies further back stays as it is. */
const MOST_EVENTS = 1000;

type Direction = 'undo' | 'redo';

const ActForm = z.object({ act: z.string().min(1).max(100) });

/** What `person` did in a story and can undo or redo, the next at the end. Throws NotFound. */
export async function openActs(desk: Desk, person: Person, slug: string): Promise<{ story: Story; acts: Acts }> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    return { story, acts: await readActs(db, story, person) };
  });
}

/**
 * Undoes the last thing a person did in a story, or does again what they undid last: all of it, as new events, or
 * nothing. `act` in the form says which they were shown. Throws Conflict when it is no longer the next, or when
 * somebody changed since what it would touch. `analysis` is that which follows from a change of the alignment.
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
  const { story, act } = await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const acts = await readActs(tx, story, person);
    const act = (direction === 'undo' ? acts.done : acts.undone).at(-1);
    if (!act) throw new NotFound(`There is nothing to ${direction}.`);
    if (act.id !== wanted) throw new Conflict('You did something else meanwhile. Look at what comes next first.');
    for (const step of direction === 'undo' ? act.steps.toReversed() : act.steps) {
      if (step.kind.startsWith('adjudication.')) requireEditor(person);
      await turn(tx, person, step, direction);
      const { number } = payloadOf(step);
      record({
        story: story.id,
        kind: direction === 'undo' ? 'act.undone' : 'act.redone',
        subject: step.subject,
        payload: { number, act: act.id, event: step.seq, kind: step.kind, payload: step.payload },
      });
    }
    if (act.steps.some(isOfAlignment)) await markDue(tx, story.id);
    return { story, act };
  });
  const analysis = act.steps.some(isOfAlignment) ? analyseStory(desk, story.id, person.id) : Promise.resolve();
  return { act, analysis };
}

function isOfAlignment({ kind }: Event): boolean {
  return kind.startsWith('alignment.');
}

async function readActs(db: Db, story: Story, { id }: Person): Promise<Acts> {
  const events = await listEvents(db, { story: story.id, actor: id, latestFirst: true, limit: MOST_EVENTS });
  return actsOf(events.toReversed());
}

interface StepPayload {
  number?: number;
  verdict?: string;
  replaced?: string;
  evidence?: string;
  dismissal?: string;
  adjudication?: string;
  /** Of a change to the alignment: pins it set, pins that gave way, sentences it divided. */
  pins?: string[];
  released?: string[];
  mends?: string[];
  /** The sentences of the claims concerned before it. */
  before?: Links;
}

function payloadOf(step: Event): StepPayload {
  return (step.payload ?? {}) as StepPayload;
}

async function turn(tx: Tx, person: Person, step: Event, direction: Direction): Promise<void> {
  const { number, verdict, replaced, evidence, dismissal, adjudication } = payloadOf(step);
  const back = direction === 'undo';
  const [table, id] = evidence
    ? (['evidence', evidence] as const)
    : dismissal
      ? (['dismissal', dismissal] as const)
      : (['adjudication', adjudication ?? ''] as const);
  if (isOfAlignment(step)) {
    if (await turnPins(tx, payloadOf(step), back)) return;
    throw changedSince(number, back);
  }
  const withdrew = /\.(?:withdrawn|restored)$/.test(step.kind);
  if (step.kind.startsWith('verdict.')) {
    const claim = step.subject.replace(/^claim-/, '');
    const after = withdrew ? undefined : verdict;
    const before = withdrew ? verdict : replaced;
    if (await holdVerdict(tx, person, claim, back ? { from: after, to: before } : { from: before, to: after })) return;
  } else {
    // What took another's place makes room first, and takes it back last.
    const ends = withdrew !== back;
    const other = replaced && !withdrew ? replaced : undefined;
    const first = other && !ends ? await setWithdrawn(tx, table, other, true) : true;
    const own = first && (await setWithdrawn(tx, table, id, ends));
    if (own && (!other || !ends || (await setWithdrawn(tx, table, other, false)))) return;
  }
  throw changedSince(number, back);
}

/** False when one of them stands otherwise by now. */
async function turnPins(
  tx: Tx,
  { pins = [], released = [], mends = [], before = [] }: StepPayload,
  back: boolean,
): Promise<boolean> {
  const [ends, begins] = back ? [pins, released] : [released, pins];
  await unlinkGuests(tx, await listPinsById(tx, ends));
  // Else what somebody ruled on since would hold the sentences where they were put.
  if (back) await relink(tx, before);
  return (
    (await setAllWithdrawn(tx, 'pin', ends, true)) &&
    (await setAllWithdrawn(tx, 'pin', begins, false)) &&
    (await setAllWithdrawn(tx, 'mend', mends, back))
  );
}

function changedSince(number: number | undefined, back: boolean): Conflict {
  return new Conflict(`Claim ${number} was changed since, so this cannot be ${back ? 'undone' : 'done again'}.`);
}
