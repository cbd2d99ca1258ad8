import { type Any, index, integers, references, table } from './tables.ts';

/** What people say to each other about claims, what they are told of, and who may see a story. */
export async function up(db: Any): Promise<void> {
  const about = ['story', 'claim', 'person', 'about', 'anchor', 'quote', 'created_at'];
  await table(db, 'thread', about, ['resolved_at', 'resolved_by'])
    .$call(references('thread', 'story', 'story'))
    .$call(references('thread', 'claim', 'claim'))
    .$call(references('thread', 'person', 'person'))
    .$call(references('thread', 'resolved_by', 'person'))
    .execute();
  await index(db, 'thread', ['story']);
  await index(db, 'thread', ['claim']);
  const may = ['edited_at', 'withdrawn_at', 'withdrawn_by', 'withdrawn_why'];
  await table(db, 'comment', ['story', 'thread', 'person', 'text', 'created_at'], may)
    .$call(references('comment', 'story', 'story'))
    .$call(references('comment', 'thread', 'thread'))
    .$call(references('comment', 'person', 'person'))
    .$call(references('comment', 'withdrawn_by', 'person'))
    .execute();
  await index(db, 'comment', ['story']);
  await index(db, 'comment', ['thread']);
  await table(db, 'comment_wording', ['comment', 'person', 'text', 'until_at'])
    .$call(references('comment_wording', 'comment', 'comment'))
    .$call(references('comment_wording', 'person', 'person'))
    .execute();
  await index(db, 'comment_wording', ['comment']);
  await table(db, 'notice', ['person', 'story', 'kind', 'claim'], ['comment', 'read_at'])
    .$call(integers(['event']))
    .$call(references('notice', 'person', 'person'))
    .$call(references('notice', 'story', 'story'))
    .execute();
  await index(db, 'notice', ['person', 'read_at']);
  await table(db, 'membership', ['story', 'person', 'role', 'added_by', 'added_at'])
    .addUniqueConstraint('membership_one', ['story', 'person'])
    .$call(references('membership', 'story', 'story'))
    .$call(references('membership', 'person', 'person'))
    .$call(references('membership', 'added_by', 'person'))
    .execute();
  await index(db, 'membership', ['person']);
  await db.schema
    .alterTable('story')
    .addColumn('access', 'text', (column) => column.notNull().defaultTo('open'))
    .execute();
}
