/** What is done with a SQLite file as a file: locking, copying, checking. */
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Conflict } from '../errors.ts';
import type { Schema } from './schema.ts';

const ALL_PAGES = 0x7fffffff;
const FIRST_FAULTS = 3;

/**
 * Takes a SQLite file for one server: a second one would not hear what the first one records. The lock is the
 * system's own and ends with the process, however that ends. Returns what gives it back. Throws Conflict.
 */
export function holdAlone(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
    throw new Conflict(`Another Crossread is running on ${file}. Stop that one first, or set CROSSREAD_DATA.`);
  }
  return () => lock.close();
}

/**
 * Copies the database as it is at one moment, while others read and write; the copy is one file that needs no other.
 * Stands still while it copies: call it where nobody waits. Nothing stands at `to` before the copy is whole.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    // In one step: a copy in several would begin anew whenever somebody writes in between.
    await source.backup(part, { progress: () => ALL_PAGES });
    const copy = new Database(part);
    copy.pragma('journal_mode = delete');
    copy.close();
    chmodSync(part, 0o600);
    putInPlace(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Renames a finished file so that it outlives a power cut under its new name. */
export function putInPlace(part: string, to: string): void {
  sync(part);
  renameSync(part, to);
  sync(dirname(to));
}

/** What is wrong with the file itself, or nothing. Reads all of it. */
export function findDamage(file: string): string | undefined {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const faults = database.pragma(`integrity_check(${FIRST_FAULTS})`) as { integrity_check: string }[];
    const told = faults.map(({ integrity_check }) => integrity_check).join('; ');
    if (told !== 'ok') return told.replace(/\s+/g, ' ');
    const lost = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    return lost[0] && `a row of ‘${lost[0].table}’ names one of ‘${lost[0].parent}’ that is not there`;
  } finally {
    database.close();
  }
}

/** A database for reading only: nothing is written beside the file either. */
export function openForReading(file: string): Kysely<Schema> {
  return new Kysely({
    dialect: new SqliteDialect({ database: new Database(file, { readonly: true, fileMustExist: true }) }),
  });
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
