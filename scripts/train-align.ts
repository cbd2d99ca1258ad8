/**
 * Learns src/engine/lexicon/data/align-weights.json: how likely two sentences of different outlets state the same
 * thing, in a story people put together, and among documents or passages nobody sorted.
 *
 *   node scripts/train-align.ts story propseg.jsonl:1 ecbplus-mixed.jsonl:0.3 ecbplus.jsonl:0.05 discord-questions.jsonl:0.2
 *   node scripts/train-align.ts documents ecbplus.jsonl:0.4 propseg.jsonl:1 discord-questions.jsonl:1
 *   node scripts/train-align.ts passages ecbplus.jsonl:0.4 propseg.jsonl:1 discord-questions.jsonl:1
 *
 * A line of a set is one story: {"topic", "docs": [{"id", "sentences": […], "scored"?: [indexes]}], "scored_pairs"?,
 * "links": [[doc, sentence, doc, sentence] …], "links_strict"?, "links_ignore"?}; the number is what its pairs weigh.
 * Made from ECB+ (Cybulska & Vossen 2014; CC BY 3.0; sentences that report one event;
 * 'mixed' holds both look-alike events of a topic), PropSegmEnt (Chen et al. 2023;
 * CC BY-SA 3.0; sentences that entail each other's propositions) and Discord Questions (Laban et al. 2022; BSD-3; outlets
 * that give one answer). Ridge logistic regression by Newton's method, in two stages: the words, then the company.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { companyOf, type Edge, logitOf } from '../src/engine/align/neighbours.ts';
import { FEATURES, features } from '../src/engine/align/similarity.ts';
import { makeUnits, type Unit } from '../src/engine/align/units.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import { type Example, fit, type Model, predict } from './logistic.ts';

const FOLDS = 5;
const RIDGE = 30;

interface Pair {
  edge: Edge;
  x: number[];
  /** 1 same, 0 not, undefined: not judged. */
  same: number | undefined;
}

interface Case {
  set: number;
  weight: number;
  fold: number;
  units: number;
  pairs: Pair[];
}

const FILE = new URL('../src/engine/lexicon/data/align-weights.json', import.meta.url);

const [profile = '', ...given] = process.argv.slice(2);
const sets = given.map((argument) => {
  const [path = '', weight = '1'] = argument.split(/:(?=[\d.]+$)/);
  return { path, weight: Number(weight) };
});
const cases = sets.flatMap(({ path, weight }, set) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line, number) => toCase(JSON.parse(line), set, weight, number)),
);

const first = (trained: Case[]) =>
  fit(
    trained.flatMap((one) => examplesOf(one, (pair) => pair.x)),
    RIDGE,
  );
const firstByFold = byFold(first);
for (const one of cases) {
  const model = firstByFold[one.fold] as Model;
  for (const pair of one.pairs) pair.edge.score = predict(model, pair.x);
}
report('words alone', (pair) => pair.edge.score);

const company = new Map<Pair, number[]>(
  cases.flatMap((one) => {
    const shared = companyOf(
      one.units,
      one.pairs.map(({ edge }) => edge),
    );
    return one.pairs.map((pair, i) => [pair, [logitOf(pair.edge.score), shared[i] as number]] as [Pair, number[]]);
  }),
);
const second = (trained: Case[]) =>
  fit(
    trained.flatMap((one) => examplesOf(one, (pair) => company.get(pair) as number[])),
    RIDGE,
  );
const secondByFold = byFold(second);
const foldOf = new Map(cases.flatMap((one) => one.pairs.map((pair) => [pair, one.fold] as const)));
report('with company', (pair) =>
  predict(secondByFold[foldOf.get(pair) as number] as Model, company.get(pair) as number[]),
);

const words = first(cases);
const again = second(cases);
const weights = JSON.parse(readFileSync(FILE, 'utf8'));
weights[profile] = {
  similarity: { bias: words.bias, ...Object.fromEntries(FEATURES.map((name, k) => [name, words.coefficients[k]])) },
  neighbours: { bias: again.bias, logit: again.coefficients[0], company: again.coefficients[1] },
};
const rounded = JSON.stringify(
  weights,
  (_key, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value),
  2,
);
writeFileSync(FILE, `${rounded}\n`);

/** Models trained without each fold, by fold. */
function byFold(train: (trained: Case[]) => Model): Model[] {
  return Array.from({ length: FOLDS }, (_, fold) => train(cases.filter((one) => one.fold !== fold)));
}

function examplesOf({ pairs, weight }: Case, read: (pair: Pair) => number[]): Example[] {
  return pairs.flatMap((pair) => (pair.same === undefined ? [] : [{ x: read(pair), y: pair.same, weight }]));
}

// biome-ignore lint/suspicious/noExplicitAny: the sets' own form
function toCase(row: any, set: number, weight: number, number: number): Case {
  // biome-ignore lint/suspicious/noExplicitAny: the sets' own form
  const versions = row.docs.map((doc: any) =>
    doc.sentences.map((text: string, i: number) =>
      annotate({ id: `${doc.id} ${i}`, start: 0, end: text.length, kind: 'body', text }, doc.id, {
        source: text,
        language: 'en',
      }),
    ),
  );
  const { units } = makeUnits(versions, { roots: profile === 'story', gather: false, acts: profile === 'documents' });
  const judge = judgeOf(row);
  const pairs: Pair[] = [];
  for (const [b, right] of units.entries()) {
    for (const [a, left] of units.slice(0, b).entries()) {
      if (left.versions.meets(right.versions)) continue;
      const f = features(left, right);
      pairs.push({ edge: { a, b, score: 0 }, x: FEATURES.map((name) => f[name]), same: judge(left, right) });
    }
  }
  const topic = `${set} ${String(row.topic ?? number).replace(/\D+$/, '')}`;
  return { set, weight, fold: hash(topic) % FOLDS, units: units.length, pairs };
}

// biome-ignore lint/suspicious/noExplicitAny: the sets' own form
function judgeOf(row: any): (a: Unit, b: Unit) => number | undefined {
  const key = (a: string, b: string) => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
  const keys = (links: [string, number, string, number][] | undefined) =>
    new Set((links ?? []).map(([a, i, b, j]) => key(`${a} ${i}`, `${b} ${j}`)));
  const loose = keys(row.links);
  const same = row.links_strict ? keys(row.links_strict) : loose;
  const ignored = keys(row.links_ignore);
  const scored = new Set(
    // biome-ignore lint/suspicious/noExplicitAny: the sets' own form
    row.docs.flatMap((doc: any) => (doc.scored ?? doc.sentences.keys().toArray()).map((i: number) => `${doc.id} ${i}`)),
  );
  const documents =
    row.scored_pairs && new Set(row.scored_pairs.map((pair: string[]) => key(pair[0] ?? '', pair[1] ?? '')));
  return (a, b) => {
    const x = a.members[0];
    const y = b.members[0];
    if (!x || !y || !scored.has(x.id) || !scored.has(y.id)) return undefined;
    if (documents && !documents.has(key(x.version, y.version))) return undefined;
    const link = key(x.id, y.id);
    if (same.has(link)) return 1;
    return loose.has(link) || ignored.has(link) ? undefined : 0;
  };
}

function hash(text: string): number {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) >>> 0;
  return h >>> 3;
}

/** Prints, a set, the best F1 and balanced accuracy of out-of-fold scores with their thresholds. */
function report(what: string, score: (pair: Pair) => number): void {
  for (const [set, { path }] of sets.entries()) {
    const judged = cases
      .filter((one) => one.set === set)
      .map((one) => one.pairs.filter((pair) => pair.same !== undefined));
    let f1 = [0, 0];
    let balanced = [0, 0];
    for (let t = 0.05; t < 0.95; t += 0.025) {
      const counts = judged.map((pairs) => count(pairs, score, t));
      const [tp, fp, fn] = [0, 1, 2].map((k) => counts.reduce((sum, row) => sum + (row[k] as number), 0)) as [
        number,
        number,
        number,
      ];
      const f = (2 * tp) / (2 * tp + fp + fn || 1);
      const both = counts.filter(([a, b, c, d]) => a + c > 0 && b + d > 0);
      const mean = both.reduce((sum, [a, b, c, d]) => sum + (a / (a + c) + d / (b + d)) / 2, 0) / (both.length || 1);
      if (f > (f1[0] as number)) f1 = [f, t];
      if (mean > (balanced[0] as number)) balanced = [mean, t];
    }
    const show = ([value, t]: number[]) => `${value?.toFixed(3)} at ${t?.toFixed(3)}`;
    console.log(
      `${what.padEnd(14)}${path.split('/').at(-1)?.padEnd(28)} F1 ${show(f1)}   balanced accuracy ${show(balanced)}`,
    );
  }
}

function count(pairs: Pair[], score: (pair: Pair) => number, threshold: number): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const said = score(pair) >= threshold;
    counts[said ? (pair.same ? 0 : 1) : pair.same ? 2 : 3]++;
  }
  return counts;
}
