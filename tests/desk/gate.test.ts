import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkGate, type Source } from '../../src/desk/review/gate.ts';
import { cautionWords } from '../../src/report/words.ts';

const TELLERS = [
  { family: 'f1', published: '2031-03-04' },
  { family: 'f2', published: '2031-03-05T09:00:00Z' },
];
const LIST: Source = {
  stance: 'supports',
  primary: true,
  title: 'The list',
  url: 'https://coast.example/list',
  passage: 'Fifteen names.',
};
const OTHER: Source = { ...LIST, title: 'The harbour log', url: 'https://harbour.example/log' };

describe("'confirmed'", () => {
  const cases: [what: string, evidence: Source[], missing: number, cautions: string[]][] = [
    ['asks for a source', [], 1, []],
    [
      'is not served by a source that undermines',
      [{ ...LIST, stance: 'undermines' }],
      1,
      ['One source undermines it.'],
    ],
    ['is not served by a sealed source', [{ ...LIST, stance: 'sealed' }], 1, []],
    ['asks for the passage', [{ ...LIST, passage: ' ' }], 1, []],
    ['takes a file for the passage', [{ ...LIST, passage: '', file: { name: 'a.png', sha256: 'x' } }, OTHER], 0, []],
    ['is content with two', [LIST, OTHER], 0, []],
    ['warns of one', [LIST], 0, ['Only one source supports it.']],
    [
      'counts two pages of a site once',
      [LIST, { ...LIST, title: 'More', url: 'https://www.coast.example/more' }],
      0,
      ['Only one source supports it.'],
    ],
    [
      'counts sources without links by title',
      [
        { ...LIST, url: null },
        { ...OTHER, url: '' },
      ],
      0,
      [],
    ],
    [
      'warns of secondary sources alone',
      [LIST, OTHER].map((each) => ({ ...each, primary: false })),
      0,
      ['Only secondary sources support it.'],
    ],
    ['is content with one primary among them', [LIST, { ...OTHER, primary: false }], 0, []],
    [
      'warns of sources later than the claim',
      [LIST, OTHER].map((each) => ({ ...each, published: '2031-03-05' })),
      0,
      ['Every source for it is dated after the claim was first printed, 4 March 2031.'],
    ],
    [
      'is content with one of the day',
      [
        { ...LIST, published: '2031-03-04' },
        { ...OTHER, published: '2031-03-09' },
      ],
      0,
      [],
    ],
    ['says nothing of sources without a date', [{ ...LIST, published: '2031-03-09' }, OTHER], 0, []],
  ];
  for (const [what, evidence, missing, cautions] of cases) {
    it(what, () => {
      const gate = checkGate('confirmed', evidence, '', TELLERS);
      assert.deepEqual([gate.missing.length, gate.cautions.map(cautionWords)], [missing, cautions]);
    });
  }

  it('warns when the outlets that tell it are one source', () => {
    const copies = TELLERS.map((each) => ({ ...each, family: 'f1' }));
    const { cautions } = checkGate('confirmed', [LIST, OTHER], '', copies);
    assert.deepEqual(cautions.map(cautionWords), ['The 2 versions that tell it are one source.']);
    assert.deepEqual(checkGate('confirmed', [LIST, OTHER], '', copies.slice(1)).cautions, []);
  });
});

it("'unsourced' asks where was searched, and 'disputed' for nothing", () => {
  assert.deepEqual(checkGate('unsourced', [], ' ', TELLERS).missing, ['searched']);
  assert.deepEqual(checkGate('unsourced', [], 'The archive.', TELLERS), { missing: [], cautions: [] });
  assert.equal(checkGate('unsourced', [LIST], 'The archive.', TELLERS).cautions.length, 1);
  assert.deepEqual(checkGate('disputed', [], '', TELLERS), { missing: [], cautions: [] });
});
