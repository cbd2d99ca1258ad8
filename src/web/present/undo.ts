import { describeEvent } from '../../desk/story/event-words.ts';
import type { Act } from '../../desk/undo/acts.ts';
import type { OpenedActs } from '../../desk/undo/undo.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

/** Of what stays, the latest shown. */
const MOST_STAYING = 10;

/** The acts that come next, back and forth, what they touch, and what stays. */
export function presentUndo({ acts, touched }: OpenedActs) {
  return {
    undo: presentAct(acts.done.at(-1)),
    redo: presentAct(acts.undone.at(-1)),
    touched: { ...touched, words: touchedWords(touched) },
    more: Math.max(0, acts.done.length - 1),
    staying: acts.staying
      .slice(-MOST_STAYING)
      .toReversed()
      .map(({ event, why }) => ({ ...presentStep(event), when: moment(event.at).words, why: words().undo.stays[why] })),
  };
}

/** What was turned, for the line above the next page. */
export function turnedWords({ steps }: Act, direction: 'undo' | 'redo'): string {
  const { undo } = words();
  const back = direction === 'undo';
  if (steps.length === 1) return back ? undo.undone : undo.redone;
  if (areVerdicts(steps)) return (back ? undo.undoneClaims : undo.redoneClaims)(steps.length);
  return (back ? undo.undoneThings : undo.redoneThings)(steps.length);
}

/** What it touched, a line a step; false where there is nothing. */
function presentAct(act: Act | undefined) {
  const [first] = act?.steps ?? [];
  if (!act || !first) return false;
  const { claimsInOneGo, thingsInOneGo } = words().undo;
  return {
    id: act.id,
    when: moment(first.at).words,
    size: act.steps.length > 1 ? (areVerdicts(act.steps) ? claimsInOneGo : thingsInOneGo)(act.steps.length) : '',
    steps: act.steps.map(presentStep),
  };
}

function areVerdicts(steps: Act['steps']): boolean {
  return steps.every(({ kind }) => kind.startsWith('verdict.'));
}

function presentStep(step: Act['steps'][number]) {
  const { number, place, position } = (step.payload ?? {}) as Record<string, unknown>;
  return {
    words: words().events.own(describeEvent(step).what),
    number: Number(number) || 0,
    place: step.subject.startsWith('version-') ? Number(place ?? position) || 0 : 0,
  };
}

function touchedWords({ alone, others }: OpenedActs['touched']): string {
  if (alone.length === 0) return '';
  const { onlyHere, othersReviewed } = words().undo;
  return [onlyHere(alone), ...(others.length > 0 ? [othersReviewed(others)] : [])].join(' ');
}
