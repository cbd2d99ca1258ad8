import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STATIC_FOLDER = join(import.meta.dirname, '../../static');

/** Files that are served out of their packages. */
export const VENDORED: Readonly<Record<string, string>> = {
  '/static/vendor/htmx.min.js': join(fileURLToPath(import.meta.resolve('htmx.org')), '..', 'htmx.min.js'),
};

const known = new Map<string, string>();

/** '/static/…' with a fingerprint of the file, so that browsers may keep it for ever. */
export function assetPath(path: string): string {
  const fingerprinted = known.get(path) ?? `${path}?v=${fingerprint(path)}`;
  known.set(path, fingerprinted);
  return fingerprinted;
}

function fingerprint(path: string): string {
  const file = VENDORED[path] ?? join(STATIC_FOLDER, path.replace('/static/', ''));
  return createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 10);
}
