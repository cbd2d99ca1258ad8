import type { Selectable } from 'kysely';
import { keepQuery } from './kept-query.ts';
import { CHUNK } from './rows.ts';
import type { Db, Person, SessionTable, Tx } from './schema.ts';

export type Session = Selectable<SessionTable>;

export interface NewSession {
  /** SHA-256, hex, of the token the browser holds. */
  id: string;
  person: string;
  expires_at: string;
  user_agent: string | null;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  const now = new Date().toISOString();
  await tx
    .insertInto('session')
    .values({ ...session, created_at: now, seen_at: now })
    .execute();
}

/** The session with its person, unless it has expired by `now` (ISO) or the person is disabled. */
export async function findSession(
  db: Db,
  id: string,
  now: string,
): Promise<{ session: Session; person: Person } | undefined> {
  const [row] = await standingSession(db, id, now);
  if (!row) return undefined;
  const { session, began_at, seen_at, expires_at, user_agent, ...person } = row;
  return { session: { id: session, person: person.id, created_at: began_at, seen_at, expires_at, user_agent }, person };
}

const standingSession = keepQuery((db, id: string, now: string) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .selectAll('person')
    .select(['session.id as session', 'session.created_at as began_at', 'seen_at', 'expires_at', 'user_agent'])
    .where('session.id', '=', id)
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null),
);

/** Those of the sessions `ids` that stand at `now` (ISO): neither ended nor expired, their person not disabled. */
export async function listStandingSessions(db: Db, ids: string[], now: string): Promise<Set<string>> {
  const standing = new Set<string>();
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows = await db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person')
      .select('session.id')
      .where('session.id', 'in', ids.slice(i, i + CHUNK))
      .where('expires_at', '>', now)
      .where('disabled_at', 'is', null)
      .execute();
    for (const { id } of rows) standing.add(id);
  }
  return standing;
}

export async function touchSession(tx: Tx, id: string, seenAt: string, expiresAt: string): Promise<void> {
  await tx.updateTable('session').set({ seen_at: seenAt, expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
}

/** Signs a person out everywhere. */
export async function deleteSessionsOf(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('session').where('person', '=', person).execute();
}

export async function deleteExpiredSessions(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
}

/** A person's sessions, the latest used first. */
export async function listSessions(db: Db, person: string): Promise<Session[]> {
  return db.selectFrom('session').selectAll().where('person', '=', person).orderBy('seen_at', 'desc').execute();
}
