import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, sha256 } from '../../src/store/ids.ts';
import { canonicalJson } from '../../src/store/json.ts';

test('ids are short, url-safe, distinct and sort as they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  assert.ok(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{18}$/.test(id)));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
});

test('a hash is of the UTF-8 bytes', () => {
  // printf 'ß' | sha256sum
  assert.equal(sha256('ß'), 'cd3a7e92a9114307055e4a0583acd6549ec3bb6d7c10ecc6ce11ae3d76b3d7db');
});

test('canonical JSON is the same whatever the order of keys', () => {
  assert.equal(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'ä' }), '{"a":"ä","b":[{"d":1}]}');
  assert.equal(canonicalJson({ a: 'ä', b: [{ d: 1 }] }), canonicalJson({ b: [{ d: 1 }], a: 'ä' }));
  assert.equal(canonicalJson(undefined), 'null');
});
