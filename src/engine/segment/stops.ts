/** What may end a sentence. `full`: 。！？।۔ and the like; `blank`: a blank line; `rule`: a row of asterisks;
 * `smile`: an emoticon. */
export type StopKind = 'period' | 'ellipsis' | 'question' | 'exclamation' | 'full' | 'blank' | 'rule' | 'smile';

/** A run of closing punctuation at `start`, `end` behind the marks, `close` behind quotes and brackets that follow. */
export interface Stop {
  kind: StopKind;
  start: number;
  end: number;
  close: number;
}

const STOP =
  /[.?!…。．！？｡؟۔।॥։።။།‼⁇⁈⁉]|\n[^\S\n]*\n|(?<=\s)[:;]-?[)(DP](?=\s)|(?<=\s)(?:\*{3,}|_{3,}|={3,}|-{4,}|~{3,})(?=\s)/uy;
/** Stops beyond the first 128 characters, by code. */
const FAR_STOPS = new Set([...'…。．！？｡؟۔।॥։።။།‼⁇⁈⁉'].map((mark) => mark.charCodeAt(0)));
/** By code: which of the first 128 characters STOP may begin with. */
const OPENS_STOP = new Uint8Array(128);
for (const mark of '.?!\n:;*_=-~') OPENS_STOP[mark.charCodeAt(0)] = 1;
const SPACED_DOTS = /[.…](?:[^\S\n]?[.…])+/uy;
const MARKS = /[.?!…。．！？｡؟۔।॥։።။།‼⁇⁈⁉]+/uy;
const CLOSERS = /["”’'»›)\]}」』）】》〉]+/uy;
/** A note's number or an editor's ellipsis belongs to the sentence before it; so does an emoticon. */
const TRAILER =
  /[^\S\n]?(?:\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|\.\.\.|…|note \d{1,3}|citation needed)\])+|[^\S\n]?[:;]-?[)(DP](?=\s|$)|[^\S\n]\)(?=\s|$)/uy;
/** The number of a note, set high in print: 'minority rights. 4 Even though' */
const NOTE =
  /(?<=\p{L}{4}\)?\.["”’]?|\p{N}\)\.)[^\S\n]\d{1,3}(?=\s+(?:The|A|An|In|It|He|She|They|This|That|These|Those|We|But|At|Even|For|As|On|To|If|When|While|However|Although|Thus|By|From|There)\s)/uy;
const FULL = /[。．！？｡؟۔।॥։።။།]/u;

/** The next place at or after `from` where a sentence may end. */
export function nextStop(text: string, from: number): Stop | undefined {
  let match: RegExpExecArray | null = null;
  for (let at = from; at < text.length && !match; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? OPENS_STOP[code] === 0 : !FAR_STOPS.has(code)) continue;
    STOP.lastIndex = at;
    match = STOP.exec(text);
  }
  if (!match) return undefined;
  const start = match.index;
  const mark = match[0];
  if (mark.length > 1) {
    const kind = mark.startsWith('\n') ? 'blank' : /^[:;]/u.test(mark) ? 'smile' : 'rule';
    return { kind, start, end: start + mark.length, close: start + mark.length };
  }
  const end = runEnd(text, start);
  return { kind: kindOf(text.slice(start, Math.min(end, start + 64))), start, end, close: closeEnd(text, end) };
}

function runEnd(text: string, start: number): number {
  SPACED_DOTS.lastIndex = start;
  const dots = SPACED_DOTS.exec(text);
  let end = dots ? start + dots[0].length : start;
  MARKS.lastIndex = end;
  const marks = MARKS.exec(text);
  if (marks) end += marks[0].length;
  return end;
}

function closeEnd(text: string, end: number): number {
  let close = end;
  CLOSERS.lastIndex = close;
  const closers = CLOSERS.exec(text);
  if (closers) close += closers[0].length;
  TRAILER.lastIndex = close;
  const trailer = TRAILER.exec(text);
  if (trailer) return close + trailer[0].length;
  const figure = text.charCodeAt(close + 1);
  if (!(figure >= 48 && figure <= 57)) return close;
  NOTE.lastIndex = close;
  return close + (NOTE.exec(text)?.[0].length ?? 0);
}

function kindOf(run: string): StopKind {
  if (FULL.test(run)) return 'full';
  if (/[?⁇⁈]/u.test(run)) return 'question';
  if (/[!‼⁉]/u.test(run)) return 'exclamation';
  return run.length > 1 || run === '…' ? 'ellipsis' : 'period';
}
