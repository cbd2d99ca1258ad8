/** Comments and threads: nobody but who wrote a comment changes it, and no answer of another's goes with it. */
import {
  reinstateComment,
  rewordComment,
  selectThread,
  selectWordings,
  setResolved,
  withdrawComment,
} from '../../store/talk.ts';
import { idIn, type Turning, toldBy } from './way.ts';

/** A comment that was written, or taken back. Whoever else took it back since keeps it so. */
export async function turnComment({ tx, person, step, back }: Turning): Promise<boolean> {
  const { comment: id } = toldBy(step);
  const { comment } = await selectWordings(tx, id);
  const stands = (step.kind === 'comment.withdrawn') === back;
  if (stands === (comment.withdrawn_at === null)) return false;
  if (stands && comment.withdrawn_by !== person.id) return false;
  if (stands) await reinstateComment(tx, id);
  else await withdrawComment(tx, id, person.id, step.kind === 'comment.withdrawn' ? (comment.withdrawn_why ?? '') : '');
  return true;
}

/** The words a comment had before, or those it was given: they follow them among its wordings. */
export async function turnWording({ tx, step, back }: Turning): Promise<boolean> {
  const { comment: id, wording } = toldBy(step);
  const { comment, wordings } = await selectWordings(tx, id);
  const at = wordings.findIndex((each) => each.id === wording);
  const words = back ? wordings[at]?.text : wordings[at + 1]?.text;
  if (at < 0 || words === undefined || comment.withdrawn_at !== null) return false;
  await rewordComment(tx, comment, words);
  return true;
}

export async function turnThread({ tx, person, step, back }: Turning): Promise<boolean> {
  const { thread: id, resolver = null } = toldBy(step);
  const thread = await selectThread(tx, idIn(step.subject), id);
  const [before, after] = step.kind === 'thread.resolved' ? [null, person.id] : [resolver, null];
  const [from, to] = back ? [after, before] : [before, after];
  if (thread.resolved_by !== from) return false;
  await setResolved(tx, id, to);
  return true;
}
