import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/engine/index.ts';

test('one word that two languages share tells neither', () => {
  assert.equal(clean('A ferry with 312 people on board ran aground off Velden on Tuesday.').language, 'en');
  assert.equal(clean('On day 0 7 people came on board.').language, 'und');
});

test('a short sentence with several words of a language is told', () => {
  assert.equal(clean('Laiva ajoi karille tiistaina, mutta matkustajat ovat turvassa ja se on hyvä.').language, 'fi');
  assert.equal(clean('Das Schiff ist auf Grund gelaufen, und die Gäste sind in Sicherheit.').language, 'de');
});
