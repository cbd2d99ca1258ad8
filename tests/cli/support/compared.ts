import type { Compared } from '../../../src/cli/compared.ts';

const A = 'Two people died, police said.\n\u001B[2JThe bridge was old.';
const B = '=HYPERLINK("x") Five people died, police said.';

/** Two texts about a bridge as the engine might compare them: one harmless, one with a terminal's and a spreadsheet's commands in it. */
export const BRIDGE: Compared = {
  texts: [
    { path: 'a.txt', text: A },
    { path: 'b, "late".txt', text: B },
  ],
  notes: new Map(),
  analysis: {
    engine: 'crossread 0.1.0',
    versions: [
      {
        id: 'v1',
        label: 'North',
        family: 'f1',
        language: 'en',
        agency: ['Northwire'],
        published: '2031-05-09',
        blocks: [{ start: 0, end: 53, kind: 'body' }],
        sentences: [
          { id: 'v1.s1', start: 0, end: 29, kind: 'body', text: A.slice(0, 29) },
          { id: 'v1.s2', start: 30, end: 53, kind: 'body', text: A.slice(30) },
        ],
      },
      {
        id: 'v2',
        label: 'v2',
        family: 'f2',
        language: 'en',
        agency: [],
        blocks: [{ start: 0, end: 46, kind: 'body' }],
        sentences: [{ id: 'v2.s1', start: 0, end: 46, kind: 'body', text: B }],
      },
    ],
    claims: [
      { id: 'c1', sentences: ['v1.s1', 'v2.s1'], independent: 2, confidence: 0.9 },
      { id: 'c2', sentences: ['v1.s2'], independent: 1, confidence: 1 },
    ],
    differences: [
      {
        id: 'd1',
        claim: 'c1',
        kind: 'number',
        level: 'contradiction',
        rule: 'number-differs',
        why: 'North has ‘Two’; v2 has\n"Five".',
        values: [
          { sentence: 'v1.s1', start: 0, end: 3, text: 'Two', value: '2 people' },
          { sentence: 'v2.s1', start: 0, end: 20, text: '=HYPERLINK("x") Five', value: '-5 people' },
        ],
      },
    ],
    families: [
      { id: 'f1', versions: ['v1'], relation: 'single', why: '' },
      { id: 'f2', versions: ['v2'], relation: 'single', why: 'Shares nothing.' },
    ],
    gaps: [],
    carried: {},
    warnings: [{ version: 'v2', text: 'This version seems to be about another event.' }],
  },
};
