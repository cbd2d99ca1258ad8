/** Stories that a renderer might trip over. */
import type { ReportData } from '../../../src/report/data.ts';
import { claim, difference, version } from './make.ts';

const ABOUT = { generated: '2031-03-05T12:00:00Z', engine: 'crossread 0.1.0', warnings: [] };

export const EMPTY: ReportData = {
  ...ABOUT,
  story: { title: 'Nothing yet', slug: 'nothing-yet' },
  versions: [],
  families: [],
  claims: [],
  differences: [],
  review: { changes: [] },
};

/** As after an import that went wrong. */
export const UNTITLED: ReportData = { ...EMPTY, story: { title: ' ', slug: 'untitled' } };

const LONG = `${'The ferry Guillemot, built in 1998 and refitted twice, '.repeat(54)}sank.`;

/** Two versions of one claim of 3,000 characters that nobody has ruled on. */
export const LONG_CLAIM: ReportData = {
  ...EMPTY,
  story: { title: LONG, slug: 'long' },
  versions: [
    version('v1', 'Courier', 'f1', [[LONG]]),
    version('v2', 'Gazette', 'f2', [[LONG.replace('1998', '1989')]]),
  ],
  families: [
    { id: 'f1', versions: ['v1'], relation: 'single', why: '' },
    { id: 'f2', versions: ['v2'], relation: 'single', why: '' },
  ],
  claims: [claim(1, LONG, ['v1.s1', 'v2.s1'], 2)],
};

/** Names and texts in many scripts, with signs that turn the direction, join, combine and that no font has. */
export const SCRIPTS = [
  'Юрий Ушаков',
  'محمد بن سلمان',
  'בנימין נתניהו',
  '习近平主席',
  '蔡英文總統',
  'きしだ フミオ 岸田文雄',
  '김정은 위원장',
  'Γιώργος',
  'Łódź Đặng e\u0301',
  '👩🏽‍🚒 🚢 🇺🇦 ❤️',
  'ᚠᚢ ሀ क्षि 𝔘',
  '\u202Edecrev\u202C \u0007\u200B zero',
];

const TOLD = 'said it was over 🚢, so they did.';

export const MANY_SCRIPTS: ReportData = {
  ...EMPTY,
  story: { title: SCRIPTS.join(' · '), slug: 'scripts' },
  versions: SCRIPTS.map((name, index) => version(`v${index}`, name, `f${index}`, [[`${name} ${TOLD}`], [`${name}.`]])),
  families: SCRIPTS.map((_, index) => ({ id: `f${index}`, versions: [`v${index}`], relation: 'single', why: '' })),
  claims: [
    claim(
      1,
      SCRIPTS.join(', '),
      SCRIPTS.map((_, index) => `v${index}.s1`),
      SCRIPTS.length,
    ),
  ],
};

const COUNT = 200;
const VERSIONS = Array.from({ length: COUNT }, (_, index) =>
  version(`v${index}`, `Outlet ${index}`, `f${index}`, [
    [`${index % 2 ? 'Twelve' : 'Thirteen'} people were hurt in ${index}.`],
  ]),
);

export const MANY_VERSIONS: ReportData = {
  ...EMPTY,
  story: { title: 'Told by many', slug: 'many' },
  versions: VERSIONS,
  families: VERSIONS.map(({ id, family }) => ({ id: family, versions: [id], relation: 'single', why: '' })),
  claims: [
    claim(
      1,
      'How many were hurt',
      VERSIONS.map(({ id }) => `${id}.s1`),
      COUNT,
    ),
  ],
  differences: [
    difference(
      VERSIONS,
      { id: 'd1', claim: 'c1', kind: 'number', level: 'contradiction', rule: 'count-differs', why: '12 or 13 hurt.' },
      VERSIONS.map(({ id, text }) => [`${id}.s1`, text.split(' ')[0] ?? '', text.startsWith('Tw') ? '12' : '13']),
    ),
  ],
};

/** Formulas a spreadsheet would run, and markup of every kind, wherever somebody can write. */
const ATTACK = '=HYPERLINK("http://x.example","a") <b>#strong[x]</b> {{7*7}} $x$ \\ `raw` ]]>';

export const ATTACKED: ReportData = {
  ...EMPTY,
  story: { title: ATTACK, slug: 'attacked' },
  versions: [
    {
      ...version('v1', `@${ATTACK}`, 'f1', [[`+${ATTACK}`]]),
      headline: `-${ATTACK}`,
      byline: `\t=1+1`,
      note: '\r=2+2',
      outlet: ATTACK,
    },
    version('v2', `＝${ATTACK}`, 'f2', [[ATTACK]]),
  ],
  families: [
    { id: 'f1', versions: ['v1'], relation: 'single', why: ATTACK },
    { id: 'f2', versions: ['v2'], relation: 'single', why: '' },
  ],
  claims: [
    {
      ...claim(1, ATTACK, ['v1.s1', 'v2.s1'], 2),
      ruling: 'disputed',
      verdicts: [{ person: ATTACK, value: 'disputed', reason: ATTACK, at: '2031-03-05T10:15:00Z', stale: ATTACK }],
      evidence: [
        {
          title: ATTACK,
          url: 'javascript:alert(1)',
          passage: ATTACK,
          stance: 'context',
          primary: false,
          accessed: ATTACK,
        },
      ],
    },
  ],
  differences: [],
  warnings: [{ version: 'v1', text: ATTACK }],
  review: { policy: ATTACK, changes: [{ at: ATTACK, who: ATTACK, what: ATTACK }] },
};

export const BAD_CASES = { EMPTY, UNTITLED, LONG_CLAIM, MANY_SCRIPTS, MANY_VERSIONS, ATTACKED };
