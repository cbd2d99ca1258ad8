import type { Token, VersionContext } from '../../types.ts';
import type { DateDetail } from '../dates.ts';
import type { NumberDetail } from '../numbers.ts';

/** Chinese numerals, by character; 两 counts as 二. */
const DIGITS = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value] as const))
  .set('〇', 0)
  .set('两', 2);
const TENS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GROUPS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** Counters that stand behind a number, and what they count: a number without one is most likely part of a word. */
const COUNTERS = new Map(
  [...'人名位']
    .map((sign): [string, string] => [sign, 'people'])
    .concat([...'艘辆架座栋枚头只'].map((sign) => [sign, sign])),
);

/** What is said to have happened to those counted; the longest forms have two characters. */
const FATES = new Map(
  (
    [
      ['killed', '死亡 遇难 丧生 身亡 罹难 死'],
      ['injured', '受伤 负伤 伤'],
      ['arrested', '被捕 逮捕 被拘'],
      ['missing', '失踪 失联'],
      ['rescued', '获救'],
    ] as const
  ).flatMap(([fate, words]) => words.split(' ').map((word) => [word, fate] as const)),
);

const LONGEST = 12;

/** Numbers before a counter: '十二人受伤', '12名乘客', '三万人'. Dates are no numbers. */
export function findHanNumbers(
  tokens: readonly Token[],
  context: VersionContext,
  dates: readonly DateDetail[],
): NumberDetail[] {
  const found: NumberDetail[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const last = runEnd(tokens, i);
    if (last < i) continue;
    const counter = last + 1;
    const counts = COUNTERS.get(tokens[counter]?.norm ?? '');
    const amount = counts === undefined ? undefined : readHan(tokens.slice(i, last + 1).map(({ norm }) => norm));
    const { start } = tokens[i] as Token;
    // '第十二名' is a rank.
    const ranked = tokens[i - 1]?.norm === '第';
    if (
      counts !== undefined &&
      amount !== undefined &&
      !ranked &&
      !dates.some((date) => date.start < start + 1 && start < date.end)
    ) {
      const { end } = tokens[counter] as Token;
      const fate = fateAfter(tokens, counter);
      found.push({
        start,
        end,
        text: context.source.slice(start, end),
        value: `${amount} ${counts}`,
        first: i,
        last: counter,
        measure: 'count',
        amount,
        upper: amount,
        bound: 'exact',
        counts,
        countsAt: counter,
        ...(fate && { fate }),
        negated: false,
        other: false,
        weak: amount === 1,
      });
    }
    i = last;
  }
  return found;
}

/** Last token of a numeral that begins at `i`; before `i` when none does. */
function runEnd(tokens: readonly Token[], i: number): number {
  let last = i - 1;
  while (last + 1 < tokens.length && last + 1 - i < LONGEST && isPart(tokens[last + 1] as Token, last + 1 === i))
    last++;
  return last;
}

function isPart({ norm, kind }: Token, first: boolean): boolean {
  if (kind === 'number') return first && /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(norm);
  return DIGITS.has(norm) || TENS.has(norm) || GROUPS.has(norm);
}

/** '三万五千' → 35000, '12万' → 120000, '十五' → 15. */
function readHan(signs: readonly string[]): number | undefined {
  let [all, group, digit] = [0, 0, undefined as number | undefined];
  for (const sign of signs) {
    const [ten, thousands] = [TENS.get(sign), GROUPS.get(sign)];
    if (ten !== undefined) {
      group += (digit ?? 1) * ten;
      digit = undefined;
    } else if (thousands !== undefined) {
      all = (all + group + (digit ?? 0)) * thousands;
      [group, digit] = [0, undefined];
    } else {
      const value = DIGITS.get(sign) ?? Number(sign.replaceAll(',', ''));
      // A year or a number spelt sign by sign.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    }
  }
  return all + group + (digit ?? 0);
}

/** The first fate before the next mark or number. */
function fateAfter(tokens: readonly Token[], counter: number): string | undefined {
  for (let i = counter + 1; i < tokens.length && i <= counter + LONGEST; i++) {
    const { norm, kind } = tokens[i] as Token;
    if (kind === 'punctuation' || kind === 'number' || DIGITS.has(norm)) return undefined;
    const fate = FATES.get(norm + (tokens[i + 1]?.norm ?? '')) ?? FATES.get(norm);
    if (fate) return fate;
  }
  return undefined;
}
