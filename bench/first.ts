/** Prints how many milliseconds the first analysis of a process takes, the engine's modules loaded and nothing run. */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/engine/index.ts';

const versions = process.argv.slice(2).map((file, i) => ({ id: `v${i + 1}`, text: readFileSync(file, 'utf8') }));
const start = performance.now();
analyse(versions);
console.log(performance.now() - start);
