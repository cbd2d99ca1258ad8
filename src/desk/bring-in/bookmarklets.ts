import { randomBytes } from 'node:crypto';
import { type Bookmarklet, findBookmarklet, replaceBookmarklet, revokeBookmarklets } from '../../store/inbox.ts';
import type { Desk, Person } from '../desk.ts';
import { hashToken } from '../people/people.ts';
import { requireReviewer } from '../permissions.ts';

/** The person's bookmarklet, if one works; its token is known to nobody any more. */
export function findOwnBookmarklet(
  desk: Desk,
  person: Person,
): Promise<Pick<Bookmarklet, 'created_at' | 'used_at'> | undefined> {
  return findBookmarklet(desk.store.db, person.id);
}

/** Makes a bookmarklet in place of the one before, and returns its token: shown once, stored as a hash only. */
export async function makeBookmarklet(desk: Desk, person: Person): Promise<string> {
  requireReviewer(person);
  const token = randomBytes(24).toString('base64url');
  await desk.store.write(person.id, async (tx, record) => {
    await replaceBookmarklet(tx, person.id, hashToken(token));
    record({ kind: 'bookmarklet.made', subject: `person-${person.id}` });
  });
  return token;
}

/** The person's bookmarklet works no more. */
export async function revokeBookmarklet(desk: Desk, person: Person): Promise<void> {
  await desk.store.write(person.id, async (tx, record) => {
    await revokeBookmarklets(tx, person.id);
    record({ kind: 'bookmarklet.revoked', subject: `person-${person.id}` });
  });
}
