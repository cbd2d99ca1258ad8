/** Writes the JSON Schema of reports where it is served: node scripts/report-schema.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportJsonSchema } from '../src/report/schema.ts';

const FILE = join(import.meta.dirname, '../static/schemas/report-1.json');

writeFileSync(FILE, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
