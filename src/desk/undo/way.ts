import type { Event } from '../../store/events.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Words } from '../../words/words.ts';
import type { Person } from '../desk.ts';

/** One event that is taken back, or done again. */
export interface Turning {
  tx: Tx;
  /** Who did it, as they are in the story now. */
  person: Person;
  story: Story;
  step: Event;
  /** True to take it back, false to do it again. */
  back: boolean;
}

/** Payload of the step, whatever an event of its kind says. */
// biome-ignore lint/suspicious/noExplicitAny: what was recorded is read by who recorded it.
export type Told = Record<string, any>;

/**
 * How an event is taken back and done again. `turn` resolves to false when it stands otherwise by now, and throws
 * Conflict where it can say what somebody did since.
 */
export interface Undoable {
  turn: (turning: Turning) => Promise<boolean>;
  /** The story has to be compared again. */
  compares?: (told: Told) => boolean;
  /** False for events of an earlier release, which lack what is needed. */
  whole?: (told: Told) => boolean;
  /** Only an editor of the story did it and may take it back. */
  editors?: boolean;
}

/** Names the phrase that says why. */
export type WhyStays = keyof Words['undo']['stays'];

/** An event that cannot be taken back: why, and what can be done instead. */
export interface Stays {
  /** What is told to who did it; empty for what nobody does by themselves. */
  stays: WhyStays | '';
}

export type Way = Undoable | Stays;

export function toldBy({ payload }: Pick<Event, 'payload'>): Told {
  return (payload ?? {}) as Told;
}

/** The id in a subject such as 'claim-…'. */
export function idIn(subject: string): string {
  return subject.slice(subject.indexOf('-') + 1);
}
