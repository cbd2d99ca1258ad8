import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** All that decides how a page reads, beside what it tells. */
const PARTS = ['views/**/*.njk', 'static/**/*.{css,js}', 'src/{web,report,desk}/**/*.ts', 'package.json'];

let known: string | undefined;

/** The same for every server that runs this state of the program, and another one after it was changed. */
export function programTag(): string {
  known ??= fingerprint();
  return known;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(PARTS, { cwd: ROOT }).sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('base64url').slice(0, 10);
}
