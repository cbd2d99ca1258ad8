import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/engine/annotate/index.ts';
import { analyse } from '../../../src/engine/index.ts';

/** Chinese sentence → its numbers as value and fate. */
const CASES: [string, string[]][] = [
  ['十二人在港口受伤。', ['12 people injured']],
  ['12名乘客在港口受伤。', ['12 people injured']],
  ['爆炸造成三十五人死亡，一百二十人受伤。', ['35 people killed', '120 people injured']],
  ['三万五千人参加了游行。', ['35000 people']],
  ['两艘渡轮相撞。', ['2 艘']],
  // Characters of other words, ranks and weekdays count nothing.
  ['市长十分满意，双方一起庆祝。', []],
  ['她获得第十二名。', []],
  ['周二上午港口关闭。', []],
];

for (const [text, expected] of CASES) {
  test(text, () => {
    const span = { id: 's', start: 0, end: text.length, kind: 'body' as const, text };
    const { details } = annotate(span, 'v', { source: text, language: 'zh' });
    assert.deepEqual(
      details.numbers.map(({ value, fate }) => (fate ? `${value} ${fate}` : value)),
      expected,
    );
    for (const { start, end, text: shown } of details.numbers) assert.equal(text.slice(start, end), shown);
  });
}

const story = (hurt: string) =>
  `周二上午，一艘渡轮在奥斯陆港口起火。消防队员在半小时内扑灭了大火。${hurt}在港口受伤，其中三人伤势严重。警方正在调查起火原因。`;

test('other numbers of hurt people are told, the same number in other signs is not', () => {
  const rules = (a: string, b: string) =>
    analyse([
      { id: 'v1', text: story(a) },
      { id: 'v2', text: `${story(b)}市长向消防队员表示感谢。` },
    ]).differences.map(({ rule, level }) => `${rule} ${level}`);
  assert.deepEqual(rules('十二人', '十五人'), ['number-differs contradiction']);
  assert.deepEqual(rules('十二人', '12人'), []);
});
