/** The bare databases: a verdict's row and its event's, in one transaction each, as durable as ours. */
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import pg from 'pg';

const COLUMNS = ['id', 'story', 'claim', 'person', 'value', 'reason', 'basis', 'given_at'];
const EVENT = ['story', 'at', 'actor', 'kind', 'subject', 'payload', 'previous', 'hash'];
const TABLES = ['verdict', 'event'].map((name) => `bare_${name}`);
const BASIS = JSON.stringify([{ sentence: 's1', text: 'The dam broke on Monday, officials said.'.repeat(3) }]);
const PAYLOAD = JSON.stringify({ number: 1, value: 'disputed', reason: 'Reason.', verdict: 'v1' });

/** Verdicts a second into a SQLite file. */
export async function bareSqlite(file: string, verdicts: number): Promise<number> {
  const database = new Database(file);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  for (const statement of tables('integer primary key')) database.exec(statement);
  const [verdict, event] = inserts(() => '?').map((statement) => database.prepare(statement));
  const began = performance.now();
  for (let n = 0; n < verdicts; n++) {
    database.exec('begin immediate');
    verdict?.run(...verdictOf(n));
    event?.run(...eventOf(n));
    database.exec('commit');
  }
  const rate = (verdicts * 1000) / (performance.now() - began);
  database.close();
  return rate;
}

/** Verdicts a second into a PostgreSQL database, over one connection. */
export async function barePostgres(url: string, verdicts: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of tables('serial primary key')) await client.query(statement);
  const [verdict = '', event = ''] = inserts((n) => `$${n}`);
  const began = performance.now();
  for (let n = 0; n < verdicts; n++) {
    await client.query('begin');
    await client.query({ name: 'verdict', text: verdict, values: verdictOf(n) });
    await client.query({ name: 'event', text: event, values: eventOf(n) });
    await client.query('commit');
  }
  const rate = (verdicts * 1000) / (performance.now() - began);
  await client.end();
  return rate;
}

function tables(key: string): string[] {
  return [COLUMNS, EVENT].map((columns, n) => {
    const texts = columns.map((column) => `${column} text not null`).join(', ');
    return `create table if not exists ${TABLES[n]} (seq ${key}, ${texts})`;
  });
}

function inserts(place: (n: number) => string): string[] {
  return [COLUMNS, EVENT].map(
    (columns, n) =>
      `insert into ${TABLES[n]} (${columns.join(', ')}) values (${columns.map((_, i) => place(i + 1)).join(', ')})`,
  );
}

function verdictOf(n: number): string[] {
  return [
    randomUUID(),
    'story',
    `claim-${n % 20}`,
    'person',
    'disputed',
    `Reason ${n}.`,
    BASIS,
    new Date().toISOString(),
  ];
}

function eventOf(n: number): string[] {
  const hash = String(n).padStart(64, '0');
  return ['story', new Date().toISOString(), 'person', 'verdict.given', `claim-${n % 20}`, PAYLOAD, hash, hash];
}
