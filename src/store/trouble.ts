/** What databases and disks say when they cannot work, in words for whoever runs the server. */
import { CrossreadError, StoreUnavailable } from '../errors.ts';

const FULL = 'The disk is full, or a quota is used up: nothing was saved. Make room, then try again.';
const READ_ONLY =
  'The data folder or database cannot be written: nothing was saved. Check its owner, its permissions and whether its disk is mounted for reading only.';
const DAMAGED =
  'The database is damaged. Stop Crossread, keep a copy of the file, and put the last backup back with ‘crossread restore’.';
const NO_DATABASE = 'The database file is no database, or is damaged in its first page. Put the last backup back.';
const TAKEN = 'Another program has been writing to the database for too long: nothing was saved. Try again.';
const AWAY = 'The database does not answer: nothing was saved. Try again in a moment.';
const REFUSED = 'The database refuses the name or password in DATABASE_URL, or has no database of that name.';
const NEWER = 'This database was written by a newer Crossread. Start that one, or restore a backup made before it.';

/** Codes of SQLite, PostgreSQL (SQLSTATE) and Node.js → what it means; the first that matches. */
const TROUBLES: [code: RegExp, words: string][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR.*|ENOSPC|EDQUOT|EFBIG|53100)$/, FULL],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|25006)$/, READ_ONLY],
  [/^(SQLITE_CORRUPT.*|XX001|XX002)$/, DAMAGED],
  [/^SQLITE_NOTADB$/, NO_DATABASE],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*|SQLITE_PROTOCOL|55P03)$/, TAKEN],
  [/^(28000|28P01|3D000)$/, REFUSED],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P0\d|08...|53300)$/, AWAY],
];

/** pg gives these no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
const UNKNOWN_MIGRATION = /^corrupted migrations: previously executed migration \S+ is missing/;

/** The error as one that says what to do, or nothing when it is not about disk or database. */
export function explainTrouble(error: unknown): StoreUnavailable | undefined {
  if (!(error instanceof Error) || error instanceof CrossreadError) return undefined;
  const { code, message } = error as Error & { code?: unknown };
  const known = TROUBLES.find(([pattern]) => typeof code === 'string' && pattern.test(code));
  if (known) return new StoreUnavailable(known[1], { cause: error });
  if (LOST.test(message)) return new StoreUnavailable(AWAY, { cause: error });
  if (UNKNOWN_MIGRATION.test(message)) return new StoreUnavailable(NEWER, { cause: error });
  return undefined;
}
