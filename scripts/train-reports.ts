/**
 * Learns src/engine/lexicon/data/report-weights.json: how likely two sentences of two reports state the same, given what
 * their words say, how alike the reports are as wholes, and which deeds most reports tell of.
 *
 *   node scripts/train-reports.ts ecbplus.jsonl ecbplus-mixed.jsonl
 *
 * A line of a set is one story, as scripts/train-align.ts reads it (ECB+, Cybulska & Vossen 2014, CC BY 3.0). Every story
 * weighs alike. Ridge logistic regression; prints what five folds of topics say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readReports } from '../src/engine/align/documents.ts';
import { groupByEvent } from '../src/engine/align/events.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import { type Judge, judgeOf, type Row } from './judged.ts';
import { type Example, fit, type Model, predict } from './logistic.ts';

const FOLDS = 5;
const RIDGE = 3;

const stories = process.argv.slice(2).flatMap((path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => toStory(JSON.parse(line))),
);
const models = Array.from({ length: FOLDS }, (_, fold) => train(stories.filter((story) => story.fold !== fold)));
for (const least of [0.4, 0.45, 0.5, 0.55, 0.6]) {
  const figures = stories.flatMap((story) => balanced(story, models[story.fold] as Model, least));
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  console.log(`linked from ${least.toFixed(2)}: balanced accuracy ${mean.toFixed(3)} over ${figures.length} stories`);
}
const { bias, coefficients } = train(stories);
const round = (value: number) => Math.round(value * 1e4) / 1e4;
writeFileSync(
  new URL('../src/engine/lexicon/data/report-weights.json', import.meta.url),
  `${JSON.stringify({ bias: round(bias), coefficients: coefficients.map(round) }, null, 2)}\n`,
);

interface Story {
  fold: number;
  examples: Example[];
}

function train(trained: Story[]): Model {
  return fit(
    trained.flatMap(({ examples }) => examples),
    RIDGE,
  );
}

function toStory(row: Row): Story {
  const versions = row.docs.map((doc, version) =>
    doc.sentences.map((text, i) =>
      annotate({ id: `${version} ${i}`, start: 0, end: text.length, kind: 'body', text }, String(version), {
        source: text,
        language: 'en',
      }),
    ),
  );
  const events = groupByEvent(versions);
  const judge = judgeOf(row);
  const judged = [...new Set(events.eventOf)].flatMap((event) => {
    const { units, evidence } = readReports(
      versions.filter((_, i) => events.eventOf[i] === event),
      events,
    );
    return evidence.flatMap(({ edge, x }) =>
      labels(units[edge.a]?.members ?? [], units[edge.b]?.members ?? [], row, judge).map((y) => ({ x, y })),
    );
  });
  const weight = 10 / Math.sqrt(judged.length);
  return { fold: Number.parseInt(row.topic, 10) % FOLDS, examples: judged.map((one) => ({ ...one, weight })) };
}

function labels(
  left: readonly { id: string }[],
  right: readonly { id: string }[],
  { docs }: Row,
  judge: Judge,
): number[] {
  const name = (id: string) => `${docs[Number.parseInt(id, 10)]?.id} ${id.split(' ')[1]}`;
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const same = judge(name(a.id), name(b.id));
      return same === undefined ? [] : [Number(same)];
    }),
  );
}

function balanced({ examples }: Story, model: Model, least: number): number[] {
  const [same, other] = [1, 0].map((y) => examples.filter((one) => one.y === y)) as [Example[], Example[]];
  if (same.length === 0 || other.length === 0) return [];
  const linked = (some: Example[]) => some.filter(({ x }) => predict(model, x) >= least).length / some.length;
  return [(linked(same) + 1 - linked(other)) / 2];
}
