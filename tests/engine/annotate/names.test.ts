import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkVersion } from '../../../src/engine/annotate/link.ts';
import { readSentence } from '../../../src/engine/index.ts';

/** 'person maria lopez', 'place no (people)': what is found in a sentence. */
function found(text: string): string[] {
  return readSentence(text, 'a').details.names.map(
    ({ type, value, stands }) => `${type} ${value}${stands && stands !== 'name' ? ` (${stands})` : ''}`,
  );
}

function roleOf(text: string): string | undefined {
  return readSentence(text, 'a').details.names.find(({ type }) => type === 'person')?.role;
}

const CASES: [string, string, string[]][] = [
  ['no name in a number that opens a sentence', 'Eleven were hurt on Monday.', []],
  ['a name that begins with a number', 'Seven Network said so.', ['organisation seven network']],
  ['a name after a title', 'Mr. Olsen left early.', ['person olsen']],
  ['given name and surname', 'The board chose Maria Lopez.', ['person maria lopez']],
  [
    'a people, an office and a name',
    'Norwegian Foreign Minister Anna Berg left.',
    ['place no (people)', 'person anna berg'],
  ],
  [
    'an office with its domain',
    'U.S. Assistant Secretary of State Peter Holm left.',
    ['place us', 'person peter holm'],
  ],
  [
    'an office with a domain joined by and',
    'She met Deputy Secretary for Trade and Customs Affairs Peter Holm.',
    ['person peter holm'],
  ],
  ['no more of a name than the name', 'He told President Ana Silva of Brazil.', ['person ana silva', 'place br']],
  ['a genitive ends a name', "Berg's Oslo office was closed.", ['other berg', 'place oslo (capital)']],
  ['a seat of power', 'The Kremlin declined.', ['organisation kremlin (seat)']],
  ['one country, three names', 'The US, the U.S. and America agreed.', ['place us', 'place us', 'place us']],
  ['us in a sentence is no country', 'They told us to wait.', []],
  ['two spellings, one town', 'From Kiev to Kyiv.', ['place kyiv (capital)', 'place kyiv (capital)']],
  ['a body by its last word', 'The Northfield Water Authority objected.', ['organisation northfield water authority']],
  ['a street', 'It stands on Marsh Street.', ['place marsh street']],
  ['an acronym', 'The OECD objected.', ['organisation oecd']],
  ['days and months are no names', 'On Monday in June it rained.', []],
  ['the first word of a sentence is no name by itself', 'Officials waited for hours.', []],
  ['the first word of a sentence that speaks', 'Olsen said nothing.', ['person olsen']],
];

describe('names', () => {
  for (const [what, text, expected] of CASES) it(what, () => assert.deepEqual(found(text), expected));

  it('keeps the office with the person, lower-case words too', () => {
    assert.equal(roleOf("The king's senior foreign policy aide Peter Holm left."), 'senior foreign policy aide');
    assert.equal(roleOf('Sen. Ana Silva left.'), 'senator');
    assert.equal(roleOf('The board chose Ana Silva.'), undefined);
  });

  it('compares romanisations by one value and keeps the spelling', () => {
    const [one] = readSentence('The jury heard Yury Petrov.', 'a').details.names;
    const [other] = readSentence('The jury heard Yuriy Petrov.', 'b').details.names;
    assert.equal(one?.value, other?.value);
    assert.notDeepEqual(one?.spelling, other?.spelling);
  });

  it('cuts the exact text, without the genitive', () => {
    const sentence = readSentence("Critics of Maria Lopez's plan met.", 'a');
    const [name] = sentence.details.names;
    assert.equal(sentence.source.slice(name?.start, name?.end), 'Maria Lopez');
  });

  it('trusts no capitals in a headline', () => {
    assert.deepEqual(found('Angry Farmers Block Every Bridge Before Harvest Festival'), []);
    assert.deepEqual(found('Angry Farmers Block Every Bridge In Norway Before Harvest'), ['place no']);
  });
});

describe('bodies known by their letters', () => {
  it('are one with their name in full', () => {
    assert.deepEqual(found('The Group of Seven met the FBI.'), ['organisation g7', 'organisation fbi']);
    assert.deepEqual(found('The G7 met the Federal Bureau of Investigation.'), ['organisation g7', 'organisation fbi']);
  });

  it('may be introduced by the text', () => {
    const texts = ['The Northfield Water Authority (NWA) objected.', 'The NWA objected again.'];
    const [first, second] = linkVersion(texts.map((text) => readSentence(text, 'a')));
    assert.equal(second?.details.names[0]?.value, first?.details.names[0]?.value);
  });

  it('stay letters where nothing introduces them', () => {
    const [first] = linkVersion([readSentence('The NWA objected again.', 'a')]);
    assert.equal(first?.details.names[0]?.value, 'nwa');
  });
});
