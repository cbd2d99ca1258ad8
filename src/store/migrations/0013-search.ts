import { type Any, index, integers, references, table } from './tables.ts';

/** What is searched: one row a text, folded so that both databases find the same. */
export async function up(db: Any): Promise<void> {
  await table(db, 'search_entry', ['story', 'kind', 'subject', 'text', 'folded'], ['person'])
    .$call(integers(['claim', 'place']))
    .$call(references('search_entry', 'story', 'story'))
    .execute();
  await index(db, 'search_entry', ['story']);
}
