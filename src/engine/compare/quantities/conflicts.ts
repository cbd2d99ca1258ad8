import type { NumberDetail } from '../../annotate/numbers.ts';
import type { SentencePair } from '../../types.ts';
import { judge, type Verdict } from './compatible.ts';
import { comparableForms } from './conversion.ts';
import { tellOfOneThing } from './same-thing.ts';

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

/** The last pair compared: every rule of the kind asks for the same one. */
let last: { pair?: SentencePair; conflicts: Conflict[] } = { conflicts: [] };

/** Every pair of numbers that count the same thing and disagree, each number in one pair at the most, surest first. */
export function numberConflicts(pair: SentencePair): Conflict[] {
  if (last.pair !== pair) last = { pair, conflicts: find(pair) };
  return last.conflicts;
}

type Candidate = Omit<Conflict, 'verdict'> & { verdict: Verdict };

function find(pair: SentencePair): Conflict[] {
  const xs = pair.a.details.numbers;
  const ys = pair.b.details.numbers;
  if (xs.length === 0 || ys.length === 0) return [];
  const candidates: Candidate[] = [];
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

function weigh(pair: SentencePair, x: NumberDetail, y: NumberDetail): Candidate | undefined {
  const forms = comparableForms(x, y, pair);
  if (!forms) return undefined;
  const verdict = judge(forms.x, forms.y);
  const binding = tellOfOneThing(pair, x, y, verdict, ratioOf(forms.x.amount, forms.y.amount));
  if (!binding) return undefined;
  // Where both can be true it is never sure that a reader learns two things.
  const grade = verdict === 'far' ? Math.min(binding.grade, MOST_SURE_OF_FAR) : binding.grade;
  return { x, y, verdict, grade, bound: binding.bound };
}

const MOST_SURE_OF_FAR = 0.9;

function ratioOf(a: number, b: number): number {
  const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return less === 0 ? (more === 0 ? 1 : 10) : more / less;
}
