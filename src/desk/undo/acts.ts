import type { Event } from '../../store/events.ts';
import type { WhyStays } from './way.ts';
import { wayOf } from './ways.ts';

/** What somebody did in one go: one event, or all of a bulk. */
export interface Act {
  id: string;
  steps: Event[];
}

/** What can be undone and then redone, the next at the end. */
export interface Acts {
  done: Act[];
  undone: Act[];
  /** What they did that stays, the latest at the end, each with the reason. */
  staying: { event: Event; why: WhyStays }[];
}

/**
 * A person's own events, oldest first → what they can undo and redo. An act that is undone can be redone until they do
 * something else; one that they left as it is, is passed over. Pure: the event table is all there is to it.
 */
export function actsOf(events: Event[]): Acts {
  const acts: Acts = { done: [], undone: [], staying: [] };
  for (const event of events) {
    const { act, group, imported } = (event.payload ?? {}) as { act?: string; group?: string; imported?: unknown };
    // What was done elsewhere, and came here with its story, was undone there or stays.
    if (imported) continue;
    if (event.kind === 'act.undone') move(acts.done, acts.undone, act);
    else if (event.kind === 'act.redone') move(acts.undone, acts.done, act);
    else if (event.kind === 'act.left') move(acts.done, [], act);
    else sort(acts, event, group);
  }
  return acts;
}

function sort(acts: Acts, event: Event, group: string | undefined): void {
  const way = wayOf(event);
  if ('turn' in way) add(acts, group ?? `e${event.seq}`, event);
  else if (way.stays !== '') acts.staying.push({ event, why: way.stays });
}

/** An act of several steps is moved with the first event that says so. */
function move(from: Act[], to: Act[], id: string | undefined): void {
  const last = from.at(-1);
  if (!last || last.id !== id) return;
  from.pop();
  to.push(last);
}

function add(acts: Acts, id: string, event: Event): void {
  const last = acts.done.at(-1);
  acts.undone = [];
  if (last?.id === id) last.steps.push(event);
  else acts.done.push({ id, steps: [event] });
}
