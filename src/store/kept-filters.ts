import { newId } from './ids.ts';
import type { Db, KeptFilter, Tx } from './schema.ts';

/** All of one person, by screen and in the order they were kept. */
export async function listKeptFilters(db: Db, person: string): Promise<KeptFilter[]> {
  return db
    .selectFrom('kept_filter')
    .selectAll()
    .where('person', '=', person)
    .orderBy('screen')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertKeptFilter(
  tx: Tx,
  filter: Pick<KeptFilter, 'person' | 'screen' | 'story' | 'name' | 'query' | 'opens'>,
): Promise<void> {
  await tx
    .insertInto('kept_filter')
    .values({ ...filter, id: newId(), created_at: new Date().toISOString() })
    .execute();
}

/** Nothing happens to a filter of somebody else. */
export async function updateKeptFilter(
  tx: Tx,
  { id, person }: Pick<KeptFilter, 'id' | 'person'>,
  to: Partial<Pick<KeptFilter, 'name' | 'opens'>>,
): Promise<void> {
  await tx.updateTable('kept_filter').set(to).where('id', '=', id).where('person', '=', person).execute();
}

export async function deleteKeptFilter(tx: Tx, { id, person }: Pick<KeptFilter, 'id' | 'person'>): Promise<void> {
  await tx.deleteFrom('kept_filter').where('id', '=', id).where('person', '=', person).execute();
}

/** No filter opens this screen any more. `story`: id, empty for filters of every story. */
export async function clearOpening(
  tx: Tx,
  { person, screen, story }: Pick<KeptFilter, 'person' | 'screen' | 'story'>,
): Promise<void> {
  await tx
    .updateTable('kept_filter')
    .set({ opens: 0 })
    .where('person', '=', person)
    .where('screen', '=', screen)
    .where('story', '=', story)
    .execute();
}
