/**
 * Learns src/engine/lexicon/data/event-weights.json: whether the versions of a collection report one event or two.
 *
 *   node scripts/train-events.ts ecbplus.jsonl
 *
 * Made from ECB+ (Cybulska & Vossen 2014; CC BY 3.0), whose topics hold two look-alike events each, one event a line:
 * {"topic": "1ecb" or "1ecbplus", "docs": [{"id", "sentences"}]}. Collections are drawn from it, some of both events of a
 * topic and some of one. Ridge logistic regression; prints what five folds of topics say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Affinity, halve, splitFeatures } from '../src/engine/align/events.ts';
import { readVersions, type Versions } from '../src/engine/align/profiles.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import type { AnnotatedSentence } from '../src/engine/types.ts';
import { type Example, fit, type Model } from './logistic.ts';

const FOLDS = 5;
/** Collections drawn of a topic, and of each of its events alone; versions of an event in a collection of two. */
const MIXED = 12;
const ALONE = 4;
const OF_EACH = 4;

interface Collection {
  fold: number;
  mixed: boolean;
  events: number[];
  versions: Versions;
}

let seed = 7;
const collections = draw(process.argv[2] ?? 'ecbplus.jsonl');

const pairModel = (trained: Collection[]) =>
  fit(
    trained
      .filter(({ mixed }) => mixed)
      .flatMap(({ versions, events }) =>
        versions.pairs.map(({ a, b, x }): Example => ({ x, y: Number(events[a] === events[b]), weight: 1 / MIXED })),
      ),
    5,
  );
const pairByFold = byFold(pairModel);
const halves = new Map(
  collections.map((one) => [
    one,
    halve(one.events.length, one.versions.pairs, affinityOf(pairByFold[one.fold] as Model)),
  ]),
);
const splitModel = (trained: Collection[]) =>
  fit(
    trained.map((one) => ({
      x: splitFeatures(halves.get(one) as Int32Array, one.versions, affinityOf(pairByFold[one.fold] as Model)),
      y: Number(one.mixed),
      // As many of one event as of two, whatever was drawn.
      weight: one.mixed ? 2 / MIXED : 1 / ALONE,
    })),
    1.5,
  );
const splitByFold = byFold(splitModel);
const mixed = collections.filter((one) => one.mixed);
let halved = 0;
let right = 0;
let whole = 0;
for (const one of collections) {
  const half = halves.get(one) as Int32Array;
  const affinity = affinityOf(pairByFold[one.fold] as Model);
  const split = logOdds(splitByFold[one.fold] as Model, splitFeatures(half, one.versions, affinity)) > 0;
  if (!one.mixed) whole += Number(!split);
  else {
    halved += shareRight(one, half, true);
    right += shareRight(one, half, split);
  }
}
console.log(
  `two events: ${(halved / mixed.length).toFixed(3)} of the pairs right when halved, ${(right / mixed.length).toFixed(3)} when it is asked first whether they are two; one event kept whole: ${whole} of ${collections.length - mixed.length}`,
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

function affinityOf(model: Model): Affinity {
  return (x) => logOdds(model, x);
}

function shareRight({ versions: { pairs }, events }: Collection, half: Int32Array, split: boolean): number {
  const right = pairs.filter(({ a, b }) => (!split || half[a] === half[b]) === (events[a] === events[b]));
  return right.length / pairs.length;
}

interface Row {
  topic: string;
  docs: { id: string; sentences: string[] }[];
}

function draw(path: string): Collection[] {
  const rows: Row[] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const topics = Map.groupBy(rows, ({ topic }) => Number.parseInt(topic, 10));
  return [...topics].flatMap(([topic, events]) => {
    const told = events.map(({ docs }) => docs.map(read)).filter((docs) => docs.length > 2);
    const collect = (chosen: AnnotatedSentence[][][]): Collection => ({
      fold: topic % FOLDS,
      mixed: chosen.length > 1,
      events: chosen.flatMap((documents, event) => documents.map(() => event)),
      versions: readVersions(chosen.flat()),
    });
    // The first of them is the whole event.
    const alone = told.flatMap((docs) =>
      Array.from({ length: ALONE }, (_, n) => collect([pick(docs, n === 0 ? docs.length : 2 * OF_EACH)])),
    );
    const both = Array.from({ length: told.length < 2 ? 0 : MIXED }, () =>
      collect(told.map((docs) => pick(docs, OF_EACH))),
    );
    return [...both, ...alone];
  });
}

/** So many different members, drawn the same at every run. */
function pick<T>(from: readonly T[], most: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(most, from.length) }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return left.splice((seed >> 8) % left.length, 1)[0] as T;
  });
}

function read({ id, sentences }: Row['docs'][number]): AnnotatedSentence[] {
  return sentences.map((text, i) =>
    annotate({ id: `${id} ${i}`, start: 0, end: text.length, kind: 'body', text }, id, {
      source: text,
      language: 'en',
    }),
  );
}
