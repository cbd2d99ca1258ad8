/**
 * Learns src/engine/lexicon/data/comparison-weights.json.
 *
 *   node scripts/train-comparison.ts FOLDER
 *
 * FOLDER holds JSON lines of the open sets: pair_negnli (negation pairs of SNLI and MNLI, MIT), pair_feversym
 * (FEVER-Symmetric, CC BY-SA 3.0), pair_propseg (PropSegmEnt, CC BY-SA 3.0), pair_summedits (SummEdits,
 * Apache-2.0), pair_synth and align_ecbplus (ECB+, CC BY 3.0).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../src/engine/annotate/index.ts';
import { standingDenials } from '../src/engine/compare/denials.ts';
import { replacementsOf } from '../src/engine/compare/replacements.ts';
import { alignWords } from '../src/engine/compare/words.ts';
import type { AnnotatedSentence, SentencePair } from '../src/engine/types.ts';
import { type Example, fit } from './comparison/fit.ts';

interface PairRow {
  id: string;
  a: string;
  b: string;
  label: string;
  kind?: string;
}

const folder = process.argv[2] ?? '.';
const target = new URL('../src/engine/lexicon/data/comparison-weights.json', import.meta.url);

const models = { denial: fit(denialExamples(), 'whole'), replacement: fit(replacementExamples(), 'weight') };
const origin = 'Learned by scripts/train-comparison.ts on NegNLI, FEVER-Symmetric, PropSegmEnt, SummEdits and ECB+.';
writeFileSync(target, `${JSON.stringify({ origin, models }, null, 1)}\n`);

/** Denials that contradict against denials that do not; real news pairs weigh more, where a false alarm costs most. */
function denialExamples(): Example[] {
  const pairs = [
    ...readPairs('pair_negnli'),
    ...readPairs('pair_feversym'),
    ...readPairs('pair_propseg'),
    ...readPairs('pair_synth').map((row) => ({ ...row, label: row.kind === 'negation' ? 'contradiction' : 'other' })),
  ].map((row) => ({ row, weight: 1 }));
  return [...pairs, ...samePairs().map((row) => ({ row, weight: 1.5 }))].map(({ row, weight }) => ({
    candidates: standingDenials(pairOf(row)).map(({ features }) => features),
    positive: row.label === 'contradiction',
    weight,
  }));
}

/** One word changed so that the sense changes, against the same said otherwise. */
function replacementExamples(): Example[] {
  // Numbers, dates, negations and hedges have rules of their own.
  const typed = /^(?:number|date|negation|hedge)$/;
  return [...readPairs('pair_summedits'), ...readPairs('pair_synth').filter(({ kind }) => !typed.test(kind ?? ''))].map(
    (row) => ({
      candidates: replacementsOf(pairOf(row)).map(({ features }) => features),
      positive: row.label === 'differs',
      weight: 1,
    }),
  );
}

/** Pairs of sentences of two outlets that report one event (ECB+). */
function samePairs(): PairRow[] {
  const rows: PairRow[] = [];
  for (const { docs, links_strict } of read<Story>('align_ecbplus')) {
    const byId = new Map(docs.map(({ id, sentences }) => [id, sentences]));
    for (const [x, i, y, j] of links_strict ?? []) {
      const [a, b] = [byId.get(x)?.[i] ?? '', byId.get(y)?.[j] ?? ''];
      if (a !== b) rows.push({ id: '', a, b, label: 'same' });
    }
  }
  return rows;
}

interface Story {
  docs: { id: string; sentences: string[] }[];
  links_strict?: [string, number, string, number][];
}

function pairOf({ a: first, b: second }: PairRow): SentencePair {
  const [a, b] = [readSentence(first), readSentence(second)];
  return { a, b, words: alignWords(a, b) };
}

function readSentence(text: string): AnnotatedSentence {
  const span = { id: 's', start: 0, end: text.length, kind: 'body' as const, text };
  return annotate(span, 'v', { source: text, language: 'en' });
}

function readPairs(name: string): PairRow[] {
  return read<PairRow>(name).filter(({ label }) => label !== 'not_entailment');
}

function read<Row>(name: string): Row[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}
