/** Takes out of recorded events what tells who somebody is; see `walkChain` for how the chain stays whole. */
import { type EventRow, hashOf, NAMING, type Redaction } from './events.ts';
import { canonicalJson, parseJson } from './json.ts';
import { CHUNK } from './rows.ts';
import type { Tx } from './schema.ts';

/** Stands where a name or a note stood. */
export const ERASED = 'somebody whose data were erased';

/** Keys under which payloads of events about people and invitations hold what tells who they are. */
const TELLING = ['name', 'address', 'note'];
/** Keys under which events about claims once held whom a claim was given to or taken from. */
const GIVEN = ['to', 'from'];

type Payload = Record<string, unknown>;

export interface Erased {
  id: string;
  /** All they were ever called. */
  names: string[];
  /** Subjects of events that are about them alone. */
  subjects: string[];
}

/** Returns what the event that tells of it must hold as `redacted`. */
export async function redactEvents(tx: Tx, { id, names, subjects }: Erased): Promise<Redaction[]> {
  const about = await tx.selectFrom('event').selectAll().where('subject', 'in', subjects).orderBy('seq').execute();
  const redactions = await redact(tx, about, (payload) => without(payload, TELLING));
  const called = new Set(names);
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('event')
      .selectAll()
      .where('kind', 'in', NAMING)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(CHUNK)
      .execute();
    redactions.push(...(await redact(tx, rows, (payload) => withoutGiven(payload, id, called))));
    if (rows.length < CHUNK) return redactions;
    after = rows.at(-1)?.seq ?? after;
  }
}

/** `change` returns the payload without, or undefined where there is nothing to take out. */
async function redact(
  tx: Tx,
  rows: EventRow[],
  change: (payload: Payload) => Payload | undefined,
): Promise<Redaction[]> {
  const redactions: Redaction[] = [];
  for (const { hash, ...row } of rows) {
    const left = change(parseJson<Payload>(row.payload));
    if (!left) continue;
    const changed = { ...row, payload: canonicalJson({ ...left, erased: true }) };
    await tx.updateTable('event').set({ payload: changed.payload }).where('seq', '=', row.seq).execute();
    redactions.push({ seq: row.seq, hash, now: hashOf(changed) });
  }
  return redactions;
}

function without(payload: Payload, keys: string[]): Payload | undefined {
  const told = keys.filter((key) => typeof payload[key] === 'string' && payload[key] !== ERASED);
  return told.length > 0 ? { ...payload, ...Object.fromEntries(told.map((key) => [key, ERASED])) } : undefined;
}

/** The oldest of these events knew the name alone: then whoever is called so is meant. What was undone stands within. */
function withoutGiven(payload: Payload, id: string, names: ReadonlySet<string>): Payload | undefined {
  const { person, payload: within } = payload;
  const keys = GIVEN.filter((key) => (person === undefined ? names.has(String(payload[key])) : person === id));
  const own = without(payload, keys);
  const inner = isPayload(within) ? withoutGiven(within, id, names) : undefined;
  return inner ? { ...(own ?? payload), payload: inner } : own;
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
