/**
 * Prints how often claims are right, by how sure the engine says it is. Of claims at .9, nine in ten should be.
 *
 *   node scripts/confidence-table.ts ecbplus.jsonl ecbplus-mixed.jsonl propseg.jsonl discord-questions.jsonl
 *
 * A line of a set is one story, as scripts/train-align.ts reads it (ECB+, Cybulska & Vossen 2014, CC BY 3.0; PropSegmEnt,
 * Chen et al. 2023, CC BY-SA 3.0). A claim counts as right when each of its pairs of sentences that was judged states the
 * same; claims of one wording and those nobody judged are left out. Reading the confidence anew by logistic regression was
 * tried and told no better (five folds of topics).
 */
import { readFileSync } from 'node:fs';
import { align } from '../src/engine/align/index.ts';
import { annotate } from '../src/engine/annotate/index.ts';
import { judgeOf, type Row } from './judged.ts';

const STEPS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

interface Judged {
  confidence: number;
  right: number;
}

const all: Judged[] = [];
for (const path of process.argv.slice(2)) {
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  const judged = rows.flatMap((line) => judge(JSON.parse(line)));
  table(path.split('/').at(-1) ?? path, judged);
  all.push(...judged);
}
table('all', all);

function judge(row: Row): Judged[] {
  const versions = row.docs.map((doc) =>
    doc.sentences.map((text: string, i: number) =>
      annotate({ id: `${doc.id} ${i}`, start: 0, end: text.length, kind: 'body', text }, doc.id, {
        source: text,
        language: 'en',
      }),
    ),
  );
  const labelOf = judgeOf(row);
  const textOf = new Map<string, string>(
    row.docs.flatMap((doc) => doc.sentences.map((text: string, i: number) => [`${doc.id} ${i}`, text])),
  );
  return align({ versions, familyOf: new Map() }).flatMap(({ sentences, confidence }) => {
    const labels = sentences.flatMap((a, i) =>
      sentences.slice(i + 1).flatMap((b) => (textOf.get(a) === textOf.get(b) ? [] : (labelOf(a, b) ?? []))),
    );
    if (labels.length === 0) return [];
    return [{ confidence, right: Number(labels.every(Boolean)) }];
  });
}

function table(what: string, judged: Judged[]): void {
  console.log(`${what}: ${judged.length} claims`);
  for (const [i, from] of STEPS.slice(0, -1).entries()) {
    const to = STEPS[i + 1] ?? 1;
    const within = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (within.length === 0) continue;
    const right = within.reduce((sum, one) => sum + one.right, 0) / within.length;
    console.log(
      `  ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}  ${String(within.length).padStart(4)} claims  ${right.toFixed(2)} right`,
    );
  }
}
