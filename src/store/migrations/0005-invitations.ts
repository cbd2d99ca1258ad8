import { type Any, references, table } from './tables.ts';

/** `id` is the SHA-256 of the token in the link. */
export async function up(db: Any): Promise<void> {
  await table(
    db,
    'invitation',
    ['role', 'note', 'created_by', 'created_at', 'expires_at'],
    ['used_at', 'used_by', 'withdrawn_at'],
  )
    .$call(references('invitation', 'created_by', 'person'))
    .$call(references('invitation', 'used_by', 'person'))
    .execute();
}
