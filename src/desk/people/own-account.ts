import { InvalidInput } from '../../errors.ts';
import { findPersonByAddress, foldAddress, selectPerson, updatePerson } from '../../store/people.ts';
import { deleteSession, deleteSessionsOf, listSessions, type Session } from '../../store/sessions.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkNewPassword, checkProfile } from './account-fields.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { hashToken } from './people.ts';

/** A browser somebody is signed in with. */
export interface OwnSession extends Pick<Session, 'id' | 'created_at' | 'seen_at' | 'user_agent'> {
  current: boolean;
}

export async function listOwnSessions(desk: Desk, person: Person, token: string | undefined): Promise<OwnSession[]> {
  const here = token === undefined ? '' : hashToken(token);
  const sessions = await listSessions(desk.store.db, person.id);
  return sessions.map(({ id, created_at, seen_at, user_agent }) => ({
    id,
    created_at,
    seen_at,
    user_agent,
    current: id === here,
  }));
}

/** A new address is who signs in from then on: it asks for the password. Throws InvalidInput. */
export async function changeProfile(desk: Desk, person: Person, form: unknown): Promise<void> {
  const { name, address, current } = checkProfile(form);
  if (foldAddress(address) !== person.address) {
    if (current === '') throw new InvalidInput({ current: words().account.addressAsksPassword });
    await requirePassword(desk, person, current);
  }
  await desk.store.write(person.id, async (tx, record) => {
    const holder = await findPersonByAddress(tx, address);
    if (holder && holder.id !== person.id) throw new InvalidInput({ address: words().account.addressTaken });
    await updatePerson(tx, person.id, { name, address: foldAddress(address) });
    record({ kind: 'person.changed', subject: `person-${person.id}`, payload: { name } });
  });
}

/** Changes the password and signs all browsers out; the caller begins a new session. Throws InvalidInput. */
export async function changePassword(desk: Desk, person: Person, form: unknown): Promise<void> {
  const { current, password } = checkNewPassword(form, person.address);
  await requirePassword(desk, person, current);
  const hash = await hashPassword(password);
  await desk.store.write(person.id, async (tx, record) => {
    await updatePerson(tx, person.id, { password_hash: hash });
    await deleteSessionsOf(tx, person.id);
    record({ kind: 'person.password-changed', subject: `person-${person.id}` });
  });
}

async function requirePassword(desk: Desk, person: Person, given: string): Promise<void> {
  const { password_hash } = await selectPerson(desk.store.db, person.id);
  if (!(await verifyPassword(given, password_hash)))
    throw new InvalidInput({ current: words().account.notYourPassword });
}

/** Signs one of the person's own browsers out. */
export async function endOwnSession(desk: Desk, person: Person, id: string): Promise<void> {
  await desk.store.write(person.id, async (tx, record) => {
    const own = await listSessions(tx, person.id);
    if (!own.some((session) => session.id === id)) return;
    await deleteSession(tx, id);
    record({ kind: 'session.ended', subject: `person-${person.id}` });
  });
}

/** Signs all of the person's browsers out, this one too. */
export async function endAllSessions(desk: Desk, person: Person): Promise<void> {
  await desk.store.write(person.id, async (tx, record) => {
    await deleteSessionsOf(tx, person.id);
    record({ kind: 'session.ended-everywhere', subject: `person-${person.id}` });
  });
}
