import { listClaimSentences } from '../../store/claims.ts';
import type { Tx } from '../../store/schema.ts';
import {
  findCurrentVerdict,
  insertVerdict,
  markVerdictsStale,
  selectVerdict,
  type Verdict,
  withdrawVerdict,
} from '../../store/verdicts.ts';
import { statements } from '../analysis/staleness.ts';
import type { Person } from '../desk.ts';

const CHANGED = 'The claim reads otherwise now than when this verdict was given.';

/**
 * Makes a person hold on a claim what they held in the verdict `to` (an id; undefined: none) in place of `from`. The
 * verdict is a new row on the words it was given on, stale where they have changed. False when they hold something
 * else by now than `from` says.
 */
export async function holdVerdict(
  tx: Tx,
  person: Person,
  claim: string,
  { from, to }: { from: string | undefined; to: string | undefined },
): Promise<boolean> {
  const current = await findCurrentVerdict(tx, claim, person.id);
  const expected = from === undefined ? undefined : await selectVerdict(tx, from);
  if (!says(current, expected)) return false;
  if (to === undefined) {
    if (current) await withdrawVerdict(tx, current.id);
    return true;
  }
  const former = await selectVerdict(tx, to);
  const { story, value, reason, basis, confidence, searched } = former;
  const given = { story, claim, person: person.id, value, reason, basis, confidence, searched };
  const { verdict } = await insertVerdict(tx, { ...given, unseen: former.unseen === 1 });
  const now = new Set(statements(await listClaimSentences(tx, { claim })).map(({ text }) => text));
  const before = new Set(basis.map(({ text }) => text));
  const same = now.size === before.size && [...now].every((text) => before.has(text));
  const stale = former.stale_why ?? (same ? undefined : CHANGED);
  if (stale) await markVerdictsStale(tx, [verdict.id], stale);
  return true;
}

/** The same words, whichever row holds them: what was undone and redone is another row. */
function says(a: Verdict | undefined, b: Verdict | undefined): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.reason === b.reason && a.confidence === b.confidence && a.searched === b.searched;
}
