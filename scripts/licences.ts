/** `npm run licences`: what the lock file says of each package's licence; fails for one that is not on the list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that let anybody run and pass on what they cover; fonts are shipped as they are. */
const ALLOWED = new Set(
  '0BSD Apache-2.0 Bitstream-Vera BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
);
/** Packages whose licence field says something else, as their files tell it. */
const READ_BY_HAND: Record<string, string> = {
  busboy: 'MIT',
  streamsearch: 'MIT',
  duck: 'BSD-2-Clause',
  'htmx.org': '0BSD',
  // Bitstream's and Arev's terms: free to use and pass on, not to sell alone; changes get another name.
  'dejavu-fonts-ttf': 'Bitstream-Vera',
};

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const counts = new Map<string, number>();
const wrong: string[] = [];
for (const [path, { version, license, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  const name = path.split('node_modules/').at(-1) ?? path;
  const told = READ_BY_HAND[name] ?? license ?? 'none told';
  counts.set(told, (counts.get(told) ?? 0) + 1);
  if (!isAllowed(told)) wrong.push(`${name} ${version}: ${told}${dev ? ' (only for development)' : ''}`);
}
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${licence}`);
if (wrong.length > 0) console.error(`Not on the list:\n${wrong.join('\n')}`);
process.exit(wrong.length === 0 ? 0 : 1);

/** 'MIT OR GPL' is a choice, 'MIT AND ISC' is both. */
function isAllowed(told: string): boolean {
  const choices = told.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}
