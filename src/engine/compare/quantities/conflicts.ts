import type { NumberDetail } from '../../annotate/numbers.ts';
import { PEOPLE } from '../../lexicon/event-words.ts';
import type { SentencePair } from '../../types.ts';
import { answers, nearAgreement, slotAgreement } from '../context.ts';
import { judge, type Verdict } from './compatible.ts';
import { comparableForms } from './conversion.ts';

/** Two numbers that count the same thing and do not agree. */
export interface Conflict {
  x: NumberDetail;
  y: NumberDetail;
  verdict: Exclude<Verdict, 'compatible'>;
  /** 0–1: how sure it is that they count the same thing. */
  grade: number;
  /** The counted noun, and what is said of it, are the same beyond doubt. */
  bound: boolean;
}

/** Numbers of one sentence that are compared at the most. */
const MOST = 24;

const memo = new WeakMap<SentencePair, Conflict[]>();

/** Every pair of numbers that count the same thing and disagree, each number in one pair at the most, surest first. */
export function numberConflicts(pair: SentencePair): Conflict[] {
  const known = memo.get(pair);
  if (known) return known;
  const conflicts = find(pair);
  memo.set(pair, conflicts);
  return conflicts;
}

function find(pair: SentencePair): Conflict[] {
  const xs = pair.a.details.numbers;
  const ys = pair.b.details.numbers;
  if (xs.length === 0 || ys.length === 0) return [];
  const candidates: (
    | Conflict
    | { x: NumberDetail; y: NumberDetail; verdict: 'compatible'; grade: number; bound: boolean }
  )[] = [];
  for (const x of xs.slice(0, MOST)) {
    for (const y of ys.slice(0, MOST)) {
      const found = weigh(pair, x, y);
      if (found && found.grade > 0.2) candidates.push(found);
    }
  }
  candidates.sort((p, q) => rank(q) - rank(p) || p.x.start - q.x.start || p.y.start - q.y.start);
  const taken = new Set<NumberDetail>();
  const conflicts: Conflict[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.x) || taken.has(candidate.y)) continue;
    taken.add(candidate.x);
    taken.add(candidate.y);
    if (candidate.verdict !== 'compatible') conflicts.push(candidate as Conflict);
  }
  return conflicts;
}

/** Agreement comes first: a number that finds its equal is not held against another. */
function rank({ verdict, grade }: { verdict: Verdict; grade: number }): number {
  return verdict === 'compatible' ? grade + 0.25 : grade;
}

function weigh(pair: SentencePair, x: NumberDetail, y: NumberDetail) {
  const forms = comparableForms(x, y, pair);
  if (!forms) return undefined;
  const verdict = judge(forms.x, forms.y);
  const slot = slotAgreement(pair, x, y);
  const near = nearAgreement(pair, x, y);
  const noun = nounAgreement(pair, x, y);
  const fate = x.fate && y.fate ? (x.fate === y.fate ? 1 : -1) : x.fate || y.fate ? 0 : undefined;
  if ((x.negated || y.negated) && slot < 0.5) return undefined;
  if (x.measure === 'age' && (isOtherGivenName(pair, x, y) || (slot < 0.5 && noun < 0.8))) return undefined;
  if (fate === -1 || (noun === 0 && slot < 0.5)) return undefined;
  let grade = 0.45 * noun + 0.55 * near;
  if (fate === 1) grade = Math.max(grade, 0.6 + 0.2 * near + 0.2 * noun);
  // People of whom a death is told are held against others of whom nothing is told only in the same words.
  if (fate === 0) grade *= isGeneric(x) && isGeneric(y) ? 0.55 : 0.7;
  if (fate === undefined && near < 0.4) grade *= 0.75;
  if (slot >= 0.5) grade = Math.max(grade, 0.5 + slot / 2);
  else if (verdict !== 'compatible' && saidElsewhere(pair, x, y)) grade *= 0.6;
  if ((x.weak || y.weak) && slot < 0.8) grade *= 0.6;
  if (slot < 0.5) {
    if (x.other !== y.other && fate !== 1) grade *= 0.6;
    if ((x.distance === undefined) !== (y.distance === undefined)) return undefined;
    // Two outlets that count back from now may write on two days.
    if (x.distance === 'now' && y.distance === 'now') grade *= 0.6;
    if (onlyOnes(pair, x, y)) grade += isClose(forms.x.amount, forms.y.amount) ? 0.2 : 0.12;
    grade *= likelihoodOf(forms.x.amount, forms.y.amount);
  }
  if (verdict === 'far' && slot < 0.5) grade = Math.min(grade, 0.7);
  if (x.measure === 'rank' && slot < 0.5 && (x.amount === 1) !== (y.amount === 1)) grade *= 0.7;
  const named = noun === 1 || (noun === 0.7 && x.measure !== 'duration');
  return { x, y, verdict, grade: Math.min(1, grade), bound: named && (fate === 1 || near >= 0.6 || slot >= 0.6) };
}

/** Whether each is the only number of its measure in its sentence: then there is nothing else it could answer. */
function onlyOnes(pair: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  if (x.measure === 'count' || x.measure === 'score' || x.measure === 'rank' || x.measure === 'label') return false;
  const like = ({ measure }: NumberDetail) => measure === x.measure;
  return (
    pair.a.details.numbers.filter(like).length === 1 &&
    pair.b.details.numbers.filter(like).length === 1 &&
    y.unit === x.unit
  );
}

/** Two tellings of one sum are often near each other; two different sums seldom are. */
function isClose(a: number, b: number): boolean {
  return Math.max(a, b) <= 1.35 * Math.min(a, b);
}

/** Two accounts of one figure are seldom more than a few times apart. */
function likelihoodOf(a: number, b: number): number {
  const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  if (less === 0) return 0.8;
  return more > 20 * less ? 0.7 : more > 6 * less ? 0.85 : 1;
}

/** 1 the same noun, less when one is missing, 0 when they count different things. */
function nounAgreement(pair: SentencePair, x: NumberDetail, y: NumberDetail): number {
  if (!NAMED_MEASURES.has(x.measure)) return 0.7;
  if (x.measure === 'count' && isGeneric(x) !== isGeneric(y)) return 0;
  if (x.counts === undefined && y.counts === undefined) return x.fate && x.fate === y.fate ? 0.9 : 0.5;
  if (x.counts === undefined || y.counts === undefined) return x.fate && x.fate === y.fate ? 0.9 : 0.25;
  if (x.counts === y.counts) return 1;
  if (answers(pair, x.countsAt ?? -1, y.countsAt ?? -1)) return 1;
  return PEOPLE.has(x.counts) && PEOPLE.has(y.counts) ? 1 : 0;
}

/** 'Anna Lind, 20' and 'Peter Lind, 23' are two people. */
function isOtherGivenName({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const [one, other] = [a.tokens[(x.countsAt ?? 0) - 1], b.tokens[(y.countsAt ?? 0) - 1]];
  const name = one?.capital && other?.capital && one.kind === 'word' && other.kind === 'word';
  return name === true && one?.norm[0] !== other?.norm[0];
}

const NAMED_MEASURES = new Set<NumberDetail['measure']>(['count', 'rank', 'label', 'age']);

/** Counts people without saying which: '33 people', '33 dead', '33 were killed'. Of 'three women' they may be a part. */
function isGeneric({ counts, fate }: NumberDetail): boolean {
  return counts === undefined ? fate !== undefined : PEOPLE.has(counts);
}

/** Whether either value stands somewhere in the other sentence too: then the two are told apart by something else. */
function saidElsewhere(pair: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const like = (one: NumberDetail) => (other: NumberDetail) =>
    other.measure === one.measure && other.amount === one.amount;
  return pair.b.details.numbers.some(like(x)) || pair.a.details.numbers.some(like(y));
}
