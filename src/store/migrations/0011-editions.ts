import { type Any, integers, references, table } from './tables.ts';

/** Reports as they were published. `model` is the report in canonical JSON, never changed. */
export async function up(db: Any): Promise<void> {
  const may = ['withdrawn_at', 'withdrawn_by', 'withdrawn_why', 'public_at'];
  await table(db, 'edition', ['story', 'hash', 'note', 'model', 'published_at', 'published_by'], may)
    .$call(integers(['number']))
    .addUniqueConstraint('edition_number', ['story', 'number'])
    .$call(references('edition', 'story', 'story'))
    .$call(references('edition', 'published_by', 'person'))
    .$call(references('edition', 'withdrawn_by', 'person'))
    .execute();
  await table(db, 'disclosure', ['story', 'answers', 'person', 'changed_at'])
    .addUniqueConstraint('disclosure_once', ['story'])
    .$call(references('disclosure', 'story', 'story'))
    .$call(references('disclosure', 'person', 'person'))
    .execute();
}
