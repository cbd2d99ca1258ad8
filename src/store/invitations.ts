import { must } from './rows.ts';
import type { Db, Invitation, Tx } from './schema.ts';

export type NewInvitation = Pick<Invitation, 'id' | 'role' | 'note' | 'created_by' | 'expires_at'>;

export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  const open = { used_at: null, used_by: null, withdrawn_at: null };
  await tx
    .insertInto('invitation')
    .values({ ...invitation, ...open, created_at: new Date().toISOString() })
    .execute();
}

/** The invitation, if it can still be taken up at `now` (ISO). */
export async function findOpenInvitation(db: Db, id: string, now: string): Promise<Invitation | undefined> {
  return openInvitations(db, now).where('id', '=', id).executeTakeFirst();
}

/** Those that can still be taken up at `now` (ISO), the latest first. */
export async function listOpenInvitations(db: Db, now: string): Promise<Invitation[]> {
  return openInvitations(db, now).orderBy('created_at', 'desc').execute();
}

export async function useInvitation(tx: Tx, id: string, person: string): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ used_at: new Date().toISOString(), used_by: person })
    .where('id', '=', id)
    .execute();
}

/** NotFound when it is used or withdrawn already. */
export async function withdrawInvitation(tx: Tx, id: string): Promise<Invitation> {
  const row = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return must(row, 'invitation');
}

function openInvitations(db: Db, now: string) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now);
}
