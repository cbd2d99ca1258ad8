import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean } from '../../../src/engine/clean/index.ts';
import { foldSpace } from '../../../src/engine/text/fold.ts';
import type { BlockKind } from '../../../src/engine/types.ts';

const FOLDER = new URL('../../../seeds/security-proposals/', import.meta.url);
const seeds = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const cleaned = (index: number) => {
  const text = seeds[index] ?? '';
  const result = clean(text);
  const of = (...kinds: BlockKind[]) =>
    result.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => foldSpace(text.slice(start, end)));
  return { ...result, of };
};

test('the copies: wrapped lines are mended, links set aside', () => {
  for (const index of [0, 2]) {
    const { agency, published, of } = cleaned(index);
    assert.equal(of('body').length, 12);
    assert.match(of('body')[0] ?? '', /^President .* mutual security guarantees .* reported Wednesday\.$/u);
    assert.ok(of('furniture').some((line) => line.startsWith('Related article:')));
    assert.deepEqual(agency, ['Interfax']);
    assert.equal(published, undefined);
  }
  assert.equal(
    cleaned(2)
      .of('furniture')
      .filter((line) => line.startsWith('https://')).length,
    2,
  );
});

test('the original: appeal, headline, caption, link', () => {
  const { headline, outlet, agency, of } = cleaned(1);
  assert.equal(headline, 'Russia Sends Security Proposals to U.S. as Ukraine Tensions Soar');
  assert.equal(outlet, 'The Moscow Times');
  assert.deepEqual(agency, ['Interfax']);
  assert.deepEqual(of('furniture'), ['Support The Moscow Times!', 'Read more']);
  assert.equal(of('caption').length, 1);
  assert.equal(of('body').length, 12);
});

test('the wire report: crawl date, navigation in two scripts, headline printed twice', () => {
  const { headline, agency, published, place, of } = cleaned(3);
  assert.equal(headline, 'Russia hands proposals to US on security guarantees, says Kremlin');
  assert.equal(published, '2021-12-15');
  assert.equal(place, 'MOSCOW');
  assert.deepEqual(agency, ['Reuters']);
  assert.equal(of('headline').length, 1);
  assert.equal(of('furniture').length, 5);
  assert.equal(of('body').length, 10);
});

test('the translation: site name, sub-heading, comment form', () => {
  const { headline, outlet, byline, published, of } = cleaned(4);
  assert.equal(headline, 'Russia handed over to the US a list of requirements for security guarantees');
  assert.equal(outlet, 'Dw');
  assert.equal(byline, undefined);
  assert.equal(published, undefined);
  assert.deepEqual(of('headline'), [headline, 'Security guarantees']);
  assert.equal(of('body').length, 5);
  assert.equal(of('furniture').length, 6);
});

test('each block that is set aside says why', () => {
  for (const text of seeds) {
    for (const block of clean(text).blocks) {
      if (block.kind !== 'body' && block.kind !== 'headline') assert.ok(block.reason, JSON.stringify(block));
    }
  }
});
