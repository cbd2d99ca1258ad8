import { NotFound } from '../errors.ts';
import { ERASURE, redactEvents } from '../store/events.ts';
import { findPersonByAddress } from '../store/people.ts';
import { collectPersonalData, erasePersonRow, type PersonalData } from '../store/personal.ts';
import type { Person } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { requireAnotherAdmin } from './members.ts';

/** Keys under which payloads of events about people and invitations hold what tells who they are. */
const TELLING = ['name', 'address', 'note'];

/** All that is kept about the person with this address (GDPR, articles 15 and 20). Throws NotFound. */
export async function exportPersonalData(store: Store, address: string): Promise<PersonalData> {
  return collectPersonalData(store, (await personAt(store, address)).id);
}

/**
 * Takes away what tells who somebody is (GDPR, article 17): the account ends, and name and address leave the record
 * too. What they did stays, under 'Former member'; and so do editions that were published under the name. The chain
 * of events stays whole: the event of the erasure vouches for those it changed. Throws NotFound, and InvalidInput when
 * nobody would be left to administer.
 */
export async function erasePersonalData(store: Store, address: string): Promise<void> {
  const { id } = await personAt(store, address);
  await store.write(null, async (tx, record) => {
    await requireAnotherAdmin(tx, id);
    const { invitations } = await erasePersonRow(tx, id);
    const subjects = [`person-${id}`, ...invitations.map((each) => `invitation-${each.slice(0, 12)}`)];
    const redacted = await redactEvents(tx, subjects, TELLING);
    record({ kind: ERASURE, subject: `person-${id}`, payload: { redacted } });
  });
}

async function personAt(store: Store, address: string): Promise<Person> {
  const person = await findPersonByAddress(store.db, address);
  if (!person) throw new NotFound(`Nobody signs in with ${address}: ‘crossread user list’ lists who does.`);
  return person;
}
