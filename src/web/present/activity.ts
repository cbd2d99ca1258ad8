import type { Activity } from '../../desk/story/activity.ts';
import { moment } from '../../report/moment.ts';
import { presentEvent } from './event.ts';

/** What happened at the desk, day by day, each line with where it happened. */
export function presentActivity({ events, stories, people, next }: Activity) {
  const lines = events.map((event) => {
    const { words, iso } = presentEvent(event);
    const number = (event.payload as { number?: unknown } | null)?.number;
    return {
      words,
      iso,
      day: moment(iso.slice(0, 10)).words,
      time: iso.slice(11, 16),
      story: event.about ?? null,
      claim: event.about && typeof number === 'number' && event.subject.startsWith('claim-') ? number : 0,
    };
  });
  return {
    days: [...Map.groupBy(lines, ({ day }) => day)].map(([day, all]) => ({ day, lines: all })),
    stories,
    people,
    next: next ?? 0,
  };
}
