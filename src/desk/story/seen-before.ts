/** Earlier rulings on claims like one: offered to who rules on it, never applied. */
import { listAdjudications, listOpenings } from '../../store/adjudications.ts';
import { listEvidence, type NamedEvidence } from '../../store/evidence.ts';
import type { VerdictValue } from '../../store/schema.ts';
import { listToldVerdicts } from '../../store/verdicts.ts';
import type { Desk, Person } from '../desk.ts';
import { ruleOn, settledByEditor } from '../review/ruling.ts';
import { atDesk, reachOf } from './reach.ts';
import { findResembling, type Resembling } from './resemblance.ts';
import { isSealed } from './sight.ts';
import type { StoryFile } from './story-file.ts';

export interface SeenBefore extends Resembling {
  ruling: VerdictValue;
  by: string[];
  at: string;
  /** Why it was ruled so, in the words of whoever ruled last. */
  reason: string;
  evidence: NamedEvidence[];
}

const MOST = 3;

/**
 * Rulings of other stories on claims that resemble this one, the likest first: those the person may see. None while the
 * claim is sealed for them, for they shall judge it by themselves.
 */
export async function findSeenBefore(
  desk: Desk,
  file: StoryFile,
  person: Person,
  number: number,
): Promise<SeenBefore[]> {
  const claim = file.claims.find((each) => each.number === number);
  if (!claim || file.sealed.ids.has(claim.id)) return [];
  const own = new Set(claim.sentences);
  const texts = file.versions.flatMap(({ sentences }) =>
    sentences.filter(({ id }) => own.has(id)).map(({ text }) => text),
  );
  const asked = { id: claim.id, story: file.story.id, texts };
  const found = await findResembling(desk.store, asked, file.event);
  if (found.length === 0) return [];
  const { closed, as } = await reachOf(desk.store.db, await atDesk(desk, person));
  const alike = found.filter(({ story }) => !closed.includes(story));
  if (alike.length === 0) return [];
  return desk.store.read(async (db) => {
    const of = { claims: alike.map(({ id }) => id) };
    const [verdicts, decisions, evidence, openings] = await Promise.all([
      listToldVerdicts(db, of, { past: true }),
      listAdjudications(db, of),
      listEvidence(db, of),
      listOpenings(db, { person: person.id }),
    ]);
    const ruled = alike.flatMap((each) => {
      const all = verdicts
        .filter((verdict) => verdict.claim === each.id)
        .sort((a, b) => (a.given_at < b.given_at ? -1 : 1));
      const standing = all.filter((verdict) => verdict.withdrawn_at === null && verdict.replaced_by === null);
      const decision = settledByEditor(each.policy) ? decisions.find(({ claim: id }) => id === each.id) : undefined;
      const voice = ({ person_name, value, stale_at }: (typeof all)[number] | NonNullable<typeof decision>) => ({
        person: person_name,
        value,
        stale: stale_at !== null,
      });
      const { ruling, standing: by } = ruleOn(standing.map(voice), decision && voice(decision), each.policy);
      const gave = all.some((verdict) => verdict.person === person.id);
      const opened = openings.some((opening) => opening.claim === each.id);
      if (ruling === 'open' || isSealed({ policy: each.policy, gave, opened, settled: true }, as(each.story)))
        return [];
      const last = decision ?? standing.findLast(({ value }) => value === ruling);
      const given = evidence.filter(({ claim: id }) => id === each.id);
      return [{ ...each, ruling, by: by.by, at: last?.given_at ?? '', reason: last?.reason ?? '', evidence: given }];
    });
    return ruled.slice(0, MOST);
  });
}
