import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STATIC_FOLDER = join(import.meta.dirname, '../../static');

const HTMX = join(fileURLToPath(import.meta.resolve('htmx.org')), '..');

/** Scripts that are served out of their packages. htmx reads the page as soon as it can: its extension comes with it. */
export const VENDORED: Readonly<Record<string, Buffer>> = {
  '/static/vendor/htmx.min.js': joined(join(HTMX, 'htmx.min.js'), join(HTMX, 'ext', 'hx-sse.min.js')),
};

const known = new Map<string, string>();

/** '/static/…' with a fingerprint of the file, so that browsers may keep it for ever. */
export function assetPath(path: string): string {
  const fingerprinted = known.get(path) ?? `${path}?v=${fingerprint(path)}`;
  known.set(path, fingerprinted);
  return fingerprinted;
}

function fingerprint(path: string): string {
  const bytes = VENDORED[path] ?? readFileSync(join(STATIC_FOLDER, path.replace('/static/', '')));
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
}

function joined(...files: string[]): Buffer {
  return Buffer.from(files.map((file) => readFileSync(file, 'utf8')).join('\n;'));
}

/** Addresses of the modules a script imports, and of theirs: a page names them all, so that they load side by side. */
export function modulesOf(script: string, found = new Set<string>()): string[] {
  const text = readFileSync(join(STATIC_FOLDER, 'js', script), 'utf8');
  for (const [, module = ''] of text.matchAll(/^import .* from '\.\/([\w-]+\.js)';$/gm)) {
    if (found.has(module)) continue;
    found.add(module);
    modulesOf(module, found);
  }
  return [...found].map((module) => `/static/js/${module}`);
}
