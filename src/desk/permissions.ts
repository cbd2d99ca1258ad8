import { Forbidden } from '../errors.ts';
import type { Actor, Person } from './desk.ts';

/** Throws Forbidden for people who may only read. */
export function requireReviewer(person: Actor): void {
  if (person?.role === 'viewer')
    throw new Forbidden('Your account may read but not review. Ask an admin for the role of reviewer.');
}

/** Throws Forbidden for everybody but editors and admins. */
export function requireEditor(person: Person): void {
  if (!isEditor(person)) throw new Forbidden('Only an editor or an admin can do this.');
}

/** May do what editors may: publish, settle, set a story's policy, take back others' evidence. */
export function isEditor(person: Actor): boolean {
  return person?.role === 'editor' || person?.role === 'admin';
}

/** Throws Forbidden for everybody but admins. */
export function requireAdmin(person: Person): void {
  if (person.role !== 'admin') throw new Forbidden('Only an admin can do this.');
}
