/**
 * The append-only event table: audit log, history, change log and live stream. Each row holds the hash of the one
 * before and its own, SHA-256 over that hash and the row's canonical JSON, so that a change in any row shows.
 */
import { NotFound } from '../errors.ts';
import type { Signal } from './bus.ts';
import { sha256 } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { keepQuery } from './kept-query.ts';
import { insertAll } from './rows.ts';
import type { Db, EventTable, Tx } from './schema.ts';

export type EventRow = EventTable;

/** What a writer says of what it did. `subject` names the thing concerned, e.g. 'claim-…'. */
export interface NewEvent {
  story?: string | null;
  kind: string;
  subject: string;
  payload?: unknown;
  /** Of one that comes with a story from elsewhere: when it happened and who did it. */
  happened?: { at: string; actor: string | null };
}

export interface Event extends Omit<EventTable, 'payload'> {
  payload: unknown;
  actor_name: string | null;
  /** Who was given a claim or had it taken from them, as they are called now: the event itself knows their id only. */
  person_name: string | null;
}

export interface EventFilter {
  story?: string;
  subject?: string;
  /** A person's id. */
  actor?: string;
  /** Kinds to leave out. */
  without?: readonly string[];
  /** Ids of stories to leave out. */
  notOf?: readonly string[];
  /** Only events with a higher number. */
  after?: number;
  /** Only events with a lower number. */
  before?: number;
  /** At most this many; 1,000 when not given. */
  limit?: number;
  /** Latest first; else in the order they happened. */
  latestFirst?: boolean;
}

/** What is wrong with the first bad row, or null for a whole chain. */
export interface ChainReport {
  events: number;
  /** How many of them came with stories from elsewhere; each was checked by the hash it had there. */
  imported: number;
  head: string;
  broken: { seq: number; why: string } | null;
}

/** Stands for the hash before the first event. */
const GENESIS = '0'.repeat(64);
const PAGE = 1_000;
const A_MINUTE = 60_000;
const CHANGED = 'was changed after it was written';
/** The kind of event that tells that somebody's personal data were taken out of others. */
export const ERASURE = 'person.erased';

export async function listEvents(db: Db, filter: EventFilter = {}): Promise<Event[]> {
  const { story, subject, actor, without = [], notOf = [], after, before, limit = PAGE, latestFirst = false } = filter;
  let query = db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor')
    .selectAll('event')
    .select('person.name as actor_name');
  if (story !== undefined) query = query.where('event.story', '=', story);
  if (subject !== undefined) query = query.where('event.subject', '=', subject);
  if (actor !== undefined) query = query.where('event.actor', '=', actor);
  if (without.length > 0) query = query.where('event.kind', 'not in', without);
  if (notOf.length > 0)
    query = query.where((q) => q.or([q('event.story', 'is', null), q('event.story', 'not in', notOf)]));
  if (after !== undefined) query = query.where('event.seq', '>', after);
  if (before !== undefined) query = query.where('event.seq', '<', before);
  const rows = await query
    .orderBy('event.seq', latestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  return readEvents(db, rows);
}

/** Events out of their rows. */
export async function readEvents(db: Db, rows: (EventRow & Pick<Event, 'actor_name'>)[]): Promise<Event[]> {
  const events = rows.map((row) => ({ ...row, payload: parseJson<Payload>(row.payload) }));
  const names = await namesIn(db, events);
  return events.map((event) => ({ ...event, person_name: names.get(personIn(event) ?? '') ?? null }));
}

type Payload = Record<string, unknown>;

/** Kinds of event that name in `person` who they are about. */
const ABOUT_PEOPLE = ['claim.assigned', 'claim.unassigned'];
/** Kinds that hold the payload of another event. */
const AGAIN = ['act.undone', 'act.redone'];
/** Kinds of event about a claim that name somebody besides who did it, and that once held the name itself. */
export const NAMING = [...ABOUT_PEOPLE, ...AGAIN];

function personIn({ kind, payload }: { kind: string; payload: Payload }): string | undefined {
  const again = AGAIN.includes(kind);
  const told = (again ? (payload.payload ?? {}) : payload) as Payload;
  const about = ABOUT_PEOPLE.includes(again ? String(payload.kind) : kind);
  return about && typeof told.person === 'string' ? told.person : undefined;
}

async function namesIn(db: Db, events: { kind: string; payload: Payload }[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.flatMap((event) => personIn(event) ?? []))];
  if (ids.length === 0) return new Map();
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}

export async function selectEvent(db: Db, seq: number): Promise<Event> {
  const [event] = await listEvents(db, { after: seq - 1, limit: 1 });
  if (event?.seq !== seq) throw NotFound.of('event');
  return event;
}

/** That something happened to a story after event `after`, without what: at most `limit`, in the order it happened. */
export async function listSignals(db: Db, story: string, after: number, limit: number): Promise<Signal[]> {
  return db
    .selectFrom('event')
    .select(['story', 'seq as event', 'subject as what'])
    .where('story', '=', story)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** What happened after event `after` that may concern a story, its own and what is of no story: at most `limit` of each. */
export async function listHappenings(
  db: Db,
  story: string,
  after: number,
  limit: number,
): Promise<Pick<EventTable, 'kind' | 'subject'>[]> {
  const later = db.selectFrom('event').select(['kind', 'subject']).where('seq', '>', after).limit(limit);
  const [own, general] = await Promise.all([
    later.where('story', '=', story).execute(),
    later.where('story', 'is', null).execute(),
  ]);
  return [...own, ...general];
}

/** Number of the latest event; 0 before the first. */
export async function lastEvent(db: Db): Promise<number> {
  return (await selectHead(db)).seq;
}

/** Number of the latest event that may concern a story: its own, or one of no story, as when a person is renamed. */
export async function lastEventOn(db: Db, story: string): Promise<number> {
  const [[own], [general]] = await Promise.all([lastOfStory(db, story), lastOfNoStory(db)]);
  return Math.max(own?.seq ?? 0, general?.seq ?? 0);
}

const lastSeq = (db: Db) => db.selectFrom('event').select('seq').orderBy('seq', 'desc').limit(1);
const lastOfStory = keepQuery((db, story: string) => lastSeq(db).where('story', '=', story));
const lastOfNoStory = keepQuery((db) => lastSeq(db).where('story', 'is', null));

/** Walks all events and stops at the first that does not follow from the one before. */
export async function verifyChain(db: Db): Promise<ChainReport> {
  const walk = walkChain();
  for (;;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', walk.report().events)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (!page.every(walk.step) || page.length < PAGE) return walk.report();
  }
}

/**
 * Takes events in their order; `step` returns false from the first broken one on. An event out of which somebody's
 * personal data were taken holds as whole when a later one says so, with its hash before and after.
 */
export function walkChain(): { step: (event: EventRow) => boolean; report: () => ChainReport } {
  let last = { seq: 0, hash: GENESIS };
  let broken: ChainReport['broken'] = null;
  let imported = 0;
  const redacted = new Map<number, Redaction>();
  return {
    step: ({ hash, ...row }) => {
      if (broken) return false;
      const now = hashOf(row);
      const original = originalOf({ ...row, hash });
      const why =
        findFault(row, last) ??
        (hash === now ? original && findForgery(original) : isRedacted(row) ? undefined : CHANGED);
      if (original) imported++;
      if (why) broken = { seq: row.seq, why };
      else last = { seq: row.seq, hash };
      if (hash !== now) redacted.set(row.seq, { seq: row.seq, hash, now });
      for (const told of redactionsIn(row)) {
        const found = redacted.get(told.seq);
        if (found?.hash === told.hash && found.now === told.now) redacted.delete(told.seq);
      }
      return broken === null;
    },
    report: () => {
      const [untold] = redacted.keys();
      return {
        events: last.seq,
        imported,
        head: last.hash,
        broken: broken ?? (untold ? { seq: untold, why: CHANGED } : null),
      };
    },
  };
}

/**
 * An event that came with a story from elsewhere, as it was recorded there: number, actor and hashes of that chain
 * stand in its payload. Undefined for what happened here.
 */
export function originalOf(row: EventRow): EventRow | undefined {
  if (!row.payload.includes('"imported":{')) return undefined;
  const { imported, ...payload } = parseJson<{ imported?: Origin }>(row.payload);
  if (typeof imported !== 'object' || typeof imported.hash !== 'string') return undefined;
  const { seq, actor, previous, hash } = imported;
  return { ...row, seq, actor, previous, hash, payload: canonicalJson(payload) };
}

/** The place of an imported event in the chain it comes from. */
export type Origin = Pick<EventRow, 'seq' | 'actor' | 'previous' | 'hash'>;

/**
 * What is wrong with a row that is not what its hash was made of; undefined for a true one, and for one out of which
 * somebody's data were taken where it comes from: it says so, and whoever could forge that could forge the hash.
 */
export function findForgery({ hash, ...row }: EventRow): string | undefined {
  return hashOf(row) === hash || isRedacted(row) ? undefined : 'is not what it was where it comes from';
}

/** What an event that tells of taken-out data says of each event concerned. */
export interface Redaction {
  seq: number;
  /** Its hash as it was recorded, which the chain goes on from, and the hash of what it holds now. */
  hash: string;
  now: string;
}

/** When an event was recorded. */
export async function findEventTime(db: Db, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('event').select('at').where('seq', '=', seq).executeTakeFirst())?.at;
}

/** Milliseconds by which this machine's clock is behind the last event; 0 when it is not, or by less than a minute. */
export async function clockBehind(db: Db): Promise<number> {
  const last = await db.selectFrom('event').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const behind = last === undefined ? 0 : Date.parse(last.at) - Date.now();
  return behind < A_MINUTE ? 0 : behind;
}

/** Number and hash of the latest event. */
export async function selectHead(db: Db): Promise<{ seq: number; hash: string }> {
  const [head] = await headQuery(db);
  return head ?? { seq: 0, hash: GENESIS };
}

const headQuery = keepQuery((db) => db.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));

/** A function that turns what happened into the rows that follow `head`, one after another. */
export function chainAfter(head: { seq: number; hash: string }): (actor: string | null, event: NewEvent) => EventRow {
  let last = head;
  return (writer, { story = null, kind, subject, payload = {}, happened }) => {
    const { at, actor } = happened ?? { at: new Date().toISOString(), actor: writer };
    const row = {
      seq: last.seq + 1,
      story,
      at,
      actor,
      kind,
      subject,
      payload: canonicalJson(payload),
      previous: last.hash,
    };
    last = { seq: row.seq, hash: hashOf(row) };
    return { ...row, hash: last.hash };
  };
}

export async function insertEvents(tx: Tx, events: EventRow[]): Promise<void> {
  await insertAll(tx, 'event', events);
}

/** What the chain holds a row by. */
export function hashOf(row: Omit<EventRow, 'hash'>): string {
  return sha256(`${row.previous}\n${canonicalJson(row)}`);
}

function findFault(row: Omit<EventRow, 'hash'>, last: { seq: number; hash: string }): string | undefined {
  if (row.seq !== last.seq + 1) return `event ${last.seq + 1} is missing`;
  if (row.previous !== last.hash) return 'does not hold the hash of the event before it';
  return undefined;
}

function isRedacted({ payload }: Pick<EventRow, 'payload'>): boolean {
  return payload.includes('"erased":true');
}

function redactionsIn({ kind, payload }: Pick<EventRow, 'kind' | 'payload'>): Redaction[] {
  return kind === ERASURE ? parseJson<{ redacted: Redaction[] }>(payload).redacted : [];
}
