import { createHash, randomBytes } from 'node:crypto';
import { Forbidden, InvalidInput } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { countPeople, findPersonByAddress, foldAddress, insertPerson } from '../../store/people.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  findSession,
  insertSession,
  touchSession,
} from '../../store/sessions.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkAccount } from './account-fields.ts';
import { DECOY, hashPassword, verifyPassword } from './passwords.ts';

export { foldAddress };

/** A session's use is written down at most this often, so that reading pages does not write. */
const TOUCH_AFTER = 3_600_000;

/** Nobody has an account yet. */
export async function needsSetUp(desk: Desk): Promise<boolean> {
  return (await countPeople(desk.store.db)) === 0;
}

/** Makes the first account, an admin. Throws InvalidInput, or Forbidden when there is one already. */
export async function setUp(desk: Desk, form: unknown): Promise<Person> {
  const { name, address, password } = checkAccount(form);
  const password_hash = await hashPassword(password);
  return desk.store.write(null, async (tx, record) => {
    if ((await countPeople(tx)) > 0) throw new Forbidden(words().join.setUpAlready);
    const person = await insertPerson(tx, { name, address, password_hash, role: 'admin' });
    record({ kind: 'person.joined', subject: `person-${person.id}`, payload: { name, role: 'admin' } });
    return person;
  });
}

/** Checks address and password. Throws InvalidInput that does not say which of the two is wrong. */
export async function checkCredentials(desk: Desk, address: string, password: string): Promise<Person> {
  const person = address.includes('\0') ? undefined : await findPersonByAddress(desk.store.db, address);
  const matches = await verifyPassword(password, person?.password_hash ?? DECOY);
  if (!person || !matches || person.disabled_at !== null) {
    throw new InvalidInput({ '': words().signIn.wrong });
  }
  return person;
}

/** Begins a session and returns the token for the browser; only its hash is stored. */
export async function beginSession(desk: Desk, person: Person, userAgent: string | undefined): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  await desk.store.write(person.id, async (tx, record) => {
    await deleteExpiredSessions(tx, new Date(now).toISOString());
    await insertSession(tx, {
      id: hashToken(token),
      person: person.id,
      expires_at: new Date(now + LIMITS.sessionIdle).toISOString(),
      user_agent: userAgent?.slice(0, 300) ?? null,
    });
    record({ kind: 'session.began', subject: `person-${person.id}` });
  });
  return token;
}

/** Its event tells every server to end what this browser listens to. */
export async function endSession(desk: Desk, token: string): Promise<void> {
  const id = hashToken(token);
  const found = await findSession(desk.store.db, id, new Date().toISOString());
  await desk.store.write(found?.person.id ?? null, async (tx, record) => {
    await deleteSession(tx, id);
    if (found) record({ kind: 'session.ended', subject: `person-${found.person.id}` });
  });
}

/** Who holds this session, if it stands. A session in use is prolonged. */
export async function findPersonByToken(desk: Desk, token: string): Promise<Person | undefined> {
  const now = Date.now();
  const id = hashToken(token);
  const found = await findSession(desk.store.db, id, new Date(now).toISOString());
  if (!found || now - Date.parse(found.session.created_at) > LIMITS.sessionLongest) return undefined;
  if (now - Date.parse(found.session.seen_at) > TOUCH_AFTER) {
    const until = new Date(now + LIMITS.sessionIdle).toISOString();
    // Where nothing can be saved, people can still read.
    await desk.store.write(null, (tx) => touchSession(tx, id, new Date(now).toISOString(), until)).catch(desk.report);
  }
  const { name, address, role } = found.person;
  return { id: found.person.id, name, address, role };
}

/** Tokens are stored as hashes only. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
