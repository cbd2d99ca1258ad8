import type { Moment } from './model.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** '2021-12-15' → '15 December 2021'; a time also gets its hour, in UTC. What is no date stays as it was written. */
export function moment(iso: string): Moment {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (day) return { iso, words: dayInWords(day[1], day[2], day[3]) ?? iso };
  const time = new Date(iso);
  if (!/^\d{4}-/.test(iso) || Number.isNaN(time.getTime())) return { iso, words: iso };
  const utc = time.toISOString();
  const words = dayInWords(utc.slice(0, 4), utc.slice(5, 7), utc.slice(8, 10));
  return { iso: utc, words: `${words}, ${utc.slice(11, 16)} UTC` };
}

function dayInWords(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const name = MONTHS[Number(month) - 1];
  return name && `${Number(day)} ${name} ${year}`;
}
