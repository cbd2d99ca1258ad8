import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { verifyReport } from '../../src/cli/verify-report.ts';
import { buildReport } from '../../src/report/build.ts';
import { makeBundle, type Signer } from '../../src/report/bundle.ts';
import { sealEdition } from '../../src/report/edition.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { FERRY } from '../report/support/ferry.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const EDITION = sealEdition(buildReport(FERRY), undefined, {
  number: 1,
  at: '2031-03-06T08:00:00Z',
  who: 'Alma Moreau',
  note: '',
});
const SIGNER = makeSigner();

let folder: string;
let bundle: Buffer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-bundle-'));
  bundle = await makeBundle(EDITION, 'https://desk.example/published/ferry', SIGNER);
});
after(() => rm(folder, { recursive: true }));

test('a bundle holds every format and every text as received, and is found whole from the command line', async () => {
  const files = unzipSync(bundle);
  for (const { ending } of REPORT_FORMATS) assert.ok(files[`report.${ending}`], ending);
  for (const [index, { text }] of FERRY.versions.entries()) {
    assert.equal(Buffer.from(files[`texts/text-${index + 1}.txt`] ?? []).toString('utf8'), text);
  }
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, 'verify-report', await keep(bundle)]);
  assert.match(stdout, /The bundle is whole: 15 files/);
  assert.ok(stdout.includes(EDITION.hash) && stdout.includes(SIGNER.fingerprint));
  assert.match(await verifyReport(await keep(bundle), SIGNER.fingerprint), /the key that was asked for/);
  const again = await makeBundle(EDITION, 'https://desk.example/published/ferry', SIGNER);
  assert.ok(bundle.equals(again), 'made again it is the same file');
});

test('openssl, which knows nothing of Crossread, finds the signature good', async () => {
  const files = unzipSync(bundle);
  for (const name of ['manifest.json', 'manifest.sig', 'public-key.pem']) {
    await writeFile(join(folder, name), files[name] ?? '');
  }
  const check = 'pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig';
  const { stdout } = await promisify(execFile)('openssl', check.split(' '), { cwd: folder });
  assert.match(stdout, /Verified Successfully/);
});

test('the first file that is wrong is named, whatever was done to it', async () => {
  const refused = async (change: (files: Record<string, Uint8Array>) => void, words: RegExp) => {
    const files = unzipSync(bundle);
    change(files);
    await assert.rejects(verifyReport(await keep(Buffer.from(zipSync(files)))), {
      name: 'CrossreadError',
      message: words,
    });
  };
  for (const name of Object.keys(unzipSync(bundle))) {
    await refused((files) => delete files[name], new RegExp(`^${name.replaceAll('.', '\\.')} is missing`));
  }
  await refused((files) => append(files, 'report.md'), /^report\.md is not the file that was signed/);
  await refused((files) => append(files, 'texts/text-2.txt'), /^texts\/text-2\.txt is not the file that was signed/);
  await refused((files) => append(files, 'manifest.json'), /^manifest\.json was changed after it was signed/);
  await refused((files) => append(files, 'manifest.sig'), /^manifest\.json was changed after it was signed/);
  await refused((files) => Object.assign(files, { 'public-key.pem': Buffer.from('none') }), /^public-key\.pem is no/);
  await refused(
    (files) => Object.assign(files, { 'extra.txt': Buffer.from('x') }),
    /^extra\.txt is not in the manifest/,
  );
});

test('who signs another edition with a key of their own is found out by the key, and by the hash', async () => {
  const other = makeSigner();
  const forged = await keep(await makeBundle(EDITION, undefined, other));
  await assert.rejects(verifyReport(forged, SIGNER.fingerprint), /public-key\.pem is another key/);
  const changed = await keep(await makeBundle({ ...EDITION, title: 'Another' }, undefined, SIGNER));
  await assert.rejects(verifyReport(changed), /report\.json does not have the content hash/);
});

test('what is no bundle is refused in a line', async () => {
  await assert.rejects(verifyReport(await keep(Buffer.from('no zip'))), /damaged zip archive/);
  await assert.rejects(verifyReport(await keep(bundle.subarray(0, bundle.length - 40))), /damaged zip archive/);
  await assert.rejects(
    verifyReport(await keep(Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })))),
    /manifest\.json is missing/,
  );
  await assert.rejects(verifyReport('/nowhere.zip'), /'\/nowhere\.zip' cannot be read/);
});

function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    fingerprint: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

function append(files: Record<string, Uint8Array>, name: string): void {
  files[name] = Buffer.concat([files[name] ?? Buffer.alloc(0), Buffer.from(' ')]);
}

let kept = 0;
async function keep(bytes: Buffer): Promise<string> {
  kept += 1;
  const file = join(folder, `${kept}.zip`);
  await writeFile(file, bytes);
  return file;
}
