import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { listPeople, selectPerson, updatePerson } from '../../store/people.ts';
import type { Person as StoredPerson, Tx } from '../../store/schema.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireAdmin } from '../permissions.ts';
import { ROLES } from './invitations.ts';

/** Somebody with an account, as others see them. */
export type Member = Pick<StoredPerson, 'id' | 'name' | 'address' | 'role' | 'created_at' | 'disabled_at'>;

const RoleForm = z.object({
  role: z.enum(ROLES, says('fields.chooseRole')),
});

export async function listMembers(desk: Desk): Promise<Member[]> {
  const people = await listPeople(desk.store.db);
  return people.map(({ id, name, address, role, created_at, disabled_at }) => ({
    id,
    name,
    address,
    role,
    created_at,
    disabled_at,
  }));
}

/** Throws InvalidInput when nobody would be left to administer. */
export async function changeRole(desk: Desk, admin: Person, id: string, form: unknown): Promise<void> {
  requireAdmin(admin);
  const { role } = checkFields(RoleForm, form);
  await desk.store.write(admin.id, async (tx, record) => {
    const { role: before, name } = await selectPerson(tx, id);
    if (role !== 'admin') await requireAnotherAdmin(tx, id);
    await updatePerson(tx, id, { role });
    record({ kind: 'person.role-changed', subject: `person-${id}`, payload: { name, before, role } });
  });
}

/** Signs somebody out and lets them in no more; what they did stays. Accounts are never deleted. */
export async function disableMember(desk: Desk, admin: Person, id: string): Promise<void> {
  requireAdmin(admin);
  await desk.store.write(admin.id, async (tx, record) => {
    const { name } = await selectPerson(tx, id);
    await requireAnotherAdmin(tx, id);
    await updatePerson(tx, id, { disabled_at: new Date().toISOString() });
    await deleteSessionsOf(tx, id);
    record({ kind: 'person.disabled', subject: `person-${id}`, payload: { name } });
  });
}

/** Signs somebody out of every browser and leaves the account as it is: they sign in again, whoever took theirs cannot. */
export async function signMemberOut(desk: Desk, admin: Person, id: string): Promise<void> {
  requireAdmin(admin);
  await desk.store.write(admin.id, async (tx, record) => {
    const { name } = await selectPerson(tx, id);
    await deleteSessionsOf(tx, id);
    record({ kind: 'person.signed-out', subject: `person-${id}`, payload: { name } });
  });
}

export async function enableMember(desk: Desk, admin: Person, id: string): Promise<void> {
  requireAdmin(admin);
  await desk.store.write(admin.id, async (tx, record) => {
    const { name } = await updatePerson(tx, id, { disabled_at: null });
    record({ kind: 'person.enabled', subject: `person-${id}`, payload: { name } });
  });
}

/** Throws InvalidInput when nobody but this one could administer. */
export async function requireAnotherAdmin(tx: Tx, id: string): Promise<void> {
  const admins = (await listPeople(tx)).filter(({ role, disabled_at }) => role === 'admin' && disabled_at === null);
  if (admins.every((admin) => admin.id === id)) {
    throw new InvalidInput({ '': words().people.onlyAdmin });
  }
}
