import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SPELLING_RULE, storySpellings } from '../../../src/engine/compare/names/story-spellings.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { AnnotatedSentence, Claim } from '../../../src/engine/types.ts';

/** A story whose versions print one sentence each, every sentence a claim of its own. */
function story(texts: string[]): { claims: Claim[]; sentences: Map<string, AnnotatedSentence> } {
  const sentences = texts.map((text, i) => readSentence(text, `v${i + 1}`));
  return {
    claims: sentences.map(({ id }, i) => ({ id: `c${i + 1}`, sentences: [id], independent: 1, confidence: 1 })),
    sentences: new Map(sentences.map((sentence) => [sentence.id, sentence])),
  };
}

function found(texts: string[], sourceOf = (version: string) => version, known = new Set<string>()) {
  const { claims, sentences } = story(texts);
  return storySpellings(claims, sentences, sourceOf, known).map(({ claim, slot }) => [
    claim,
    slot.rule,
    ...slot.readings.map(({ value }) => value),
  ]);
}

describe('one name in several spellings over a story', () => {
  const varied = ['The jury heard Yury Petrov.', 'Outside, Yuri Petrov sang.'];

  it('is found across claims', () =>
    assert.deepEqual(found(varied), [['c2', SPELLING_RULE, 'yury petrov', 'yuri petrov']]));

  it('is not found where all print the same', () =>
    assert.deepEqual(found(['The jury heard Yuri Petrov.', 'Outside, Yuri Petrov sang.']), []));

  it('is not found between two persons', () =>
    assert.deepEqual(found(['The jury heard Yuri Petrov.', 'Outside, Anna Berg sang.']), []));

  it('is not found between copies of one source', () =>
    assert.deepEqual(
      found(varied, () => 'f1'),
      [],
    ));

  it('is not shown twice', () =>
    assert.deepEqual(found(varied, undefined, new Set(['yury petrov', 'yuri petrov'])), []));
});
