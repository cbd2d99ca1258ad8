import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { CrossreadError } from '../errors.ts';
import { BUNDLE_ID, MANIFEST, type Manifest, PUBLIC_KEY, SIGNATURE, sha256 } from '../report/bundle.ts';
import { hashOf } from '../report/edition.ts';
import type { ReportModel } from '../report/model.ts';
import { listZip, type ZipEntry } from '../sources/zip-archive.ts';
import { readBytes } from './read-bytes.ts';

const LARGEST = 500_000_000;
const MOST_UNPACKED = 2_000_000_000;

/**
 * Checks a report bundle without a network: the signature, every file, and that the edition is the one its hash names.
 * Throws a CrossreadError that names the first file that is wrong. `key`: the fingerprint its signer is known by.
 */
export async function verifyReport(file: string, key?: string): Promise<string> {
  const bytes = await readBytes(file, LARGEST);
  const entries = entriesOf(listZip(bytes, file, { bytes: MOST_UNPACKED, files: Number.POSITIVE_INFINITY }));
  const read = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw wrong(name, 'is missing');
    return entry.unpack();
  };
  const manifestBytes = read(MANIFEST);
  const fingerprint = checkSignature(manifestBytes, read(SIGNATURE), read(PUBLIC_KEY), key);
  const manifest = readManifest(manifestBytes);
  for (const listed of manifest.files) checkFile(read(listed.name), listed);
  const known = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY, ...manifest.files.map(({ name }) => name)]);
  const stranger = [...entries.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) throw wrong(stranger, 'is not in the manifest: somebody added it');
  checkEdition(manifest, read('report.json'));
  return told(manifest, fingerprint, key);
}

/** By name; a name that comes twice would be read differently by different programs. */
function entriesOf(listed: ZipEntry[]): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed) {
    if (entries.has(entry.path)) throw wrong(entry.path, 'is there twice');
    entries.set(entry.path, entry);
  }
  return entries;
}

/** Returns the fingerprint of the key. */
function checkSignature(manifest: Uint8Array, signature: Uint8Array, pem: Uint8Array, wanted?: string): string {
  const key = readKey(pem);
  const fingerprint = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  if (wanted !== undefined && wanted.replace(/[\s:]/g, '').toLowerCase() !== fingerprint) {
    throw wrong(PUBLIC_KEY, `is another key than the one that was asked for; its fingerprint is ${fingerprint}`);
  }
  if (!verify(null, manifest, key, signature)) {
    throw wrong(MANIFEST, 'was changed after it was signed, or is signed with another key');
  }
  return fingerprint;
}

function readKey(pem: Uint8Array): KeyObject {
  try {
    const key = createPublicKey(Buffer.from(pem));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw wrong(PUBLIC_KEY, 'is no Ed25519 key');
}

function readManifest(bytes: Uint8Array): Manifest {
  try {
    const manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest;
    if (manifest.bundle === BUNDLE_ID && Array.isArray(manifest.files)) return manifest;
  } catch {
    // Said below.
  }
  throw wrong(MANIFEST, 'is not the manifest of a report bundle this version of Crossread knows');
}

function checkFile(bytes: Uint8Array, { name, sha256: expected }: Manifest['files'][number]): void {
  if (sha256(bytes) !== expected) throw wrong(name, 'is not the file that was signed');
}

/** The edition is the one its hash names, and its versions' texts are those it was made from. */
function checkEdition({ hash, files }: Manifest, json: Uint8Array): void {
  const report = readReport(json);
  if (report.hash !== hash || hashOf(report) !== hash) {
    throw wrong('report.json', 'does not have the content hash it was published under');
  }
  const texts = new Map(files.map(({ name, sha256: text }) => [name, text]));
  for (const { anchor, sha256: text } of report.texts) {
    const name = `texts/${anchor}.txt`;
    if (texts.get(name) !== text) throw wrong(name, 'is not the text the edition was made from');
  }
}

function readReport(json: Uint8Array): ReportModel {
  try {
    const { schema: _schema, state: _state, ...report } = JSON.parse(Buffer.from(json).toString('utf8'));
    if (Array.isArray(report.texts)) return report as ReportModel;
  } catch {
    // Said below.
  }
  throw wrong('report.json', 'is no report');
}

function told({ title, state, published, hash, files, without }: Manifest, fingerprint: string, key?: string): string {
  const lines = [
    `The bundle is whole: ${files.length} files, as they were signed.`,
    `  ${title.replace(/\s+/gu, ' ').trim()}`,
    `  ${state}, published ${published}`,
    `  content hash ${hash}`,
    `  signed with the key ${fingerprint}`,
    ...without.map(({ name, why }) => `  without ${name}: ${why}`),
    ...(key === undefined
      ? ['Compare the key with the one on the public page of the desk, or give it with --key, to know who signed.']
      : ['It is the key that was asked for.']),
  ];
  return `${lines.join('\n')}\n`;
}

function wrong(name: string, why: string): CrossreadError {
  return new CrossreadError(`${name} ${why}.`);
}
