import { type Any, index, integers, references, table } from './tables.ts';

/** What is brought in and not all there yet, with its bytes; and pages that people sent from their browsers. */
export async function up(db: Any): Promise<void> {
  await table(
    db,
    'batch',
    ['title', 'revises', 'created_at'],
    ['story', 'person', 'held_until', 'finished_at', 'cancelled_at'],
  )
    .$call(integers(['keep_copies']))
    .$call(references('batch', 'story', 'story'))
    .$call(references('batch', 'person', 'person'))
    .execute();
  await index(db, 'batch', ['story']);
  await table(
    db,
    'batch_item',
    ['batch', 'kind', 'name', 'state'],
    ['told', 'bytes', 'content_type', 'link', 'words', 'outcome', 'settled_at'],
  )
    .$call(integers(['ordinal']))
    .$call(references('batch_item', 'batch', 'batch'))
    .execute();
  await index(db, 'batch_item', ['batch']);
  await table(db, 'bookmarklet', ['person', 'created_at'], ['used_at', 'revoked_at'])
    .$call(references('bookmarklet', 'person', 'person'))
    .execute();
  await table(db, 'inbox_page', ['person', 'link', 'title', 'received_at'], ['bytes', 'settled_at', 'batch'])
    .$call(integers(['size']))
    .$call(references('inbox_page', 'person', 'person'))
    .$call(references('inbox_page', 'batch', 'batch'))
    .execute();
  await index(db, 'inbox_page', ['person']);
}
