import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSentence } from '../../../src/engine/index.ts';

const quoted = (text: string) => readSentence(text, 'a').details.quotations.map(({ text: printed }) => printed);

const CASES: [string, string, string[]][] = [
  ['curly marks', 'She called it “a quiet war” twice.', ['“a quiet war”']],
  ['straight marks', 'She called it "a quiet war" twice.', ['"a quiet war"']],
  ['typewriter marks', "She called it ``a quiet war'' twice.", ["``a quiet war''"]],
  ['guillemets', 'She called it «a quiet war» twice.', ['«a quiet war»']],
  ['single marks', 'She called it ‘a quiet war’ twice.', ['‘a quiet war’']],
  ['two in one sentence', '“No,” he said, “never.”', ['“No,”', '“never.”']],
  ['an apostrophe is no mark', "The miners' wives and the '90s crowd didn't agree.", []],
  [
    'a plural owner inside single marks',
    'It was ‘the voters’ anger at last’ he said.',
    ['‘the voters’ anger at last’'],
  ],
  ['no marks', 'She called it a quiet war.', []],
];

describe('quotations', () => {
  for (const [what, text, expected] of CASES) it(what, () => assert.deepEqual(quoted(text), expected));

  it('tells a quotation that goes on in the next sentence', () => {
    const [run] = readSentence('“We will stay here.', 'a').details.quotations;
    assert.deepEqual([run?.begunBefore, run?.goesOn], [false, true]);
  });

  it('tells a quotation begun in the sentence before', () => {
    const [run] = readSentence('We will fight,” she said.', 'a').details.quotations;
    assert.deepEqual([run?.begunBefore, run?.goesOn, run?.text], [true, false, 'We will fight,”']);
  });

  it('marks what was left out or put in', () => {
    const [run] = readSentence('“They […] took [the plan] and left.”', 'a').details.quotations;
    assert.deepEqual(run?.words, ['they', '…', 'took', '…', 'and', 'left']);
  });
});
