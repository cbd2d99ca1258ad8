import type { BatchSummary, ItemHead, OpenBatch } from '../../desk/bring-in/batches.ts';
import { expiredInWords, keptUntil } from '../../desk/bring-in/expiry.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

type State = ItemHead['state'];

/** The sign of each state, and the look of its chip. */
const STATES: Record<State, { sign: string; look: string }> = {
  waiting: { sign: '…', look: 'open' },
  reading: { sign: '…', look: 'open' },
  read: { sign: '○', look: 'open' },
  added: { sign: '✓', look: 'confirmed' },
  revised: { sign: '✓', look: 'confirmed' },
  copy: { sign: '?', look: 'unsourced' },
  look: { sign: '?', look: 'unsourced' },
  failed: { sign: '⚠', look: 'disputed' },
  cancelled: { sign: '–', look: 'open' },
  'left-out': { sign: '–', look: 'open' },
};

const DONE: State[] = ['added', 'revised', 'copy', 'look', 'failed', 'cancelled', 'left-out'];
const WAITS_FOR_PERSON: State[] = ['copy', 'look', 'failed'];

export interface BatchItemView {
  id: string;
  name: string;
  state: { word: string; sign: string; look: string };
  words: string;
  /** Until when what was sent is kept, in words; '' where nothing waits for a person, or only a link. */
  until: string;
  /** Versions it became, with where they stand. */
  versions: { label: string; href: string }[];
  retry: boolean;
  isLink: boolean;
  link: string;
  isCopy: boolean;
  isToLookAt: boolean;
  canLeaveOut: boolean;
}

/** A batch for its page. `fetches`: links may be fetched. */
export function presentBatch({ batch, story, items }: OpenBatch, fetches: boolean) {
  const running = batch.finished_at === null;
  const done = items.filter(({ state }) => DONE.includes(state)).length;
  const asking = items.filter(({ state }) => WAITS_FOR_PERSON.includes(state)).length;
  return {
    id: batch.id,
    story: story && { slug: story.slug, title: story.title },
    title: batch.title,
    running,
    done,
    added: items.filter(({ state }) => state === 'added' || state === 'revised').length,
    count: items.length,
    words: summaryOf(items, running),
    asking,
    toLookAt: items.filter(({ state }) => state === 'look').length,
    /** Nothing runs, and the story it was to become is not there. */
    lacksSecond:
      !running &&
      story === null &&
      items.some(({ state }) => state === 'read' || state === 'look' || state === 'failed'),
    when: moment(batch.created_at).words,
    items: items.map((item) => presentItem(item, story?.slug, running, fetches)),
  };
}

/** A line about a batch, for lists. */
export function presentBatchLine({ id, title, states, finished_at, created_at }: BatchSummary) {
  const number = (...names: State[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0);
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  const running = finished_at === null;
  const asking = number(...WAITS_FOR_PERSON);
  const { batches } = words();
  const told = running
    ? [batches.readOf(number(...DONE), all)]
    : [batches.addedOf(number('added', 'revised'), all), ...(asking > 0 ? [batches.toLookAt(asking)] : [])];
  return { id, title, running, asking, words: told.join(', '), when: moment(created_at).words };
}

function presentItem(item: ItemHead, slug: string | undefined, running: boolean, fetches: boolean): BatchItemView {
  const { id, name, state, outcome, kind, link, settled_at } = item;
  const { batches } = words();
  const resting =
    !running &&
    (state === 'failed' || state === 'cancelled' || state === 'copy' || state === 'look' || state === 'read');
  return {
    id,
    name,
    state: { ...STATES[state], word: batches.states[state] },
    words: item.words === null ? (state === 'read' ? batches.needsSecond : '') : expiredInWords(item.words),
    versions:
      slug === undefined
        ? []
        : outcome.map(({ label, position }) => ({ label, href: `/stories/${slug}/versions/${position}` })),
    until:
      resting && (kind !== 'link' || state === 'look') && settled_at
        ? moment(keptUntil(settled_at).slice(0, 10)).words
        : '',
    retry: resting && (state === 'failed' || state === 'cancelled'),
    isLink: kind === 'link' && fetches,
    link: link ?? '',
    isCopy: resting && state === 'copy',
    isToLookAt: state === 'look',
    canLeaveOut: resting,
  };
}

function summaryOf(items: ItemHead[], running: boolean): string {
  const number = (...states: State[]) => items.filter(({ state }) => states.includes(state)).length;
  const { batches } = words();
  const parts = [
    batches.addedOf(number('added', 'revised'), items.length),
    running && batches.toGo(number('waiting', 'reading', 'read')),
    number('failed') > 0 && batches.notTakeable(number('failed')),
    number('look') > 0 && batches.toLookAt(number('look')),
    number('copy') > 0 && batches.copies(number('copy')),
    number('cancelled') > 0 && batches.cancelledOnes(number('cancelled')),
    number('left-out') > 0 && batches.leftOut(number('left-out')),
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
