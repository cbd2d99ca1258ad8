/**
 * An edition in one zip archive, to be kept and checked by others: every format, the versions as received, a manifest
 * with the SHA-256 of each file, and the manifest's signature (Ed25519, RFC 8032) with the public key to check it by.
 */
import { createHash } from 'node:crypto';
import { zip } from 'fflate';
import { FormatUnavailable } from '../errors.ts';
import { zipTime } from './archive.ts';
import { REPORT_FORMATS } from './formats.ts';
import type { ReportModel } from './model.ts';
import { stateOf } from './state.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'public-key.pem';
/** Goes up when a program that checks bundles would have to change. */
export const BUNDLE_ID = 'urn:crossread:report-bundle:1';

export interface Manifest {
  bundle: typeof BUNDLE_ID;
  title: string;
  state: string;
  edition: number;
  /** ISO 8601. */
  published: string;
  /** Of the edition: SHA-256 over the canonical JSON of report.json. */
  hash: string;
  /** Every file but this one, its signature and the key. `of` names the version a text is of. */
  files: { name: string; bytes: number; sha256: string; of?: string }[];
  /** Formats that could not be made where the bundle was. */
  without: { name: string; why: string }[];
}

export interface Signer {
  /** SPKI, PEM. */
  publicKey: string;
  /** SHA-256 of the key's DER, in hex. */
  fingerprint: string;
  sign: (bytes: Uint8Array) => Uint8Array;
}

interface File {
  name: string;
  bytes: Uint8Array;
  of?: string;
}

/**
 * `made` is told after each file how many of how many there are; it may throw to end the work. Only for an edition: a
 * draft is signed by nobody.
 */
export async function makeBundle(
  report: ReportModel,
  address: string | undefined,
  signer: Signer,
  made: (done: number, of: number) => void = () => {},
): Promise<Buffer> {
  if (!report.edition) throw new TypeError('Only an edition is bundled.');
  const files: File[] = textsOf(report);
  const without: Manifest['without'] = [];
  for (const [index, format] of REPORT_FORMATS.entries()) {
    const name = `report.${format.ending}`;
    try {
      files.push({ name, bytes: Buffer.from(await format.render(report, address === undefined ? {} : { address })) });
    } catch (error) {
      if (!(error instanceof FormatUnavailable)) throw error;
      without.push({ name, why: error.message });
    }
    made(index + 1, REPORT_FORMATS.length);
  }
  files.push(
    { name: 'README.txt', bytes: Buffer.from(readmeFor(report, signer)) },
    { name: 'SHA256SUMS', bytes: Buffer.from(files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')) },
  );
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(report, report.edition, files, without), null, 2)}\n`);
  return pack(report.edition.published.iso, [
    { name: MANIFEST, bytes: manifest },
    { name: SIGNATURE, bytes: signer.sign(manifest) },
    { name: PUBLIC_KEY, bytes: Buffer.from(signer.publicKey) },
    ...files,
  ]);
}

export function bundleName({ slug, edition }: Pick<ReportModel, 'slug' | 'edition'>): string {
  return `fact-check-${slug}-edition-${edition?.number}.zip`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function textsOf({ texts }: ReportModel): File[] {
  return texts.map(({ anchor, label, runs }) => ({
    name: `texts/${anchor}.txt`,
    bytes: Buffer.from(runs.map(({ text }) => text).join('')),
    of: label,
  }));
}

function manifestOf(
  report: ReportModel,
  { number, published }: NonNullable<ReportModel['edition']>,
  files: File[],
  without: Manifest['without'],
): Manifest {
  return {
    bundle: BUNDLE_ID,
    title: report.title,
    state: stateOf(report),
    edition: number,
    published: published.iso,
    hash: report.hash,
    files: files.map(({ name, bytes, of }) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(of !== undefined && { of }),
    })),
    without,
  };
}

function readmeFor({ title, edition, hash }: ReportModel, { fingerprint }: Signer): string {
  return `${title.replace(/\s+/gu, ' ').trim()}
Fact-check report, edition ${edition?.number}, published ${edition?.published.words}
Content hash ${hash}

report.*         the edition in every format
texts/           every version's text exactly as it was received
${MANIFEST}    the SHA-256 of every file here
${SIGNATURE}     its signature, Ed25519
${PUBLIC_KEY}   the key to check that with; its SHA-256 is
                 ${fingerprint}
                 Compare it with the one on the desk's public page: a key says who signed only to those who know it.

To check it all, without a network:
  crossread verify-report FILE.zip
or, without Crossread:
  openssl pkeyutl -verify -pubin -inkey ${PUBLIC_KEY} -rawin -in ${MANIFEST} -sigfile ${SIGNATURE}
  sha256sum -c SHA256SUMS
`;
}

/** The same files make the same archive: each carries the time of publication, as far as zip can say it. */
function pack(published: string, files: File[]): Promise<Buffer> {
  const mtime = zipTime(published);
  const packed = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime }] as const]));
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  zip(packed as Parameters<typeof zip>[0], { level: 6 }, (error, bytes) => {
    if (error) reject(error);
    else resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  return promise;
}
