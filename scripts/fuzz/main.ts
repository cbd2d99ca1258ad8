/**
 * `npm run fuzz [inputs for a reader] [inputs for an engine stage] [first seed]`: damaged files for every reader, odd
 * texts for every stage of the engine. 10,000 and 100,000 unless said; `npm test` does a few of each. What fails is
 * printed with its seed, which makes the same input again: it becomes a case in the tests.
 */
import { READERS } from './readers.ts';
import { runAll } from './run.ts';
import { STAGES } from './stages.ts';

const [perReader = 10_000, perStage = 100_000, first = 1] = process.argv.slice(2).map(Number);
const failures = [
  ...(await runAll(READERS, perReader, first, console.log)),
  ...(await runAll(STAGES, perStage, first, console.log)),
];
for (const { name, seed, why } of failures) console.error(`\n${name}, seed ${seed}: ${why}`);
console.log(`\n${failures.length} failures.`);
process.exit(failures.length === 0 ? 0 : 1);
