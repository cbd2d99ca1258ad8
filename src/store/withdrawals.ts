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
