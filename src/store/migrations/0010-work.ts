import { type Any, index, integers, references, table } from './tables.ts';

/**
 * What people are at: words they have not saved, who shall look at what, who is where, who follows what. Claims come
 * and go with analyses, so nothing here holds on to one.
 */
export async function up(db: Any): Promise<void> {
  await table(db, 'draft', ['person', 'subject', 'form', 'base', 'words', 'saved_at'])
    .addUniqueConstraint('draft_one', ['person', 'subject', 'form'])
    .$call(references('draft', 'person', 'person'))
    .execute();
  await table(db, 'assignment', ['story', 'claim', 'person', 'assigned_by', 'assigned_at'], ['due'])
    .addUniqueConstraint('assignment_one', ['claim', 'person'])
    .$call(references('assignment', 'story', 'story'))
    .$call(references('assignment', 'person', 'person'))
    .$call(references('assignment', 'assigned_by', 'person'))
    .execute();
  await index(db, 'assignment', ['story']);
  await index(db, 'assignment', ['person']);
  await table(db, 'presence', ['story', 'person', 'since_at', 'until_at'], ['claim'])
    .$call(references('presence', 'story', 'story'))
    .$call(references('presence', 'person', 'person'))
    .execute();
  await index(db, 'presence', ['story']);
  await table(db, 'following', ['story', 'person', 'since_at'])
    .$call(integers(['seen']))
    .addUniqueConstraint('following_one', ['story', 'person'])
    .$call(references('following', 'story', 'story'))
    .$call(references('following', 'person', 'person'))
    .execute();
  await index(db, 'following', ['person']);
}
