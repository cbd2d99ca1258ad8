/** What is said of a claim: verdicts, decisions, evidence, dismissals, and who shall look at it. */
import { Forbidden } from '../../errors.ts';
import { deleteAssignments, listAssignments, putAssignments } from '../../store/assignments.ts';
import { isClaimThere } from '../../store/claims.ts';
import { setWithdrawn, type Withdrawable } from '../../store/withdrawals.ts';
import { words } from '../../words/words.ts';
import { isEditor } from '../permissions.ts';
import type { Seat } from '../review/assignments.ts';
import { holdVerdict } from '../review/hold-verdict.ts';
import { idIn, type Turning, toldBy } from './way.ts';

export function turnVerdict({ tx, person, step, back }: Turning): Promise<boolean> {
  const { verdict, replaced } = toldBy(step);
  const withdrew = step.kind === 'verdict.withdrawn';
  const after = withdrew ? undefined : verdict;
  const before = withdrew ? verdict : replaced;
  return holdVerdict(tx, person, idIn(step.subject), back ? { from: after, to: before } : { from: before, to: after });
}

/** Kinds of event that took a row out; all others put one in. */
const TAKES_OUT = new Set(['evidence.withdrawn', 'difference.restored', 'adjudication.withdrawn']);

/** A row that was put in, in the place of another perhaps, or taken out; `key` in the payload holds its id. */
export function turnRow(table: Withdrawable, key: string) {
  return async ({ tx, step, back }: Turning): Promise<boolean> => {
    const { [key]: id, replaced } = toldBy(step);
    const withdrew = TAKES_OUT.has(step.kind);
    // What took another's place makes room first, and takes it back last.
    const ends = withdrew !== back;
    const other = replaced && !withdrew ? replaced : undefined;
    const first = other && !ends ? await setWithdrawn(tx, table, other, true) : true;
    const own = first && (await setWithdrawn(tx, table, id, ends));
    return own && (!other || !ends || (await setWithdrawn(tx, table, other, false)));
  };
}

/** Who was given a claim goes, and who had it before comes back; whoever else has it by now keeps it. */
export async function turnAssignment({ tx, person, story, step, back }: Turning): Promise<boolean> {
  const { person: id, due = null, assigned_by = step.actor, replaced = [] } = toldBy(step);
  const seat: Seat = { person: id, due, assigned_by };
  const [before, after]: [Seat[], Seat[]] = step.kind === 'claim.assigned' ? [replaced, [seat]] : [[seat], []];
  const [from, to] = back ? [after, before] : [before, after];
  if (!isEditor(person) && [...from, ...to].some((each) => each.person !== person.id))
    throw new Forbidden(words().undo.onlyEditorsGive);
  const claim = idIn(step.subject);
  if (!(await isClaimThere(tx, claim))) return false;
  const held = await listAssignments(tx, [claim]);
  const has = (wanted: Seat) => held.some((each) => each.person === wanted.person && each.due === wanted.due);
  const leaving = new Set(from.map((each) => each.person));
  const inTheWay = held.some((each) => !leaving.has(each.person) && to.some((one) => one.person === each.person));
  if (inTheWay || !from.every(has)) return false;
  for (const each of leaving) await deleteAssignments(tx, [claim], each);
  await putAssignments(
    tx,
    to.map((each) => ({ ...each, story: story.id, claim })),
  );
  return true;
}
