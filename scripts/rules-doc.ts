/** Writes docs/rules.md from the rules themselves: `npm run docs:rules`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/engine/index.ts';
import { describeRules } from './rules-text.ts';

writeFileSync(join(import.meta.dirname, '../docs/rules.md'), describeRules(RULES));
