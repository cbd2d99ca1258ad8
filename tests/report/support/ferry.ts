/** An invented story, told by four versions of which two are one text, with every part a report can have. */
import type { Gap } from '../../../src/engine/types.ts';
import type { ClaimData, DifferenceData, ReportData, VersionData } from '../../../src/report/data.ts';
import { claim, difference, version } from './make.ts';

const COURIER = version('v1', 'Ansel Courier', 'f1', [
  ['Subscribe to the Courier for £1 a week', 'furniture', 'offer to subscribe'],
  ['Ferry runs aground off Port Ansel', 'headline'],
  ['By Ida Marsh', 'byline'],
  [
    'At least 33 people were hurt when the ferry Guillemot ran aground off Port Ansel on Tuesday evening, the coast guard said.',
  ],
  ['“We heard a bang and then the lights went out,” said Tom Reyes, a passenger.'],
  ['Captain Lena Orr denied that the ship had been going too fast.'],
  ['The Guillemot was built in 1998.'],
]);

const MIRROR = version('v2', 'Courier reprint', 'f1', [
  ['Ferry runs aground off Port Ansel', 'headline'],
  [
    'At least 33 people were hurt when the ferry Guillemot ran aground off Port Ansel on Tuesday evening, the coast guard said.',
  ],
  ['“We heard a bang and then the lights went out,” said Tom Reyes, a passenger.'],
  ['Captain Lena Orr denied that the ship had been going too fast.'],
  ['Related: what to do on a sinking ship', 'furniture', 'link to another article'],
]);

const NORTHWIRE = version('v3', 'Northwire', 'f2', [
  ['PORT ANSEL, 3 March (Northwire) –', 'dateline'],
  ['Twelve people were hurt when the ferry Guillemot struck rocks near Port Ansel on Wednesday morning, police said.'],
  ['“We heard two bangs and the lights went out,” one passenger told Northwire.'],
  ['The ferry had been going too fast, an official who asked not to be named said.'],
  ['Divers will inspect the hull on Friday.'],
]);

const SAHIL = {
  ...version('v4', 'الساحل', 'f3', [
    ['جنحت العبارة غيلموت قرب ميناء أنسل مساء الثلاثاء وأصيب 33 شخصا على الأقل.'],
    ['وقالت السلطات إن التحقيق بدأ.'],
  ]),
  language: 'ar',
};

const VERSIONS: VersionData[] = [
  {
    ...COURIER,
    headline: 'Ferry runs aground off Port Ansel',
    byline: 'Ida Marsh',
    link: 'https://courier.example/ferry',
    archive: 'https://archive.example/courier-ferry',
    published: '2031-03-04',
    receivedAt: '2031-03-05T09:10:00Z',
  },
  { ...MIRROR, note: 'Found in a mailing list.', receivedAt: '2031-03-05T09:12:00Z' },
  { ...NORTHWIRE, agency: ['Northwire'], published: '2031-03-05T07:30:00Z', receivedAt: '2031-03-05T09:14:00Z' },
  { ...SAHIL, outlet: 'صحيفة الساحل', link: 'paper edition, page 3', receivedAt: '2031-03-05T09:20:00Z' },
];

const DIFFERENCES: DifferenceData[] = [
  difference(
    VERSIONS,
    {
      id: 'd1',
      claim: 'c1',
      kind: 'number',
      level: 'contradiction',
      rule: 'count-differs',
      why: 'Ansel Courier and الساحل have at least 33 people hurt; Northwire has 12.',
    },
    [
      ['v1.s4', 'At least 33 people', '≥33 people'],
      ['v2.s2', 'At least 33 people', '≥33 people'],
      ['v3.s2', 'Twelve people', '12 people'],
      ['v4.s1', '33 شخصا على الأقل', '≥33 people'],
    ],
  ),
  difference(
    VERSIONS,
    {
      id: 'd2',
      claim: 'c1',
      kind: 'date',
      level: 'discrepancy',
      rule: 'day-differs',
      why: 'Ansel Courier has Tuesday evening (4 March); Northwire has Wednesday morning (5 March).',
    },
    [
      ['v1.s4', 'Tuesday evening', '2031-03-04'],
      ['v2.s2', 'Tuesday evening', '2031-03-04'],
      ['v3.s2', 'Wednesday morning', '2031-03-05'],
    ],
  ),
  difference(
    VERSIONS,
    {
      id: 'd3',
      claim: 'c1',
      kind: 'attribution',
      level: 'discrepancy',
      rule: 'speaker-differs',
      why: 'Ansel Courier names the coast guard; Northwire names the police.',
    },
    [
      ['v1.s4', 'the coast guard said', 'coast guard'],
      ['v2.s2', 'the coast guard said', 'coast guard'],
      ['v3.s2', 'police said', 'police'],
    ],
  ),
  difference(
    VERSIONS,
    {
      id: 'd4',
      claim: 'c1',
      kind: 'wording',
      level: 'wording',
      rule: 'other-words',
      why: 'Ansel Courier has ‘ran aground off’; Northwire has ‘struck rocks near’.',
    },
    [
      ['v1.s4', 'ran aground off', 'run aground'],
      ['v2.s2', 'ran aground off', 'run aground'],
      ['v3.s2', 'struck rocks near', 'strike rock'],
    ],
  ),
  difference(
    VERSIONS,
    {
      id: 'd5',
      claim: 'c2',
      kind: 'quotation',
      level: 'discrepancy',
      rule: 'words-in-quotation',
      why: 'Inside the marks, Ansel Courier has ‘a bang and then’; Northwire has ‘two bangs and’.',
    },
    [
      ['v1.s5', 'a bang and then', 'a bang and then'],
      ['v2.s3', 'a bang and then', 'a bang and then'],
      ['v3.s3', 'two bangs and', 'two bangs and'],
    ],
  ),
  {
    ...difference(
      VERSIONS,
      {
        id: 'd6',
        claim: 'c2',
        kind: 'attribution',
        level: 'discrepancy',
        rule: 'source-dropped',
        why: 'Ansel Courier names Tom Reyes; Northwire names nobody.',
      },
      [
        ['v1.s5', 'Tom Reyes, a passenger', 'tom reyes'],
        ['v3.s3', 'one passenger', 'anonymous'],
      ],
    ),
    dismissed: { by: 'Jo Okafor', reason: 'Northwire’s second page names him.', at: '2031-03-05T11:02:00Z' },
  },
  difference(
    VERSIONS,
    {
      id: 'd7',
      claim: 'c3',
      kind: 'polarity',
      level: 'contradiction',
      rule: 'denied-against-stated',
      why: 'Ansel Courier has the captain deny that the ship was too fast; Northwire’s official says it was.',
    },
    [
      ['v1.s6', 'denied', 'no'],
      ['v2.s4', 'denied', 'no'],
      ['v3.s4', 'had been going too fast', 'yes'],
    ],
  ),
];

const CLAIMS: ClaimData[] = [
  {
    ...claim(1, 'How many were hurt, and when', ['v1.s4', 'v2.s2', 'v3.s2', 'v4.s1'], 3),
    ruling: 'disputed',
    verdicts: [
      {
        person: 'Alma Moreau',
        value: 'confirmed',
        reason: 'Three versions agree.',
        at: '2031-03-05T09:40:00Z',
        ended: { how: 'changed', at: '2031-03-05T10:15:00Z', reason: 'They are one source.' },
      },
      {
        person: 'Alma Moreau',
        value: 'disputed',
        reason: 'The coast guard’s log gives 33; Northwire’s 12 is the number taken to hospital.',
        at: '2031-03-05T10:15:00Z',
      },
    ],
    evidence: [
      {
        title: 'Coast guard incident log 2031-114',
        url: 'https://coastguard.example/log/2031-114',
        archive: 'https://archive.example/log-114',
        passage: '19:42 GUILLEMOT aground. 33 injured, 12 to hospital.',
        stance: 'undermines',
        primary: true,
        accessed: '2031-03-05T10:02:00Z',
        sha256: '9f2c1b60a1'.padEnd(64, '0'),
        addedBy: 'Alma Moreau',
      },
      {
        title: 'A nurse at Ansel General',
        passage: 'We took in twelve that night.',
        stance: 'context',
        primary: true,
        accessed: '2031-03-05T10:30:00Z',
        withheld: 'She is not allowed to speak to the press.',
      },
    ],
  },
  {
    ...claim(2, 'The bang the passengers heard', ['v1.s5', 'v2.s3', 'v3.s3'], 2),
    ruling: 'confirmed',
    verdicts: [
      {
        person: 'Jo Okafor',
        value: 'confirmed',
        reason: 'Heard the recording.',
        at: '2031-03-05T11:00:00Z',
        stale: 'Northwire’s sentence now says ‘two bangs’.',
      },
    ],
    evidence: [
      {
        title: 'Recording of the call to the harbour office',
        url: 'tape 12, harbour office',
        passage: 'there was a bang',
        stance: 'supports',
        primary: true,
        accessed: '2031-03-05',
      },
    ],
  },
  {
    ...claim(3, 'Whether the ship was going too fast', ['v1.s6', 'v2.s4', 'v3.s4'], 2),
    ruling: 'unsourced',
    verdicts: [
      {
        person: 'Jo Okafor',
        value: 'unsourced',
        reason: 'No speed log has been published.',
        at: '2031-03-05T11:20:00Z',
      },
    ],
  },
  claim(4, 'The Guillemot was built in 1998', ['v1.s7'], 1),
  claim(5, 'Divers will inspect the hull', ['v3.s5'], 1),
  claim(6, 'بدأ التحقيق', ['v4.s2'], 1),
  claim(7, 'Ferry runs aground off Port Ansel', ['v1.s2', 'v2.s1'], 1),
];

function gap(claim: string, version: string, kind: Gap['kind'], passage: string): Gap {
  const start = VERSIONS.find(({ id }) => id === version)?.text.indexOf(passage) ?? -1;
  return { claim, version, kind, start, end: start + passage.length };
}

export const FERRY: ReportData = {
  story: { title: 'Ferry Guillemot runs aground off Port Ansel', slug: 'ferry-guillemot' },
  generated: '2031-03-05T12:00:00Z',
  engine: 'crossread 0.1.0',
  versions: VERSIONS,
  families: [
    {
      id: 'f1',
      versions: ['v1', 'v2'],
      relation: 'edited-copy',
      why: 'Courier reprint repeats 94 % of Ansel Courier’s words.',
    },
    { id: 'f2', versions: ['v3'], relation: 'single', why: '' },
    { id: 'f3', versions: ['v4'], relation: 'single', why: '' },
  ],
  claims: CLAIMS,
  differences: DIFFERENCES,
  gaps: [
    gap('c7', 'v3', 'unaligned', 'the ferry Guillemot struck rocks'),
    gap('c5', 'v2', 'removed', 'Related: what to do'),
  ],
  warnings: [{ version: 'v4', text: 'Some rules are off for Arabic: attribution, certainty, polarity.' }],
  review: {
    policy: 'One reviewer rules; an editor may overrule.',
    disclosure: {
      organisation: 'The Ansel Desk',
      funding: 'Paid for by its readers.',
      contact: 'https://desk.example/contact',
      corrections: 'https://desk.example/corrections',
    },
    changes: [
      { at: '2031-03-05T09:10:00Z', who: 'Alma Moreau', what: 'brought in Ansel Courier' },
      { at: '2031-03-05T10:15:00Z', who: 'Alma Moreau', what: 'ruled claim 1 disputed' },
    ],
  },
};
