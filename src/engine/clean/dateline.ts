import { creditedAgencies } from './agencies.ts';
import { printedDates } from './printed-date.ts';

/** 'KYIV, Ukraine (AP) — ', 'MOSCOW, December 15. /TASS/. ', 'NEW DELHI: ' before the first sentence of a report. */
export interface Dateline {
  place?: string;
  agency: string[];
  /** ISO day, when the dateline gives the year. */
  published?: string;
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]+|de|la|el|al|am|auf)){0,3}`;
const REST = `(?:[,/] ?[^()/:—–]{1,40}?)??`;
const CREDIT = String.raw`(?:\(([^()]{2,60})\)|/([^/]{2,30})/\.?|\[([^\][]{2,30})\])`;
const DASH = `(?: ?[–—−]+ ?| -{1,2} ?|-- ?| ?: )`;
const PATTERNS = [
  new RegExp(`^(${NAME})(${REST})[.,]? ?${CREDIT}(?:${DASH}|[.:]? )`, 'u'),
  new RegExp(`^(${CAPITALS})(${REST})()()()(?: ?[–—−]+ ?| -{1,2} |: )`, 'u'),
  new RegExp(`^()()${CREDIT}(?:${DASH})`, 'u'),
];
/** Capitals before a colon or dash that name no place. */
const NO_PLACE =
  /^(?:UPDATE|BREAKING|WATCH|READ|VIDEO|PHOTOS?|EXCLUSIVE|NOTE|CORRECTION|ANALYSIS|OPINION|LIVE|MORE|RELATED|FILE)(?: |$)|^[A-Z]{1,3}$/u;

/** Reads the dateline a paragraph begins with. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const text = paragraph.slice(0, 160);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, place = '', rest = '', round = '', slashed = '', square = ''] = match;
    const credit = round || slashed || square;
    const agency = creditedAgencies(credit);
    if (NO_PLACE.test(place) || (credit && agency.length === 0)) continue;
    const published = printedDates(`${rest} ${credit}`)[0]?.iso;
    return { agency, ...(place && { place }), ...(published && { published }) };
  }
  return undefined;
}
