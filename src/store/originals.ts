import { must } from './rows.ts';
import type { Db, Tx } from './schema.ts';

/** A file as received. */
export interface Original {
  bytes: Uint8Array;
  contentType: string;
}

/** Keeps a file under the SHA-256 (hex) of its bytes; one that is there already stays. */
export async function keepOriginal(tx: Tx, hash: string, { bytes, contentType }: Original): Promise<void> {
  const row = {
    id: hash,
    bytes: Buffer.from(bytes).toString('base64'),
    content_type: contentType,
    created_at: new Date().toISOString(),
  };
  await tx
    .insertInto('original')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Throws NotFound. */
export async function selectOriginal(db: Db, hash: string): Promise<Original> {
  const row = await db.selectFrom('original').selectAll().where('id', '=', hash).executeTakeFirst();
  const { bytes, content_type } = must(row, 'file');
  return { bytes: Buffer.from(bytes, 'base64'), contentType: content_type };
}
