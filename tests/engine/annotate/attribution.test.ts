import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDocumentAttributions } from '../../../src/engine/annotate/attribution/document.ts';
import type { AttributionDetail } from '../../../src/engine/annotate/attribution.ts';
import { linkVersion } from '../../../src/engine/annotate/link.ts';
import { readSentence } from '../../../src/engine/index.ts';

function cut(text: string, spans: { start: number; end: number }[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** 'source | cue | content' of everything reported in a sentence. */
function told(text: string): string[] {
  return readSentence(text, 'a').details.attributions.map((found) => tell(text, found));
}

function tell(text: string, { source, cue, content }: AttributionDetail): string {
  return [cut(text, source), cut(text, cue), cut(text, content)].join(' | ');
}

const ORDERS: [string, string, string[]][] = [
  ['before, with that', 'Berg said that the dam held.', ['Berg | said | that the dam held']],
  ['before, without that', 'Berg said the dam held.', ['Berg | said | the dam held']],
  ['after', 'The dam held, Berg said.', ['Berg | said | The dam held']],
  ['after, with a day', 'The dam held, Berg said on Friday.', ['Berg | said | The dam held']],
  ['inverted', 'The dam held, said Anna Berg.', ['Anna Berg | said | The dam held']],
  ['inverted after a quotation', '“The dam held,” said Anna Berg.', ['Anna Berg | said | “The dam held,”']],
  ['in the middle', '“The dam,” she said, “held.”', ['she | said | “The dam,” … “held.”']],
  ['according to, first', 'According to Berg, the dam held.', ['Berg | According to | the dam held']],
  ['according to, last', 'The dam held, according to Berg.', ['Berg | according to | The dam held']],
  ['told somebody', 'Berg told reporters that the dam held.', ['Berg | told | that the dam held']],
  ['in a statement', 'Berg said in a statement that the dam held.', ['Berg | said | that the dam held']],
  ['colon', 'Berg said: “The dam held.”', ['Berg | said | “The dam held.”']],
  ['headline with a colon', 'Ministry: dam held', ['Ministry | : | dam held']],
  ['headline, inverted', 'Dam held, says ministry', ['ministry | says | Dam held']],
  [
    'an aside on who it is',
    'Anna Berg, a miner from Lund, said the dam held.',
    ['Anna Berg, a miner from Lund, | said | the dam held'],
  ],
  ['two speakers joined', 'Berg and Olsen say the dam held.', ['Berg and Olsen | say | the dam held']],
  [
    'a report that was made',
    'A survey conducted in May found that few agreed.',
    ['A survey conducted in May | found | that few agreed'],
  ],
  [
    'a second verb of the same speaker',
    'Berg praised the crew, adding that the dam held.',
    ['Berg | praised | the crew', 'Berg | adding | that the dam held'],
  ],
  ['nobody in particular', 'Berg is said to have left.', [' | is said | Berg … to have left']],
  ['a noun', 'They heard Berg’s claim that the dam held.', ['Berg’s | claim | that the dam held']],
  [
    'one speaker, two verbs',
    'Berg denies taking money and says she will stay.',
    ['Berg | denies | taking money', 'Berg | says | she will stay'],
  ],
  [
    'a form before the clause',
    'Berg said in an interview with a Lund paper that the dam held.',
    ['Berg | said | that the dam held'],
  ],
  ['an announcement after an introduction', 'Asked about it later, Berg replied: “No.”', ['Berg | replied | “No.”']],
  [
    'a verb that only carries the noun',
    'Miners expressed anger over the plan.',
    ['Miners | expressed anger over | the plan'],
  ],
  ['an unknown quarter', 'It is believed that the dam held.', [' | is believed | that the dam held']],
  ['a wish', 'The union demanded higher pay.', ['The union | demanded | higher pay']],
  ['a state of mind', 'Farmers are worried about the dam.', ['Farmers | are worried about | the dam']],
];

describe('attributions in every order', () => {
  for (const [what, text, expected] of ORDERS) it(what, () => assert.deepEqual(told(text), expected));
});

describe('what looks like an attribution and is none', () => {
  for (const text of [
    'The statement was long.',
    'His demands were heard.',
    'The United States won the match.',
    'The press waited outside.',
    'It rained in the state for a week.',
  ]) {
    it(text, () => assert.deepEqual(told(text), []));
  }
});

describe('who speaks', () => {
  const kinds: [string, string, string][] = [
    ['Anna Berg said the dam held.', 'named', 'anna berg'],
    ['Police said the dam held.', 'official', 'police'],
    ['The Kremlin said the dam held.', 'official', 'government of russia'],
    ['Moscow said the dam held.', 'official', 'government of russia'],
    ['Reuters reported that the dam held.', 'outlet', 'reuters'],
    ['Sources said the dam held.', 'anonymous', 'sources'],
    ['Finance Minister Anna Berg said the dam held.', 'named', 'anna berg'],
  ];
  for (const [text, kind, value] of kinds) {
    it(text, () => {
      const [found] = readSentence(text, 'a').details.attributions;
      assert.deepEqual([found?.kind, found?.value], [kind, value]);
    });
  }

  it('takes the name after an office for the speaker', () => {
    const [found] = readSentence('The union’s chief, Anna Berg, said the dam held.', 'a').details.attributions;
    assert.deepEqual([found?.kind, found?.value], ['named', 'anna berg']);
  });

  it('tells who passed it on', () => {
    const [found] = readSentence('“The dam held,” Reuters quoted Berg as saying.', 'a').details.attributions;
    assert.deepEqual([found?.value, found?.via], ['berg', 'reuters']);
  });

  it('tells what stands inside what somebody else reports', () => {
    const all = readSentence('Berg said the dam held, Reuters reported.', 'a').details.attributions;
    assert.deepEqual(
      all.map(({ value, nested }) => [value, nested ?? false]),
      [
        ['berg', true],
        ['reuters', false],
      ],
    );
  });
});

describe('over several sentences', () => {
  it('joins what is said before and after the speaker is named', () => {
    const text = '“The dam held,” Berg said. “We were lucky.”';
    assert.deepEqual(
      findDocumentAttributions(text).map((found) => tell(text, found)),
      ['Berg | said | “The dam held,” … “We were lucky.”'],
    );
  });

  it('gives the next paragraph to whom a colon announces', () => {
    const text = 'Berg later told the council:\n\n“The dam held. We were lucky.”';
    assert.deepEqual(
      findDocumentAttributions(text).map((found) => tell(text, found)),
      ['Berg | later told | “The dam held. We were lucky.”'],
    );
  });

  it('does not give a paragraph without marks to anybody', () => {
    const text = 'Berg said the dam held.\n\nThe valley was quiet the next day.';
    assert.equal(findDocumentAttributions(text).length, 1);
  });

  it('finds the person behind a pronoun and behind a surname', () => {
    const sentences = ['Anna Berg said the dam held.', 'Berg thanked the crew.', 'She said it was luck.'];
    const linked = linkVersion(sentences.map((text) => readSentence(text, 'a')));
    assert.deepEqual(
      linked.map(({ details }) => details.attributions[0]?.value),
      ['anna berg', 'anna berg', 'anna berg'],
    );
  });

  it('leaves a surname alone that two persons share', () => {
    const sentences = ['Anna Berg met Carl Berg.', 'Berg said the dam held.'];
    const linked = linkVersion(sentences.map((text) => readSentence(text, 'a')));
    assert.equal(linked[1]?.details.attributions[0]?.value, 'berg');
  });
});

describe('hostile text', () => {
  const repeated: [string, string][] = [
    ['one word', 'said '],
    ['names', 'Anna Berg '],
    ['quotation marks', '“ '],
    ['single marks', "'a "],
    ['commas', ', '],
    ['brackets', '( ) '],
    ['joined speakers', 'Berg and '],
    ['asides', 'Berg, who said, '],
  ];
  for (const [what, unit] of repeated) {
    it(`takes time in proportion to the length: ${what}`, () => {
      const time = (count: number) => {
        const text = unit.repeat(count);
        const start = process.hrtime.bigint();
        readSentence(text, 'a');
        return Number(process.hrtime.bigint() - start) / 1e6;
      };
      time(500);
      const [short, long] = [Math.min(time(1_000), time(1_000)), Math.min(time(8_000), time(8_000))];
      assert.ok(long < Math.max(400, short * 40), `${short} ms for 1,000, ${long} ms for 8,000`);
    });
  }
});
