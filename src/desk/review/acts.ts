import type { Event } from '../../store/events.ts';

/** What somebody did in one go: one event, or all of a bulk. */
export interface Act {
  id: string;
  steps: Event[];
}

/** What can be undone and then redone, the next at the end. */
export interface Acts {
  done: Act[];
  undone: Act[];
}

const UNDOABLE = /^(?:verdict\.(?:given|changed|withdrawn)|evidence\.|difference\.|adjudication\.|alignment\.)/;

/**
 * A person's own events, oldest first → what they can undo and redo. An act that is undone can be redone until they
 * do something else. Pure: the event table is all there is to it.
 */
export function actsOf(events: Event[]): Acts {
  const acts: Acts = { done: [], undone: [] };
  for (const event of events) {
    const { act, group, imported } = (event.payload ?? {}) as { act?: string; group?: string; imported?: unknown };
    // What was done elsewhere, and came here with its story, was undone there or stays.
    if (imported) continue;
    if (event.kind === 'act.undone') move(acts.done, acts.undone, act);
    else if (event.kind === 'act.redone') move(acts.undone, acts.done, act);
    else if (UNDOABLE.test(event.kind) && !isOfBefore(event)) add(acts, group ?? `e${event.seq}`, event);
  }
  return acts;
}

/** Changes to the alignment that were recorded before events said which pins they set. */
function isOfBefore({ kind, payload }: Event): boolean {
  return kind.startsWith('alignment.') && !Array.isArray((payload as { pins?: unknown } | null)?.pins);
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
