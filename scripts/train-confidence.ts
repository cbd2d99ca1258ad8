/**
 * Learns src/engine/lexicon/data/confidence-weights.json: how sure a claim is, so that of claims at .9 nine in ten are right.
 * Prints the table of docs/confidence.md.
 *
 *   node scripts/train-confidence.ts ecbplus.jsonl ecbplus-mixed.jsonl propseg.jsonl discord-questions.jsonl
 *
 * A line of a set is one story, as scripts/train-align.ts reads it (ECB+, Cybulska & Vossen 2014, CC BY 3.0; PropSegmEnt,
 * Chen et al. 2023, CC BY-SA 3.0; Discord Questions, Laban et al. 2022, BSD-3). A claim counts as right when each of its
 * pairs of sentences that was judged states the same; claims of one wording and those nobody judged are left out. Ridge
 * logistic regression; the table says what five folds of topics say, each read by what the other four taught.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { signsOf } from '../src/engine/align/confidence.ts';
import { draftClaims } from '../src/engine/align/index.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import { judgeOf, type Row } from './judged.ts';
import { type Example, fit, type Model, predict } from './logistic.ts';

const FOLDS = 5;
const RIDGE = 2;
const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 1.01];

interface Judged extends Example {
  fold: number;
}

const judged = process.argv.slice(2).flatMap((path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line, number) => judge(JSON.parse(line), number)),
);
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fit(
    judged.filter((one) => one.fold !== fold),
    RIDGE,
  ),
);
table('as the scores alone say', ({ x: [score = 0] }) => 1 / (1 + Math.exp(-score)));
table('as read now', ({ x, fold }) => predict(models[fold] as Model, x));

const { bias, coefficients } = fit(judged, RIDGE);
const [score = 1, shared = 0] = coefficients;
const round = (value: number) => Math.round(value * 1e4) / 1e4;
writeFileSync(
  new URL('../src/engine/lexicon/data/confidence-weights.json', import.meta.url),
  `${JSON.stringify({ bias: round(bias), score: round(score), shared: round(shared) }, null, 2)}\n`,
);

function judge(row: Row, number: number): Judged[] {
  const versions = row.docs.map((doc) =>
    doc.sentences.map((text, i) =>
      annotate({ id: `${doc.id} ${i}`, start: 0, end: text.length, kind: 'body', text }, doc.id, {
        source: text,
        language: 'en',
      }),
    ),
  );
  const labelOf = judgeOf(row);
  // The two events of a topic of ECB+ go into one fold.
  const fold = (Number.parseInt(row.topic, 10) || number) % FOLDS;
  const { story, nodes, claims } = draftClaims({ versions, familyOf: new Map() });
  return claims.flatMap((claim) => {
    const x = signsOf(claim, nodes, story.units);
    const members = claim.nodes.flatMap((i) => nodes[i]?.members ?? []);
    const labels = members.flatMap((a, i) =>
      members.slice(i + 1).flatMap((b) => (a.text === b.text ? [] : (labelOf(a.id, b.id) ?? []))),
    );
    return x && labels.length > 0 ? [{ x, y: Number(labels.every(Boolean)), weight: 1, fold }] : [];
  });
}

function table(what: string, sure: (one: Judged) => number): void {
  console.log(`\n| confidence, ${what} | claims | mean confidence | right |\n|---|---|---|---|`);
  for (const [i, from] of STEPS.slice(0, -1).entries()) {
    const to = STEPS[i + 1] ?? 1;
    const within = judged.filter((one) => sure(one) >= from && sure(one) < to);
    if (within.length === 0) continue;
    const mean = (read: (one: Judged) => number) =>
      (within.reduce((sum, one) => sum + read(one), 0) / within.length).toFixed(2);
    const range = `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}`;
    console.log(`| ${range} | ${within.length} | ${mean(sure)} | ${mean(({ y }) => y)} |`);
  }
}
