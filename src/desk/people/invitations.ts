import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../errors.ts';
import {
  findOpenInvitation,
  insertInvitation,
  listOpenInvitations,
  useInvitation,
  withdrawInvitation,
} from '../../store/invitations.ts';
import { findPersonByAddress, insertPerson } from '../../store/people.ts';
import type { Invitation } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireAdmin } from '../permissions.ts';
import { checkAccount } from './account-fields.ts';
import { hashPassword } from './passwords.ts';
import { hashToken } from './people.ts';

const DAYS = 14;

export const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const;

const InvitationForm = z.object({
  role: z.enum(ROLES, says('fields.chooseRole')),
  note: z.string().trim().min(1, says('people.sayWhom')).max(80, tooLong(80)),
});

/** Makes an invitation and returns the token of its link, which is shown once and stored as a hash only. */
export async function invite(desk: Desk, person: Person, form: unknown): Promise<string> {
  requireAdmin(person);
  const { role, note } = checkFields(InvitationForm, form);
  const token = randomBytes(24).toString('base64url');
  const id = hashToken(token);
  await desk.store.write(person.id, async (tx, record) => {
    const expires_at = new Date(Date.now() + DAYS * 86_400_000).toISOString();
    await insertInvitation(tx, { id, role, note, created_by: person.id, expires_at });
    record({ kind: 'person.invited', subject: `invitation-${id.slice(0, 12)}`, payload: { role, note } });
  });
  return token;
}

/** The invitation of a link. Throws NotFound when it was used, withdrawn or has run out. */
export async function openInvitation(desk: Desk, token: string): Promise<Invitation> {
  const found = await findOpenInvitation(desk.store.db, hashToken(token), new Date().toISOString());
  if (!found) throw new NotFound(words().join.invitationGone);
  return found;
}

export function listInvitations(desk: Desk): Promise<Invitation[]> {
  return listOpenInvitations(desk.store.db, new Date().toISOString());
}

/** Makes the account an invitation is for. Throws InvalidInput. */
export async function acceptInvitation(desk: Desk, token: string, form: unknown): Promise<Person> {
  const { name, address, password } = checkAccount(form);
  const password_hash = await hashPassword(password);
  return desk.store.write(null, async (tx, record) => {
    const found = await findOpenInvitation(tx, hashToken(token), new Date().toISOString());
    if (!found) throw new Conflict(words().join.invitationUsed);
    if (await findPersonByAddress(tx, address)) {
      throw new InvalidInput({ address: words().join.addressTaken });
    }
    const person = await insertPerson(tx, { name, address, password_hash, role: found.role });
    await useInvitation(tx, found.id, person.id);
    record({ kind: 'person.joined', subject: `person-${person.id}`, payload: { name, role: found.role } });
    return person;
  });
}

export async function takeBackInvitation(desk: Desk, person: Person, id: string): Promise<void> {
  requireAdmin(person);
  await desk.store.write(person.id, async (tx, record) => {
    const { role, note } = await withdrawInvitation(tx, id);
    record({ kind: 'invitation.withdrawn', subject: `invitation-${id.slice(0, 12)}`, payload: { role, note } });
  });
}
