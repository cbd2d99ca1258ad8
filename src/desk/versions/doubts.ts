import { clean } from '../../engine/index.ts';
import { originInWords } from '../../report/told-words.ts';
import { isoTimeOf } from '../../sources/times.ts';
import { words } from '../../words/words.ts';
import type { ReceivedVersion } from './receive.ts';

/** Fewer words out of a page may be no article. */
const FEW_WORDS = 40;
/** Days that the date a source tells may lie from the one its text gives. */
const NEAR = 2;

/** Why somebody should look at a text before it is added, in words; none for what was typed. */
export function doubtsOf(received: ReceivedVersion, now = new Date()): string[] {
  const { encoding, encoding_from, format, article = false } = received.read ?? {};
  if (!format) return [];
  const { look } = words();
  const page = format === 'html' || format === 'mhtml';
  const count =
    received.text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
  return [
    received.note,
    encoding_from === 'guessed' && look.guessed(encoding ?? ''),
    page && !article && look.noArticle,
    page && count < FEW_WORDS && look.fewWords(count),
    doubtOfDay(received, article, now),
  ].filter((doubt) => typeof doubt === 'string');
}

function doubtOfDay({ text, published, read }: ReceivedVersion, article: boolean, now: Date): string | false {
  const day = dayOf(published);
  if (!day) return false;
  const { look } = words();
  if (day > tomorrow(now)) return look.toCome(day);
  const printed = dayOf(clean(text, { article }).published);
  if (!printed || daysBetween(day, printed) <= NEAR) return false;
  const from = read?.told?.published?.from;
  return look.otherDay(day, from === undefined ? look.itsSource : originInWords(from), printed);
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
