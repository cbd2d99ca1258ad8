import { newId } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import type { Db, Tx } from './schema.ts';

/** What is told of a story beside what is told of every one, by topic; undefined before anybody said anything. */
export async function findDisclosures(db: Db, story: string): Promise<Record<string, string> | undefined> {
  const row = await db.selectFrom('disclosure').select('answers').where('story', '=', story).executeTakeFirst();
  return row && parseJson(row.answers);
}

export async function putDisclosures(
  tx: Tx,
  story: string,
  person: string,
  answers: Record<string, string>,
): Promise<void> {
  const told = { answers: canonicalJson(answers), person, changed_at: new Date().toISOString() };
  await tx
    .insertInto('disclosure')
    .values({ id: newId(), story, ...told })
    .onConflict((conflict) => conflict.column('story').doUpdateSet(told))
    .execute();
}
