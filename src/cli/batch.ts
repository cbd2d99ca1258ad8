import type { Readable, Writable } from 'node:stream';
import { alignTask } from './batch/align.ts';
import { attributionTask } from './batch/attribution.ts';
import { claimTask } from './batch/claim.ts';
import { cleanTask } from './batch/clean.ts';
import { extractTask } from './batch/extract.ts';
import { pairTask } from './batch/pair.ts';
import { segmentTask } from './batch/segment.ts';
import type { TaskName } from './choices.ts';

/** One line's object in, the answer's fields (without the id) out. Throws with a message when it cannot. */
export type Task = (row: Record<string, unknown>) => Record<string, unknown> | Promise<Record<string, unknown>>;

const TASKS: Record<TaskName, Task> = {
  segment: segmentTask,
  align: alignTask,
  pair: pairTask,
  claim: claimTask,
  attribution: attributionTask,
  clean: cleanTask,
  extract: extractTask,
};

/** Ends a line for some readers, though not for JSON. */
const LINE_ENDS = /[\u0085\u2028\u2029]/gu;
const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Streams JSON lines through a task, in order; a line that fails becomes {id, error} and the rest goes on. */
export async function runBatch(name: TaskName, input: Readable, output: Writable): Promise<void> {
  const task = TASKS[name];
  for await (const line of linesOf(input)) {
    if (!line.trim()) continue;
    const answer = `${JSON.stringify(await answerLine(task, line)).replace(LINE_ENDS, escapeUnit)}\n`;
    if (!output.write(answer)) await new Promise((resolve) => output.once('drain', resolve));
  }
}

/** Lines ended by a line feed alone: readline also breaks at U+2028, which JSON allows inside a string. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    const [first = '', ...rest] = text.split('\n');
    pending.push(first);
    for (const next of rest) {
      yield pending.join('');
      pending = [next];
    }
  }
  pending.push(decoder.decode());
  yield pending.join('');
}

async function answerLine(task: Task, line: string): Promise<Record<string, unknown>> {
  let id: unknown = null;
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    id = row.id ?? null;
    return { id, ...(await task(row)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
