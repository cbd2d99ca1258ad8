import { FATES } from '../../lexicon/event-words.ts';
import type { Token } from '../../types.ts';
import { isVerb } from '../predicate.ts';
import type { Measured } from './measured.ts';
import type { Numeral } from './numeral.ts';

/** What a number counts and what is said to have happened to it. */
export interface Binding {
  counts?: string;
  countsAt?: number;
  fate?: string;
}

const COPULAS = new Set(
  'on were was are is have has been had being be got get reported confirmed feared believed also left'.split(' '),
);
const CLAUSE_EDGES = new Set(', ; : when as after before while because if that which where and since'.split(' '));
const PLURAL = /(?:[^s]s|people|men|women|children|police|feet|teeth)$/;

/** The counted noun and the fate of the number whose tokens run from `first` to `last`. */
export function countedBy(
  tokens: readonly Token[],
  first: number,
  last: number,
  measured: Measured,
  numeral: Numeral,
): Binding {
  const head = measured.measure === 'age' ? whoseAge(tokens, first, last) : headOf(tokens, last, measured, numeral);
  const noun = head < 0 ? undefined : tokens[head];
  const fate =
    measured.measure === 'count' || measured.measure === 'share'
      ? fateOf(tokens, first, head < 0 ? last : head)
      : undefined;
  return {
    ...(noun && { counts: noun.stem, countsAt: head }),
    ...(fate !== undefined && { fate }),
  };
}

const BEYOND_LATIN = '\u0370';

/** Token of the noun counted: the first plural within five words, else the last word of the noun phrase. */
function headOf(tokens: readonly Token[], last: number, measured: Measured, numeral: Numeral): number {
  if (measured.measure === 'label') return beforeLabel(tokens, last);
  let head = -1;
  let i = last + 1;
  // 'Hundreds of people', '60 percent of voters', '$3 million in damage', 'two of the cables'.
  if (tokens[i]?.norm === 'of' || (tokens[i]?.norm === 'in' && measured.measure === 'money')) i++;
  if (tokens[i]?.norm === 'and' && /^(?:final|last)$/.test(tokens[i + 1]?.norm ?? '')) i += 2;
  while (
    tokens[i]?.norm === 'the' ||
    tokens[i]?.norm === 'other' ||
    tokens[i]?.norm === 'more' ||
    tokens[i]?.norm === 'its'
  )
    i++;
  const end = Math.min(tokens.length, i + 5);
  for (; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || (token.stop && !FATES.has(token.stem))) break;
    if (head >= 0 && isVerb(token)) break;
    // '64 probable cases' counts cases; '12 people dead' and '12 dead' do not count 'dead'.
    if (FATES.has(token.stem) && !PLURAL.test(token.norm)) return head;
    head = i;
    // Beyond Latin letters no small word tells where the noun phrase ends: what is counted stands next.
    if (token.norm >= BEYOND_LATIN) break;
    // 'SARS' is no plural.
    if (numeral.low !== 1 && PLURAL.test(token.norm) && token.text !== token.text.toUpperCase()) break;
  }
  return head;
}

/** The person of an age: the name before a comma ('Anna Lind, 33,'), else the noun or name after it. */
function whoseAge(tokens: readonly Token[], first: number, last: number): number {
  if (tokens[first - 1]?.norm === ',' && tokens[first - 2]?.kind === 'word') return first - 2;
  let head = -1;
  for (let i = last + 1; i < tokens.length && i <= last + 5; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.stop) break;
    // 'The 15-year-old boy Anna Lind' ends with its name; 'the 15-year-old boy died' with the boy.
    if (head >= 0 && !token.capital && (isVerb(token) || tokens[head]?.capital)) break;
    head = i;
  }
  return head >= 0 ? head : nameBefore(tokens, first);
}

/** 'Anna Lind, aged 33', 'Anna Lind dies at 33'. */
function nameBefore(tokens: readonly Token[], first: number): number {
  for (let i = first - 1; i >= 0 && i >= first - 6; i--) {
    const token = tokens[i] as Token;
    if (token.capital && token.kind === 'word' && !isVerb(token)) return i;
  }
  return -1;
}

function beforeLabel(tokens: readonly Token[], last: number): number {
  for (let i = last - 1; i >= 0 && i >= last - 2; i--) if (tokens[i]?.kind === 'word') return i;
  return -1;
}

const COUNT_VERBS = new Set(
  'rose rises risen climbed climbs reached reaches reaching jumped stood stands stand hit passed topped rising'.split(
    ' ',
  ),
);

/** 'The death toll of the quake rose to 48': what the number that rose counts. */
function tollBefore(tokens: readonly Token[], verb: number): string | undefined {
  for (let i = verb - 1; i >= 0 && i >= verb - 10; i--) {
    const fate = FATES.get(tokens[i]?.stem ?? '');
    if (fate) return fate;
    if (tokens[i]?.norm === ';') break;
  }
  return undefined;
}

/** 'Killed' in 'killing 10 people', '10 people were killed', '33 dead', 'a toll of 33'; absent when nothing is said. */
function fateOf(tokens: readonly Token[], first: number, head: number): string | undefined {
  // 'A mother of 12 was killed', but 'a toll of 12'.
  if (tokens[first - 1]?.norm === 'of' && !FATES.has(tokens[first - 2]?.stem ?? '')) return undefined;
  for (let i = head; i < tokens.length && i <= head + 4; i++) {
    const token = tokens[i] as Token;
    const fate = FATES.get(token.stem);
    if (fate) return fate;
    if (i > head && !COPULAS.has(token.norm) && !token.norm.endsWith('ly') && token.norm !== 'who') break;
  }
  for (let i = first - 1; i >= 0 && i >= first - 7; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'number' || CLAUSE_EDGES.has(token.norm)) break;
    if (token.norm === 'of' && !FATES.has(tokens[i - 1]?.stem ?? '')) break;
    const fate = FATES.get(token.stem);
    if (fate) return fate;
    if (COUNT_VERBS.has(token.norm)) return tollBefore(tokens, i);
    if (isVerb(token) && !COPULAS.has(token.norm)) break;
  }
  return undefined;
}
