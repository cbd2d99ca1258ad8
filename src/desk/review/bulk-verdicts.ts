import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { selectClaim } from '../../store/claims.ts';
import { newId } from '../../store/ids.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { VerdictForm, writeVerdict } from './verdicts.ts';

const MOST = 200;

const BulkForm = VerdictForm.omit({ base: true }).extend({
  claims: z
    .union([z.string(), z.array(z.string())], says('bulk.tick'))
    .transform((claims) => [...new Set([claims].flat().map(Number))])
    .refine((claims) => claims.length <= MOST, { error: () => words().bulk.tooMany(MOST) })
    .refine((claims) => claims.every((number) => Number.isSafeInteger(number)), says('bulk.tick')),
});

/**
 * Gives one verdict on several claims of a story, on all of them or, when one of them does not take it, on none. They
 * are one act: one undo takes them back. Returns how many. Throws InvalidInput that names the claims.
 */
export async function giveVerdicts(desk: Desk, person: Person, slug: string, form: unknown): Promise<number> {
  requireReviewer(person);
  const { claims, ...given } = checkFields(BulkForm, form);
  const group = newId();
  return desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const refused: number[] = [];
    let why: Record<string, string> = {};
    for (const number of claims) {
      const claim = await selectClaim(tx, story.id, number);
      try {
        await writeVerdict(tx, record, person, story, claim, given, { group });
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        refused.push(number);
        why = { ...error.fields, ...why };
      }
    }
    if (refused.length > 0) {
      throw new InvalidInput({ ...why, claims: words().bulk.refused(refused) });
    }
    return claims.length;
  });
}
