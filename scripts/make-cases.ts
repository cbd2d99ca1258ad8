/**
 * Writes expected.json of the cases in tests/engine/cases from what the engine says now; read it before it is kept.
 *
 *   node scripts/make-cases.ts            all
 *   node scripts/make-cases.ts copy gap   some, by the names of their folders
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, listCases, tellCase } from '../tests/support/cases.ts';

const wanted = process.argv.slice(2);
for (const slug of wanted.length > 0 ? wanted : listCases()) {
  writeFileSync(join(CASES, slug, 'expected.json'), `${JSON.stringify(tellCase(slug), null, 2)}\n`);
}
