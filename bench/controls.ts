/** What others need to align the same texts, measured between our own rounds. They align; none of them compares. */
import { spawnSync } from 'node:child_process';
import { diffWords } from 'diff';
import { timeOf } from './measure.ts';

const DIFFLIB = `
import difflib, itertools, json, sys, time
texts = [text.split() for text in json.load(sys.stdin)]
start = time.process_time()
for a, b in itertools.combinations(texts, 2):
    difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
print((time.process_time() - start) * 1000)
`;

/** CPU milliseconds of Python's difflib, words over all pairs of texts; undefined where there is no Python. */
export function difflib(texts: readonly string[]): number | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', DIFFLIB], { input: JSON.stringify(texts), encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** CPU milliseconds of jsdiff's diffWords over all pairs of whole texts. */
export function jsdiff(texts: readonly string[]): number {
  return timeOf(() => {
    for (const [i, a] of texts.entries()) for (const b of texts.slice(i + 1)) diffWords(a, b);
  });
}
