/** Prints how many megabytes a process takes that analyses one invented story: `node bench/peak.ts 200 40`. */
import { analyse } from '../src/engine/index.ts';
import { makeStory } from './workload.ts';

const [versions = 200, sentences = 40] = process.argv.slice(2).map(Number);
analyse(makeStory({ versions, sentences, verbatim: 0.45 }));
console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
