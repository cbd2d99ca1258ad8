import type { Person } from '../../desk/desk.ts';
import type { QueueCount, QueueKind, Waiting } from '../../desk/review/queue.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

/** One of the queues, story by story, and the ways to the others. `today`: ISO day. */
export function presentQueue(kind: QueueKind, waiting: Waiting[], counts: QueueCount[], person: Person, today: string) {
  const stories = Map.groupBy(waiting, ({ slug }) => slug);
  const first = waiting.find(({ here }) => here.length === 0) ?? waiting[0];
  return {
    kind,
    ...words().queue.screens[kind],
    first: first ? `/stories/${first.slug}/claims/${first.number}?queue=${kind}` : '',
    tabs: counts.map(({ kind: name, count, atLeast }) => ({
      name,
      title: words().queue.screens[name].title,
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
    verdicts: words().queue.verdicts(verdicts),
    here: here.length > 0 ? words().live.onIt(here) : '',
    assigned: presentAssigned(assigned, person, today),
  };
}

/** Who has a claim before them, and until when. `today`: ISO day. */
export function presentAssigned(assigned: Waiting['assigned'], person: Person, today: string) {
  return assigned.map((each) => ({
    name: each.person === person.id ? words().queue.you : each.person_name,
    own: each.person === person.id,
    due: each.due ? moment(each.due).words : '',
    late: each.due !== null && each.due < today,
  }));
}
