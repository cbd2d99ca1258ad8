/** Threads of talk about claims, and the comments in them. */
import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { must } from './rows.ts';
import type { CommentTable, CommentWordingTable, Db, ThreadTable, Tx } from './schema.ts';

export type Thread = Selectable<ThreadTable>;
export type Comment = Selectable<CommentTable>;
export type CommentWording = Pick<Selectable<CommentWordingTable>, 'comment' | 'text' | 'until_at'>;
export type NamedThread = Thread & { person_name: string; resolver_name: string | null };
export type NamedComment = Comment & { person_name: string; withdrawer_name: string | null };

type NewThread = Pick<Thread, 'story' | 'claim' | 'person' | 'about' | 'anchor' | 'quote'>;

export async function insertThread(tx: Tx, thread: NewThread): Promise<Thread> {
  const row = {
    ...thread,
    id: newId(),
    created_at: new Date().toISOString(),
    resolved_at: null,
    resolved_by: null,
  };
  await tx.insertInto('thread').values(row).execute();
  return row;
}

/** NotFound for a thread of another claim. */
export async function selectThread(db: Db, claim: string, id: string): Promise<Thread> {
  const query = db.selectFrom('thread').selectAll().where('id', '=', id).where('claim', '=', claim);
  return must(await query.executeTakeFirst(), 'thread');
}

/** `by`: who resolves it; null opens it again. */
export async function setResolved(tx: Tx, id: string, by: string | null): Promise<void> {
  const resolved_at = by === null ? null : new Date().toISOString();
  await tx.updateTable('thread').set({ resolved_at, resolved_by: by }).where('id', '=', id).execute();
}

export async function insertComment(
  tx: Tx,
  comment: Pick<Comment, 'story' | 'thread' | 'person' | 'text'>,
): Promise<Comment> {
  const none = { edited_at: null, withdrawn_at: null, withdrawn_by: null, withdrawn_why: null };
  const row = { ...comment, ...none, id: newId(), created_at: new Date().toISOString() };
  await tx.insertInto('comment').values(row).execute();
  return row;
}

/** With its thread. NotFound for a comment on another claim, and one that is withdrawn. */
export async function selectComment(db: Db, claim: string, id: string): Promise<{ comment: Comment; thread: Thread }> {
  const query = db.selectFrom('comment').selectAll().where('id', '=', id).where('withdrawn_at', 'is', null);
  const comment = must(await query.executeTakeFirst(), 'comment');
  return { comment, thread: await selectThread(db, claim, comment.thread) };
}

/** Gives a comment other words; those it had are kept, under the id returned. */
export async function rewordComment(tx: Tx, { id, person, text }: Comment, words: string): Promise<string> {
  const now = new Date().toISOString();
  const wording = newId();
  await tx.insertInto('comment_wording').values({ id: wording, comment: id, person, text, until_at: now }).execute();
  await tx.updateTable('comment').set({ text: words, edited_at: now }).where('id', '=', id).execute();
  return wording;
}

/** A comment, withdrawn or not, and how it read before, the oldest words first. */
export async function selectWordings(
  db: Db,
  id: string,
): Promise<{ comment: Comment; wordings: { id: string; text: string }[] }> {
  const comment = must(await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst(), 'comment');
  const wordings = await db
    .selectFrom('comment_wording')
    .select(['id', 'text'])
    .where('comment', '=', id)
    .orderBy('until_at')
    .orderBy('id')
    .execute();
  return { comment, wordings };
}

/** It stands again; who took it back, and why, is kept for when they do so again. */
export async function reinstateComment(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('comment').set({ withdrawn_at: null }).where('id', '=', id).execute();
}

export async function withdrawComment(tx: Tx, id: string, by: string, why: string): Promise<void> {
  await tx
    .updateTable('comment')
    .set({ withdrawn_at: new Date().toISOString(), withdrawn_by: by, withdrawn_why: why })
    .where('id', '=', id)
    .execute();
}

/** Of a whole story, or of some of its claims (ids). */
type TalkOf = { story: string } | { claims: string[] };

/** Threads in the order they were begun. */
export async function listThreads(db: Db, of: TalkOf): Promise<NamedThread[]> {
  const query = db
    .selectFrom('thread')
    .innerJoin('person', 'person.id', 'thread.person')
    .leftJoin('person as resolver', 'resolver.id', 'thread.resolved_by')
    .selectAll('thread')
    .select(['person.name as person_name', 'resolver.name as resolver_name'])
    .orderBy('thread.created_at')
    .orderBy('thread.id');
  if ('story' in of) return query.where('thread.story', '=', of.story).execute();
  return query.where('thread.claim', 'in', of.claims).execute();
}

/** Comments, withdrawn ones too, in the order they were written. */
export async function listComments(db: Db, of: TalkOf | { thread: string }): Promise<NamedComment[]> {
  const query = db
    .selectFrom('comment')
    .innerJoin('thread', 'thread.id', 'comment.thread')
    .innerJoin('person', 'person.id', 'comment.person')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'comment.withdrawn_by')
    .selectAll('comment')
    .select(['person.name as person_name', 'withdrawer.name as withdrawer_name'])
    .orderBy('comment.created_at')
    .orderBy('comment.id');
  if ('thread' in of) return query.where('comment.thread', '=', of.thread).execute();
  if ('story' in of) return query.where('comment.story', '=', of.story).execute();
  return query.where('thread.claim', 'in', of.claims).execute();
}

/** How comments that stand read before, the oldest words first. */
export async function listWordings(db: Db, of: TalkOf): Promise<CommentWording[]> {
  const query = db
    .selectFrom('comment_wording')
    .innerJoin('comment', 'comment.id', 'comment_wording.comment')
    .innerJoin('thread', 'thread.id', 'comment.thread')
    .select(['comment_wording.comment', 'comment_wording.text', 'until_at'])
    .where('withdrawn_at', 'is', null)
    .orderBy('until_at')
    .orderBy('comment_wording.id');
  if ('story' in of) return query.where('comment.story', '=', of.story).execute();
  return query.where('thread.claim', 'in', of.claims).execute();
}
