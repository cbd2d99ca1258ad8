import { CHUNK } from './rows.ts';
import type { Tx } from './schema.ts';

/** Tables of what may be withdrawn and holds again when that is undone. */
export type Withdrawable = 'evidence' | 'dismissal' | 'adjudication';

/**
 * Withdraws a row, or makes a withdrawn one hold again. False when it stands so already: somebody else did. Throws
 * Conflict (at the end of the write) when another of its kind holds meanwhile.
 */
export async function setWithdrawn(tx: Tx, table: Withdrawable, id: string, withdrawn: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set({ withdrawn_at: withdrawn ? new Date().toISOString() : null })
    .where('id', '=', id)
    .where('withdrawn_at', withdrawn ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The same for all of these at once: false when one of them stands so already, and the write is not to go on. */
export async function setAllWithdrawn(
  tx: Tx,
  table: 'pin' | 'mend' | 'habit',
  ids: readonly string[],
  withdrawn: boolean,
): Promise<boolean> {
  let updated = 0;
  for (let i = 0; i < ids.length; i += CHUNK) {
    const { numUpdatedRows } = await tx
      .updateTable(table)
      .set({ withdrawn_at: withdrawn ? new Date().toISOString() : null })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .where('withdrawn_at', withdrawn ? 'is' : 'is not', null)
      .executeTakeFirst();
    updated += Number(numUpdatedRows);
  }
  return updated === ids.length;
}
