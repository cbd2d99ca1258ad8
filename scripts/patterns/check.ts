/**
 * Checks every regular expression of the program for one that takes more than linear time: `npm run check` does it.
 * What was checked once is remembered in known.json (`node scripts/patterns/check.ts --write`); new ones cost a moment
 * each. An expression that is accepted all the same stands in accepted.ts with its reason.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { ACCEPTED } from './accepted.ts';
import { findLiterals, type Literal } from './literals.ts';

const ROOT = join(import.meta.dirname, '../..');
const KNOWN = join(import.meta.dirname, 'known.json');
const PATIENCE = 10_000;

interface Found extends Literal {
  file: string;
  key: string;
}

const known = new Set<string>(JSON.parse(readFileSync(KNOWN, 'utf8')) as string[]);
const found = globSync('{src,static/js}/**/*.{ts,js}', { cwd: ROOT }).flatMap(literalsIn);
const fresh = [...new Map(found.filter(({ key }) => !known.has(key)).map((each) => [each.key, each])).values()];
const wrong: string[] = [];
for (const each of fresh) {
  const problem = isAccepted(each) ? undefined : await problemOf(each);
  if (problem === undefined) known.add(each.key);
  else wrong.push(`${each.file}:${each.line}  /${each.source.slice(0, 100)}/${each.flags}\n    ${problem}`);
}
if (process.argv.includes('--write')) {
  const still = new Set(found.map(({ key }) => key));
  writeFileSync(KNOWN, `${JSON.stringify([...known].filter((key) => still.has(key)).sort(), null, 2)}\n`);
}
console.log(`${found.length} expressions, ${fresh.length} of them checked now, ${wrong.length} of them not linear.`);
if (wrong.length > 0)
  console.error(`${wrong.join('\n')}\nWrite them so that no two parts can take the same characters.`);
process.exit(wrong.length === 0 ? 0 : 1);

function literalsIn(file: string): Found[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return findLiterals(text).map((literal) => ({ ...literal, file, key: keyOf(literal) }));
}

function keyOf({ source, flags }: Literal): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('base64url').slice(0, 12);
}

function isAccepted({ file, source }: Found): boolean {
  return ACCEPTED.some((each) => each.file === file && source.startsWith(each.begins));
}

async function problemOf({ source, flags }: Literal): Promise<string | undefined> {
  const { status, ...told } = await check(source, flags, { timeout: PATIENCE });
  if (status === 'safe') return undefined;
  if ('attack' in told && told.attack) return `takes more than linear time on ${told.attack.pattern.slice(0, 200)}`;
  return 'could not be checked: write it simpler, or accept it with a reason and a time';
}
