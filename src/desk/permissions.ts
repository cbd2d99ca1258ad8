import { Forbidden } from '../errors.ts';
import { words } from '../words/words.ts';
import type { Actor, Person } from './desk.ts';

/** Throws Forbidden for people who may only read. */
export function requireReviewer(person: Actor): void {
  if (!isReviewer(person)) throw new Forbidden(words().permissions.reviewers);
}

/** May do more than read. */
export function isReviewer(person: Actor): boolean {
  return person?.role !== 'viewer';
}

/** Throws Forbidden for everybody but editors and admins. */
export function requireEditor(person: Person): void {
  if (!isEditor(person)) throw new Forbidden(words().permissions.editors);
}

/** May do what editors may: publish, settle, set a story's policy, take back others' evidence. */
export function isEditor(person: Actor): boolean {
  return person?.role === 'editor' || person?.role === 'admin';
}

/** Throws Forbidden for everybody but admins. */
export function requireAdmin(person: Person): void {
  if (person.role !== 'admin') throw new Forbidden(words().permissions.admins);
}
