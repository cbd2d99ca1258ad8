import { listHappenings } from '../../store/events.ts';
import type { Desk } from '../desk.ts';
import { isOfAClaim } from './kept-stories.ts';

/** After more than this a page is better made anew. */
const MOST = 200;
/** What may change how every claim of the story reads, or how it is ruled on. */
const OF_ALL = /^(?:story\.(?:analysed|imported|policy-changed)|version\.corrected|act\.)/;

/**
 * Ids of the claims of which something was said after event `since`; undefined when any claim of the story may read
 * otherwise by now. `story`: its id.
 */
export async function listChangedClaims(
  { store }: Pick<Desk, 'store'>,
  story: string,
  since: number,
): Promise<Set<string> | undefined> {
  const happened = await listHappenings(store.db, story, since, MOST + 1);
  const claims = happened.filter(isOfAClaim);
  if (happened.length > MOST || happened.some((each) => OF_ALL.test(each.kind) && !isOfAClaim(each))) return undefined;
  return new Set(claims.map(({ subject }) => subject.slice('claim-'.length)));
}
