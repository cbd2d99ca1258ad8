import type { Person } from '../../desk/desk.ts';
import type { QueueCount, QueueKind, Waiting } from '../../desk/review/queue.ts';
import { moment } from '../../report/moment.ts';

const TITLES: Record<QueueKind, { title: string; lead: string; empty: string }> = {
  mine: {
    title: 'My queue',
    lead: 'Claims you were given or took and have not ruled on.',
    empty: 'Nothing is assigned to you. The other lists hold what waits for anybody.',
  },
  second: {
    title: 'Needs a second pair of eyes',
    lead: 'Ruled on by others, and not by enough of them yet.',
    empty: 'No claim waits for a further verdict of yours.',
  },
  disagreements: { title: 'Disagreements', lead: 'Reviewers ruled differently.', empty: 'Nobody disagrees.' },
  stale: {
    title: 'Look again',
    lead: 'Ruled on for words that have changed since.',
    empty: 'No ruling rests on words that have changed.',
  },
  unassigned: {
    title: 'Unassigned',
    lead: 'Without a verdict, and given to nobody.',
    empty: 'Every claim has a verdict or somebody to give one.',
  },
};

/** One of the queues, story by story, and the ways to the others. `today`: ISO day. */
export function presentQueue(kind: QueueKind, waiting: Waiting[], counts: QueueCount[], person: Person, today: string) {
  const stories = Map.groupBy(waiting, ({ slug }) => slug);
  const first = waiting.find(({ here }) => here.length === 0) ?? waiting[0];
  return {
    kind,
    ...TITLES[kind],
    first: first ? `/stories/${first.slug}/claims/${first.number}?queue=${kind}` : '',
    tabs: counts.map(({ kind: name, count, atLeast }) => ({
      name,
      title: TITLES[name].title,
      count: `${count}${atLeast ? '+' : ''}`,
      current: name === kind,
    })),
    stories: [...stories].map(([slug, claims]) => ({
      slug,
      title: claims[0]?.story_title ?? '',
      claims: claims.map((claim) => presentClaim(claim, person, today)),
    })),
  };
}

function presentClaim(
  { id, number, title, contradictions, verdicts, here, assigned }: Waiting,
  person: Person,
  today: string,
) {
  return {
    id,
    number,
    title,
    contradictions,
    verdicts: verdicts === 0 ? 'no verdict yet' : verdicts === 1 ? 'one verdict' : `${verdicts} verdicts`,
    here: here.length > 0 ? `${here.join(', ')} ${here.length === 1 ? 'is' : 'are'} on it` : '',
    assigned: presentAssigned(assigned, person, today),
  };
}

/** Who has a claim before them, and until when. `today`: ISO day. */
export function presentAssigned(assigned: Waiting['assigned'], person: Person, today: string) {
  return assigned.map((each) => ({
    name: each.person === person.id ? 'you' : each.person_name,
    own: each.person === person.id,
    due: each.due ? moment(each.due).words : '',
    late: each.due !== null && each.due < today,
  }));
}
