import { clean } from '../../engine/index.ts';
import { isoTimeOf } from '../../sources/times.ts';
import type { ReceivedVersion } from './receive.ts';

/** Fewer words out of a page may be no article. */
const FEW_WORDS = 40;
/** Days that the date a source tells may lie from the one its text gives. */
const NEAR = 2;

/** Why somebody should look at a text before it is added, in words; none for what was typed. */
export function doubtsOf(received: ReceivedVersion, now = new Date()): string[] {
  const { encoding, encoding_from, format, article = false } = received.read ?? {};
  if (!format) return [];
  const page = format === 'html' || format === 'mhtml';
  const words =
    received.text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
  return [
    received.note,
    encoding_from === 'guessed' &&
      `Its letters were read as ${encoding}, which is a guess: see whether they look right.`,
    page && !article && 'The article could not be told apart from the page around it.',
    page && words < FEW_WORDS && `Only ${words} words could be read out of the page: it may not be the article.`,
    doubtOfDay(received, article, now),
  ].filter((doubt) => typeof doubt === 'string');
}

function doubtOfDay({ text, published, read }: ReceivedVersion, article: boolean, now: Date): string | false {
  const day = dayOf(published);
  if (!day) return false;
  if (day > tomorrow(now)) return `It says it was published on ${day}, which is still to come.`;
  const printed = dayOf(clean(text, { article }).published);
  if (!printed || daysBetween(day, printed) <= NEAR) return false;
  const from = read?.told?.published?.from ?? 'its source';
  return `It was published on ${day} as told by ${from}, and on ${printed} by its text.`;
}

/** The day of a time, in the zone it is told in. */
function dayOf(time: string | null | undefined): string | undefined {
  return isoTimeOf(time ?? undefined)?.slice(0, 10);
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function tomorrow(now: Date): string {
  return new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
}
