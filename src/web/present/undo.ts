import { describeEvent } from '../../desk/story/event-words.ts';
import type { Act } from '../../desk/undo/acts.ts';
import type { OpenedActs } from '../../desk/undo/undo.ts';
import { moment } from '../../report/moment.ts';

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
      .map(({ event, why }) => ({ ...presentStep(event), when: moment(event.at).words, why })),
  };
}

/** What was turned, for the line above the next page. */
export function turnedWords({ steps }: Act, direction: 'undo' | 'redo'): string {
  const words = direction === 'undo' ? 'Undone' : 'Done again';
  if (steps.length === 1) return `${words}.`;
  return steps.every(({ kind }) => kind.startsWith('verdict.'))
    ? `${words}, on ${steps.length} claims.`
    : `${words}, ${steps.length} things at once.`;
}

/** What it touched, a line a step; false where there is nothing. */
function presentAct(act: Act | undefined) {
  const [first] = act?.steps ?? [];
  if (!act || !first) return false;
  const claims = act.steps.every(({ kind }) => kind.startsWith('verdict.'));
  return {
    id: act.id,
    when: moment(first.at).words,
    size: act.steps.length > 1 ? `${act.steps.length} ${claims ? 'claims' : 'things'} in one go` : '',
    steps: act.steps.map(presentStep),
  };
}

function presentStep(step: Act['steps'][number]) {
  const { number, place, position } = (step.payload ?? {}) as Record<string, unknown>;
  return {
    words: describeEvent(step).what,
    number: Number(number) || 0,
    place: step.subject.startsWith('version-') ? Number(place ?? position) || 0 : 0,
  };
}

function touchedWords({ alone, others }: OpenedActs['touched']): string {
  if (alone.length === 0) return '';
  const told = `Only this version tells ${claims(alone)}: without it they are no longer found, and what was said of them is kept.`;
  return others.length === 0 ? told : `${told} Others reviewed ${claims(others)} since.`;
}

function claims(numbers: number[]): string {
  const listed = new Intl.ListFormat('en').format(numbers.map(String));
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${listed}`;
}
