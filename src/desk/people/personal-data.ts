import { z } from 'zod';
import { InvalidInput, NotFound } from '../../errors.ts';
import { ERASURE } from '../../store/events.ts';
import { findPersonByAddress, foldAddress, selectPerson } from '../../store/people.ts';
import { collectPersonalData, erasePersonRow, type PersonalData } from '../../store/personal.ts';
import { redactEvents } from '../../store/redactions.ts';
import type { Person as StoredPerson, Tx } from '../../store/schema.ts';
import type { Recorder, Store } from '../../store/store.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, tooLong } from '../fields.ts';
import { requireAdmin } from '../permissions.ts';
import { listMembers, type Member, requireAnotherAdmin } from './members.ts';

/** All that is kept about the person with this address (GDPR, articles 15 and 20). Throws NotFound. */
export async function exportPersonalData(store: Store, address: string): Promise<PersonalData> {
  return collectPersonalData(store, (await personAt(store, address)).id);
}

/** The same for an admin, who hands it on: the record says so, for it may hold what is sealed for the admin. */
export async function exportMember(desk: Desk, admin: Person, id: string): Promise<PersonalData> {
  requireAdmin(admin);
  await desk.store.write(admin.id, async (tx, record) => {
    const { name } = await selectPerson(tx, id);
    record({ kind: 'person.exported', subject: `person-${id}`, payload: { name } });
  });
  return collectPersonalData(desk.store, id);
}

/** Takes away what tells who somebody is, whoever runs the server asking for it. Throws NotFound, InvalidInput. */
export async function erasePersonalData(store: Store, address: string): Promise<void> {
  const { id } = await personAt(store, address);
  await store.write(null, (tx, record) => erase(tx, record, id));
  await store.overwriteDeleted();
}

const ErasureForm = z.object({ address: z.string().trim().max(300, tooLong(300)) });

/**
 * The same for an admin. `address` in the form: the person's own, typed, for it cannot be undone. Throws NotFound,
 * InvalidInput.
 */
export async function eraseMember(desk: Desk, admin: Person, id: string, form: unknown): Promise<void> {
  const { address } = await selectMember(desk, admin, id);
  const typed = checkFields(ErasureForm, form).address;
  if (foldAddress(typed) !== address) throw new InvalidInput({ address: words().personalData.typeThis(address) });
  await desk.store.write(admin.id, (tx, record) => erase(tx, record, id));
  // They are erased; that the place they stood in is not written over yet is for the log.
  await desk.store.overwriteDeleted().catch(desk.report);
}

/** Somebody whose data an admin may hand out or erase. Throws NotFound. */
export async function selectMember(desk: Desk, admin: Person, id: string): Promise<Member> {
  requireAdmin(admin);
  const member = (await listMembers(desk)).find((each) => each.id === id);
  if (!member) throw new NotFound(words().people.noSuchAccount);
  return member;
}

/** Nothing is left in this account that tells whose it was. */
export function isErased({ address }: Pick<Member, 'address'>): boolean {
  return address.endsWith('@invalid');
}

/**
 * GDPR, article 17: the account ends, and name and address leave the record too. What they did stays, under 'Former
 * member'; and so do editions that were published under the name. The chain of events stays whole: the event of the
 * erasure vouches for those it changed. Throws InvalidInput when nobody would be left to administer.
 */
async function erase(tx: Tx, record: Recorder, id: string): Promise<void> {
  await requireAnotherAdmin(tx, id);
  const { invitations, names } = await erasePersonRow(tx, id);
  const subjects = [`person-${id}`, ...invitations.map((each) => `invitation-${each.slice(0, 12)}`)];
  const redacted = await redactEvents(tx, { id, names, subjects });
  record({ kind: ERASURE, subject: `person-${id}`, payload: { redacted } });
}

async function personAt(store: Store, address: string): Promise<StoredPerson> {
  const person = await findPersonByAddress(store.db, address);
  if (!person) throw new NotFound(words().personalData.nobodySignsIn(address));
  return person;
}
