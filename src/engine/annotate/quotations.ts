import { foldSpace } from '../text/fold.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';

/** Words printed inside quotation marks. The span takes the marks in. */
export interface QuotationDetail extends DetailBase {
  /** The words inside, normalised, with GAP for what was left out; joined by spaces they are `value`. */
  words: string[];
  /** The opening mark stands before this stretch of text. */
  begunBefore: boolean;
  /** The closing mark stands after it. */
  goesOn: boolean;
}

/** A quotation by token index, marks included: tokens[from] … tokens[to - 1]. */
export interface QuotedRun {
  from: number;
  to: number;
  begunBefore: boolean;
  goesOn: boolean;
}

/** Stands for words left out of a quotation or put into it in brackets. */
export const GAP = '…';

/** No search for the closing single mark goes further than this many tokens. */
const LONGEST_SINGLE = 400;

/** Finds the words in quotation marks of one sentence. */
export function findQuotations(tokens: Token[], context: VersionContext): QuotationDetail[] {
  return findQuotedRuns(tokens).map((run) => {
    const words = quotedWords(tokens, run);
    const start = tokens[run.from]?.start ?? 0;
    const end = tokens[run.to - 1]?.end ?? start;
    const { begunBefore, goesOn } = run;
    return {
      start,
      end,
      text: foldSpace(context.source.slice(start, end)),
      value: words.join(' '),
      words,
      begunBefore,
      goesOn,
    };
  });
}

/**
 * The outermost quotations of a sentence or a paragraph. A mark left open runs to the end, a closing mark without
 * its opening one runs from the start: the rest stands in another sentence.
 */
export function findQuotedRuns(tokens: Token[]): QuotedRun[] {
  const runs: QuotedRun[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const mark = markOf(tokens, i);
    if (mark === NONE) continue;
    if (mark === SINGLE_OPEN) {
      if (open >= 0) continue;
      const close = findSingleClose(tokens, i);
      if (close < 0) continue;
      runs.push({ from: i, to: close + 1, begunBefore: false, goesOn: false });
      i = close;
    } else if (open >= 0) {
      if (mark === OPEN) {
        // A quotation over several paragraphs opens each of them anew and closes the last alone.
        if (!touches(tokens, i - 1, i) && isStop(tokens[i - 1])) {
          runs.push({ from: open, to: i, begunBefore: false, goesOn: true });
          open = i;
        }
        continue;
      }
      runs.push({ from: open, to: i + 1, begunBefore: false, goesOn: false });
      open = -1;
    } else if (mark === CLOSE || (runs.length === 0 && looksClosing(tokens, i))) {
      if (runs.length === 0 && i > 0) runs.push({ from: 0, to: i + 1, begunBefore: true, goesOn: false });
    } else {
      open = i;
    }
  }
  if (open >= 0 && open < tokens.length - 1) {
    runs.push({ from: open, to: tokens.length, begunBefore: false, goesOn: true });
  }
  return runs;
}

const NONE = 0;
const OPEN = 1;
const CLOSE = 2;
const EITHER = 3;
const SINGLE_OPEN = 4;

function markOf(tokens: Token[], i: number): number {
  const token = tokens[i];
  if (token?.kind !== 'punctuation') return NONE;
  switch (token.text) {
    case '“':
    case '«':
    case '「':
    case '『':
      return OPEN;
    case '”':
    case '»':
    case '」':
    case '』':
      return CLOSE;
    case '„':
      return OPEN;
    case '"':
    case "''":
      return EITHER;
    case '``':
      return OPEN;
    case '‘':
      return SINGLE_OPEN;
    case "'":
    case '`':
      // Not the mark of a left-out beginning, as in '90s.
      return tokens[i + 1]?.kind === 'word' && touches(tokens, i, i + 1) && !touches(tokens, i - 1, i)
        ? SINGLE_OPEN
        : NONE;
    default:
      return NONE;
  }
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '.' || token.text === '?' || token.text === '!' || token.text === '…');
}

/** A straight mark that hangs on the word before it and not on the one after it. */
function looksClosing(tokens: Token[], i: number): boolean {
  return i > 0 && touches(tokens, i - 1, i) && !touches(tokens, i, i + 1);
}

/** The ’ or ' that ends a quotation in single marks: after a word or a stop, before a space or a mark. */
function findSingleClose(tokens: Token[], open: number): number {
  const last = Math.min(tokens.length, open + LONGEST_SINGLE);
  for (let i = open + 2; i < last; i++) {
    const text = tokens[i]?.text;
    if (text !== '’' && text !== "'") continue;
    const next = tokens[i + 1];
    if (!touches(tokens, i - 1, i) || (next?.kind === 'word' && touches(tokens, i, i + 1))) continue;
    // A plural owner ("the voters’ anger") only looks like the end.
    const owner = tokens[i - 1]?.norm.endsWith('s') && next?.kind === 'word' && !next.capital;
    if (!owner || findLater(tokens, i + 1, last) < 0) return i;
  }
  return -1;
}

function findLater(tokens: Token[], from: number, last: number): number {
  const limit = Math.min(last, from + 30);
  for (let i = from; i < limit; i++) {
    const text = tokens[i]?.text;
    if (text === '‘') return -1;
    if ((text === '’' || text === "'") && touches(tokens, i - 1, i)) return i;
  }
  return -1;
}

function touches(tokens: Token[], a: number, b: number): boolean {
  const left = tokens[a];
  const right = tokens[b];
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** The words inside; GAP where the printer says that something was left out or put in: '…', '[the plan]'. */
function quotedWords(tokens: Token[], run: QuotedRun): string[] {
  const words: string[] = [];
  let inside = false;
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i] as Token;
    if (token.text === '[') inside = true;
    const gap = inside || token.text === '…' || (token.text === '.' && tokens[i + 1]?.text === '.');
    if (token.text === ']') inside = false;
    if (gap) {
      if (words.at(-1) !== GAP) words.push(GAP);
    } else if (token.kind !== 'punctuation') words.push(token.norm);
  }
  return words;
}
