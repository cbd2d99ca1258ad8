import type { Ruling, Standing, VerdictValue } from '../../report/data.ts';
import type { RulingPolicy } from '../../store/schema.ts';

/** A verdict, or an editor's decision, that holds. */
export interface Voice {
  /** Whoever is named in `by`. */
  person: string;
  value: VerdictValue;
  stale: boolean;
}

/** What the desk holds on a claim and why; `stale`: all it rests on was given on words that have changed since. */
export interface Ruled {
  ruling: Ruling;
  standing: Standing;
  stale: boolean;
}

/** How many reviewers have to agree where one is not enough. */
const ENOUGH = 2;

/**
 * The ruling on a claim out of what people said: `verdicts` that hold, oldest first, and the editor's decision that
 * holds, if there is one. Nothing else makes a ruling, and nobody can type one.
 *
 * - one: the latest verdict is the ruling.
 * - two: what at least two hold, and more than hold anything else.
 * - blind, editor: what at least two hold while nobody holds anything else; where they differ, an editor decides.
 */
export function ruleOn(verdicts: Voice[], decision: Voice | undefined, policy: RulingPolicy): Ruled {
  const latest = verdicts.at(-1);
  if (!latest) return open('none', []);
  if (decision && settledByEditor(policy)) return ruled(decision.value, 'adjudicated', [decision]);
  if (policy === 'one') return ruled(latest.value, 'ruled', [latest]);
  const [most = [], next = []] = camps(verdicts);
  const mayDiffer = policy === 'two';
  const wins = most.length >= ENOUGH && (mayDiffer ? most.length > next.length : next.length === 0);
  if (wins && most[0]) return ruled(most[0].value, 'ruled', most);
  return open(next.length > 0 ? 'disagreement' : 'awaiting', verdicts);
}

/** Whether an editor decides where reviewers differ. */
export function settledByEditor(policy: RulingPolicy): boolean {
  return policy === 'blind' || policy === 'editor';
}

/** Those who say the same, the largest camp first. */
function camps(verdicts: Voice[]): Voice[][] {
  const byValue = Map.groupBy(verdicts, ({ value }) => value);
  return [...byValue.values()].sort((a, b) => b.length - a.length);
}

function ruled(ruling: VerdictValue, state: 'ruled' | 'adjudicated', by: Voice[]): Ruled {
  return { ruling, standing: { state, by: by.map(({ person }) => person) }, stale: by.every(({ stale }) => stale) };
}

function open(state: 'none' | 'awaiting' | 'disagreement', by: Voice[]): Ruled {
  const stale = by.length > 0 && by.every((each) => each.stale);
  return { ruling: 'open', standing: { state, by: by.map(({ person }) => person) }, stale };
}
