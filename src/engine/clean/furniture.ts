import { FURNITURE } from '../lexicon/furniture.ts';
import type { Shape } from './shape.ts';

/** Why a paragraph is no part of an article. `ends`: nor is what follows it, unless much prose comes. */
export interface Furniture {
  reason: string;
  ends: boolean;
  /** Its phrases open whole sentences. */
  long?: boolean;
}

/** Longest line that a phrase at its beginning, or within it, may set aside (words). */
const BEGINS_LIMIT = 14;
const HOLDS_LIMIT = 40;
/** The same for a line that ends as a sentence does. */
const SENTENCE_LIMIT = 8;

const URL_ONLY = /^<?(?:https?:\/\/|www\.)\S+>?$/iu;
const HANDLES = /^(?:[@#][\p{L}\p{N}_]+[\s,]*){1,12}$/u;
const SUPPORT =
  /^(?:[Pp]lease )?(?:[Ss]upport|[Ss]ubscribe to|[Jj]oin|[Ff]ollow|[Dd]onate to|[Ll]ike) (?:the )?\p{Lu}[\p{L}\p{M}'’. &-]{1,40}[!.]?$/u;
const COUNTS =
  /^(?:[\d.,]+ ?[km]?|[\d.,]+ ?[km]? (?:views?|shares?|likes?|comments?|followers?|reads?|min(?:ute)?s?(?: read)?|(?:hours?|days?|weeks?|months?|years?) ago))$/iu;
const PAGING = /^(?:image|photo|slide|page|part)? ?\d{1,3} ?(?:of|\/) ?\/? ?\d{1,3}$/iu;
const CODE =
  /^(?:[.#@]?[\w-]+\s*\{.*\}?|(?:var|let|const|function|window\.|document\.|googletag|\$\()[\s\S]{0,80}[;({=].*)$/u;
/** '12 Comments' is printed above articles as well as below; '34 responses to “…”' opens the comments. */
export const COMMENT_COUNTER = 'number of comments';
/** Longest line judged by its shape (words). */
const SHORT = 16;
const COUNTED = /\d/u;
const COMMENT_COUNT = /^(?:\d[\d,.]* |no |post )?(?:post )?(?:comments?|replies)(?: \(?\+?\d*\)?)?$/u;
const RESPONSES =
  /^(?:\d[\d,.]* |no |leave a )?(?:responses?|comments?|replies|reply|thoughts|reactions)(?: \(?\d[\d,.]*\)?)?(?: (?:to|on|for|so far)\b.*)?$|^(?:permalink\b.*)?\d+ comments\b/u;
const COPYRIGHT = /^(?:copyright ?)?(?:©|\(c\)|copyright) ?(?:copyright ?)?(?:19|20)\d\d/u;
const CONTACT =
  /^(?:follow|e-?mail|contact|reach|find|join)\b.{0,80}\b(?:on|at|via) (?:twitter|instagram|facebook|@|[\w.+-]{1,40}@)/u;
const RELATED =
  /^also on \w+\.\w{2,4}\b|^(?:related|read|watch|see|more|also|dig deeper|what to read)(?: [a-z]+){0,2}: ?\S/u;

/** 'READ HOW THE PORT WAS SAVED': a promotion; sub-headings in capitals are shorter. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** Phrase tables, made once. */
const WHOLE = new Map<string, Furniture>();
const BEGINS = new Map<string, { phrase: string; furniture: Furniture }[]>();
/** By the longest word of the phrase. */
let shortestKey = 100;
/** Marks that part words, by code below 128. */
const BETWEEN_WORDS = new Uint8Array(128);
for (const mark of ' ,.:;!?()[]"|/') BETWEEN_WORDS[mark.charCodeAt(0)] = 1;
const HOLDS = new Map<string, { phrase: string; furniture: Furniture }[]>();
for (const { reason, ends = false, long = false, whole = [], begins = [], holds = [] } of FURNITURE) {
  const furniture = { reason, ends, long };
  for (const phrase of whole) if (!WHOLE.has(phrase)) WHOLE.set(phrase, furniture);
  for (const phrase of begins) {
    const key = keyOf(phrase);
    BEGINS.set(key, [...(BEGINS.get(key) ?? []), { phrase, furniture }]);
  }
  for (const phrase of holds) {
    const key = phrase
      .split(' ')
      .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
      .replace(/[,.]$/u, '');
    shortestKey = Math.min(shortestKey, key.length);
    HOLDS.set(key, [...(HOLDS.get(key) ?? []), { phrase, furniture: { reason, ends: false } }]);
  }
}

/** Judges one paragraph by its own words and shape; undefined when nothing speaks against it. */
export function furnitureOf(shape: Shape): Furniture | undefined {
  const { phrase, words } = shape;
  if (words > HOLDS_LIMIT) return undefined;
  const whole = WHOLE.get(phrase) ?? (words <= SHORT ? byShape(shape) : undefined);
  return whole ?? byBeginning(shape) ?? byContent(phrase);
}

function byShape({ text, phrase }: Shape): Furniture | undefined {
  if (URL_ONLY.test(text)) return { reason: 'bare link', ends: false };
  if (COUNTED.test(text)) {
    if (COMMENT_COUNT.test(phrase)) return { reason: COMMENT_COUNTER, ends: false };
    const whole = WHOLE.get(phrase.replace(/^\d+ | \d+$/gu, ''));
    if (whole) return whole;
    if (COUNTS.test(text) || PAGING.test(text)) return { reason: 'counter or page number', ends: false };
  }
  if (SUPPORT.test(text)) return { reason: 'asks for support or a subscription', ends: false };
  if (HANDLES.test(text)) return { reason: 'buttons for sharing or following', ends: false };
  if (CODE.test(text)) return { reason: 'program code of the page', ends: false };
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: 'no words', ends: false };
  return undefined;
}

function byBeginning({ text, phrase, words, ends }: Shape): Furniture | undefined {
  for (const { phrase: begin, furniture } of BEGINS.get(keyOf(phrase)) ?? []) {
    const limit = furniture.long ? HOLDS_LIMIT : ends ? SENTENCE_LIMIT : BEGINS_LIMIT;
    if (words <= limit && phrase.startsWith(begin) && standsAlone(phrase, begin)) return furniture;
  }
  if (words <= 24 && !ends && RESPONSES.test(phrase)) return { reason: 'comment form or comments', ends: true };
  if (COPYRIGHT.test(phrase)) return { reason: 'copyright or imprint line', ends: false };
  if (CONTACT.test(phrase)) return { reason: 'buttons for sharing or following', ends: false };
  if (words >= 6 && words <= 20 && !ends && !/[a-z]/.test(text) && SHOUTED.test(text) && /\p{Lu}{3}/u.test(text))
    return { reason: 'points to another article', ends: false };
  if (words <= 24 && RELATED.test(phrase)) return { reason: 'points to another article', ends: false };
  return undefined;
}

/** Looks up every word long enough to be the key of a phrase. */
function byContent(phrase: string): Furniture | undefined {
  let from = 0;
  for (let i = 0; i <= phrase.length; i++) {
    if (i < phrase.length && BETWEEN_WORDS[phrase.charCodeAt(i)] !== 1) continue;
    if (i - from >= shortestKey) {
      const found = HOLDS.get(phrase.slice(from, i))?.find((entry) => phrase.includes(entry.phrase));
      if (found) return found.furniture;
    }
    from = i + 1;
  }
  return undefined;
}

/** 'share on' is not the beginning of 'share one's views'. */
function standsAlone(phrase: string, begin: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(begin) || !/^[\p{L}\p{N}]/u.test(phrase.slice(begin.length, begin.length + 2));
}

function keyOf(phrase: string): string {
  const space = phrase.indexOf(' ');
  const word = space < 0 ? phrase : phrase.slice(0, space);
  const mark = word.search(/[:：|,]/u);
  return mark < 0 ? word : word.slice(0, mark);
}
