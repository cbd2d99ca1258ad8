import { day } from '../words/format.ts';
import type { Moment } from './model.ts';

/** '2021-12-15' → '15 December 2021'; a time also gets its hour, in UTC. What is no date stays as it was written. */
export function moment(iso: string): Moment {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = new Date(iso);
  if (!/^\d{4}-/.test(iso) || Number.isNaN(time.getTime())) return { iso, words: iso };
  if (isDay) return { iso, words: time.toISOString().startsWith(iso) ? day(time) : iso };
  const utc = time.toISOString();
  return { iso: utc, words: `${day(time)}, ${utc.slice(11, 16)} UTC` };
}
