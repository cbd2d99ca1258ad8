/** Which sentences a claim has, between two analyses: what the next one is told of the claims before it. */
import { CHUNK, insertAll } from './rows.ts';
import type { StoredPin, Tx } from './schema.ts';

/** Claims by id with their sentences, as they stood at a time. */
export type Links = [claim: string, sentences: string[]][];

/** What an 'also' had put in a claim is no longer part of it, so that the next analysis need not keep it there. */
export async function unlinkGuests(tx: Tx, pins: StoredPin[]): Promise<void> {
  for (const { a, b } of pins.filter(({ relation }) => relation === 'also')) {
    await tx
      .deleteFrom('claim_sentence')
      .where('sentence', '=', a)
      .where('claim', 'in', (q) => q.selectFrom('claim_sentence').select('claim').where('sentence', '=', b))
      .execute();
  }
}

/**
 * Sentences that these claims had go back to the one that had them. What is gone since, claims and sentences alike, stays
 * away; sentences that came since stay where they are.
 */
export async function relink(tx: Tx, links: Links): Promise<void> {
  const sentences = await listThere(tx, 'sentence', [...new Set(links.flatMap(([, ids]) => ids))]);
  const claims = await listThere(
    tx,
    'claim',
    links.map(([claim]) => claim),
  );
  for (const claim of claims) {
    for (let i = 0; i < sentences.length; i += CHUNK) {
      await tx
        .deleteFrom('claim_sentence')
        .where('claim', '=', claim)
        .where('sentence', 'in', sentences.slice(i, i + CHUNK))
        .execute();
    }
  }
  const rows = links
    .filter(([claim]) => claims.includes(claim))
    .flatMap(([claim, ids]) => ids.filter((id) => sentences.includes(id)).map((sentence) => ({ claim, sentence })));
  await insertAll(tx, 'claim_sentence', rows);
}

/** The sentences of a version stand in no claim any more. */
export async function unlinkVersion(tx: Tx, version: string): Promise<void> {
  await tx
    .deleteFrom('claim_sentence')
    .where('sentence', 'in', (q) => q.selectFrom('sentence').select('id').where('version', '=', version))
    .execute();
}

async function listThere(tx: Tx, table: 'sentence' | 'claim', ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows = await tx
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .execute();
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
