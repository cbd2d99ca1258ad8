import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../src/report/hash.ts';

test('canonical JSON does not depend on the order of keys and leaves undefined out', () => {
  assert.equal(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'x' }), '{"a":"x","b":[{"d":1}]}');
});
