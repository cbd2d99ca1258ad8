/** What concerns one person: a row for each thing and person, pointing at the event that tells it. */
import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { insertAll } from './rows.ts';
import type { NoticeTable, Tx } from './schema.ts';

export type Notice = Selectable<NoticeTable>;
export type NewNotice = Omit<Notice, 'id' | 'read_at'>;

export async function insertNotices(tx: Tx, notices: NewNotice[]): Promise<void> {
  await insertAll(
    tx,
    'notice',
    notices.map((notice) => ({ ...notice, id: newId(), read_at: null })),
  );
}
