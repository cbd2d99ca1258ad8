import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stem } from '../../../src/engine/text/stem.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

const CASES: [string, string, string[]][] = [
  ['contractions stay whole', "They didn't and won't.", ['They', "didn't", 'and', "won't", '.']],
  ['possessives stay whole', 'Anna’s plan', ['Anna’s', 'plan']],
  ['hyphenated words are one', 'a long-term deal', ['a', 'long-term', 'deal']],
  ['numbers keep their separators', '1,200.50 at 10:30.', ['1,200.50', 'at', '10:30', '.']],
  ['initials are one', 'the U.S. and J.K. Rowe', ['the', 'U.S.', 'and', 'J.K.', 'Rowe']],
  ['letters and digits are one name', 'G7 and COVID-19', ['G7', 'and', 'COVID-19']],
  ['a word broken over a line is joined', 'an exam-\nple', ['an', 'example']],
  ['a name broken at its hyphen keeps it', 'East-\n  West ties', ['East-West', 'ties']],
  ['a full stop without a space ends a word', 'in Rome.Then', ['in', 'Rome', '.', 'Then']],
  ['Chinese has a token a sign', '普京表示', ['普', '京', '表', '示']],
  ['emoji are one mark', 'ok 😀', ['ok', '😀']],
];

for (const [name, text, expected] of CASES) {
  test(`tokens: ${name}`, () => {
    assert.deepEqual(
      tokenise(text).map((token) => token.text),
      expected,
    );
  });
}

test('typographic marks are folded in norm and kept in text', () => {
  const tokens = tokenise('“Anna’s” – yes');
  assert.deepEqual(
    tokens.map((token) => token.norm),
    ['"', "anna's", '"', '-', 'yes'],
  );
});

test('US as a country is no function word, us is', () => {
  const country = tokenise('the US envoy')[1];
  assert.equal(country?.stop, false);
  assert.equal(country?.stem, tokenise('the U.S. envoy')[1]?.stem);
  assert.equal(tokenise('told us so')[1]?.stop, true);
});

test('spans cut the received text and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const token of tokenise(text)) {
        assert.ok(token.start >= last && token.end > token.start && token.end <= text.length);
        assert.equal(text.slice(last, token.start).replace(/[\s\p{Cf}\p{Cc}\u202f]/gu, ''), '');
        last = token.end;
      }
    }),
  );
});

test('stems join what differs by ending, spelling or tense', () => {
  for (const [a, b] of [
    ['negotiations', 'negotiation'],
    ['neighbouring', 'neighboring'],
    ['organised', 'organize'],
    ['defence', 'defense'],
    ['said', 'saying'],
    ['troops', 'troop'],
    ["putin's", 'putin'],
    ['centre', 'center'],
    ['went', 'goes'],
    ['policies', 'policy'],
  ] as const) {
    assert.equal(stem(a), stem(b), `${a} / ${b}`);
  }
  // Porter's own examples.
  assert.equal(stem('relational'), 'relat');
  assert.equal(stem('hopping'), 'hop');
  assert.equal(stem('electricity'), 'electr');
});

test('stems keep other words apart', () => {
  for (const [a, b] of [
    ['policy', 'police'],
    ['news', 'new'],
    ['international', 'intern'],
    ['university', 'universe'],
    ['united', 'units'],
  ] as const) {
    assert.notEqual(stem(a), stem(b), `${a} / ${b}`);
  }
});
