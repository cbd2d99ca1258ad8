/**
 * Learns src/engine/lexicon/data/event-weights.json: whether the versions of a collection report one event or two.
 *
 *   node scripts/train-events.ts ecbplus-mixed.jsonl ecbplus.jsonl
 *
 * Made from ECB+ (Cybulska & Vossen 2014; CC BY 3.0), whose topics hold two look-alike events each: the first file mixes
 * both events of a topic, the second has one event a line. A line is {"topic", "docs": [{"id", "sentences"}]}; a document
 * whose id ends in 'plus' reports the second event. Ridge logistic regression; prints what five folds say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { halve, splitFeatures } from '../src/engine/align/events.ts';
import { type VersionPair, versionPairs } from '../src/engine/align/profiles.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import { type Example, fit, type Model } from './logistic.ts';

const FOLDS = 5;

interface Collection {
  fold: number;
  mixed: boolean;
  events: number[];
  pairs: VersionPair[];
}

const [mixedPath = '', singlePath = ''] = process.argv.slice(2);
const collections = [...read(mixedPath, true), ...read(singlePath, false)];

const pairModel = (trained: Collection[]) =>
  fit(
    trained
      .filter(({ mixed }) => mixed)
      .flatMap(({ pairs, events }) =>
        pairs.map(({ a, b, x }): Example => ({ x, y: Number(events[a] === events[b]), weight: 1 })),
      ),
    5,
  );
const pairByFold = byFold(pairModel);
const halves = new Map(
  collections.map((one) => [
    one,
    halve(one.events.length, one.pairs, (x) => logOdds(pairByFold[one.fold] as Model, x)),
  ]),
);
const splitModel = (trained: Collection[]) =>
  fit(
    trained.map((one) => ({
      x: splitFeatures(halves.get(one) as Int32Array, one.pairs),
      y: Number(one.mixed),
      weight: 1,
    })),
    1.5,
  );
const splitByFold = byFold(splitModel);
let right = 0;
let whole = 0;
const mixed = collections.filter((one) => one.mixed);
for (const one of collections) {
  const half = halves.get(one) as Int32Array;
  const split = logOdds(splitByFold[one.fold] as Model, splitFeatures(half, one.pairs)) > 0;
  if (!one.mixed) whole += Number(!split);
  else
    right +=
      one.pairs.filter(({ a, b }) => (!split || half[a] === half[b]) === (one.events[a] === one.events[b])).length /
      one.pairs.length;
}
console.log(
  `mixed: ${(right / mixed.length).toFixed(3)} of the pairs right; one event kept whole: ${whole} of ${collections.length - mixed.length}`,
);

const pair = pairModel(collections);
const split = splitModel(collections);
const rounded = JSON.stringify(
  { pair, split },
  (_key, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value),
  2,
);
writeFileSync(new URL('../src/engine/lexicon/data/event-weights.json', import.meta.url), `${rounded}\n`);

function logOdds({ bias, coefficients }: Model, x: readonly number[]): number {
  return coefficients.reduce((sum, c, k) => sum + c * (x[k] ?? 0), bias);
}

function byFold(train: (trained: Collection[]) => Model): Model[] {
  return Array.from({ length: FOLDS }, (_, fold) => train(collections.filter((one) => one.fold !== fold)));
}

function read(path: string, isMixed: boolean): Collection[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { topic: string; docs: { id: string; sentences: string[] }[] })
    .filter(({ docs }) => docs.length > 2)
    .map(({ topic, docs }) => ({
      fold: Number.parseInt(topic, 10) % FOLDS,
      mixed: isMixed,
      events: docs.map(({ id }) => Number(id.endsWith('plus'))),
      pairs: versionPairs(
        docs.map(({ id, sentences }) =>
          sentences.map((text, i) =>
            annotate({ id: `${id} ${i}`, start: 0, end: text.length, kind: 'body', text }, id, {
              source: text,
              language: 'en',
            }),
          ),
        ),
      ),
    }));
}
