import { crc32, inflateRawSync } from 'node:zlib';
import { words } from '../words/words.ts';
import { type Budget, spend } from './open-file.ts';
import { refusal } from './source.ts';

/** A file in an archive, packed still. */
export interface ZipEntry {
  path: string;
  size: number;
  encrypted: boolean;
  /** Unpacks it within the budget. Throws InvalidInput when it is damaged, protected or a bomb. */
  unpack: () => Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2000;
/** Text packs to a tenth at best; only bombs and blanks go beyond this, and blanks are small. */
const MOST_RATIO = 200;
const SMALL = 1_000_000;

/** The directory of a zip archive, as PKWARE's APPNOTE 6.3 lays it out. Paths are names only: nothing is written. */
export function listZip(bytes: Uint8Array, name: string, budget: Budget): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => refusal(name, words().refusals.damagedZip);
  try {
    return readDirectory(bytes, view, name, budget);
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, name: string, budget: Budget): ZipEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw refusal(name, words().refusals.zipTooMany(count, MOST_ENTRIES));
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no entry where one should be');
    const pathLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const path = decodePath(bytes.subarray(at + 46, at + 46 + pathLength), (flags & 0x800) !== 0);
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
      encrypted: (flags & 1) !== 0,
    };
    if (!path.endsWith('/')) {
      const unpack = () => unpackEntry(bytes, view, entry, `${name} › ${path}`, budget);
      entries.push({ path, size: entry.size, encrypted: entry.encrypted, unpack });
    }
    at += 46 + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** From the end backwards, over a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no end of directory');
}

interface Packed {
  method: number;
  crc: number;
  packed: number;
  size: number;
  local: number;
  encrypted: boolean;
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Packed, name: string, budget: Budget): Uint8Array {
  if (entry.encrypted) throw refusal(name, words().refusals.zipPassword);
  if (entry.size > SMALL && entry.size > entry.packed * MOST_RATIO) {
    throw refusal(name, words().refusals.zipBomb(Math.round(entry.size / entry.packed)));
  }
  spend(budget, entry.size, name);
  try {
    if (view.getUint32(entry.local, true) !== LOCAL) throw new RangeError('no file where one should be');
    const start = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
    const data = bytes.subarray(start, start + entry.packed);
    const unpacked = inflate(data, entry);
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new RangeError('other than declared');
    return unpacked;
  } catch {
    throw refusal(name, words().refusals.damagedInZip);
  }
}

/** Never beyond the size declared, which the budget has been asked for. */
function inflate(data: Uint8Array, { method, size }: Packed): Uint8Array {
  if (method === 0) return data;
  if (method !== 8) throw new RangeError('another way of packing');
  return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
}

/** Only shown and taken as a hint to the kind. */
function decodePath(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(utf8 ? 'utf-8' : 'ibm866').decode(bytes);
  }
}
