import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberRules } from '../../../src/engine/compare/rules/number.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { PairDifference, Rule } from '../../../src/engine/types.ts';

/** What the rules show between two sentences. */
function shown(rules: readonly Rule[], first: string, second: string): Pick<PairDifference, 'rule' | 'level'>[] {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  return rules.flatMap((rule) =>
    rule
      .compare({ a, b, words: alignWords(a, b) })
      .filter(({ grade }) => grade >= 0.5)
      .map(({ level }) => ({ rule: rule.name, level })),
  );
}

const names = (first: string, second: string) => shown(numberRules, first, second).map(({ rule }) => rule);

describe('every number rule is documented by its own example', () => {
  for (const rule of numberRules) {
    it(`${rule.name} flags its example`, () => assert.ok(names(...rule.flags).includes(rule.name)));
    it(`${rule.name} flags its example the other way round`, () =>
      assert.ok(names(rule.flags[1], rule.flags[0]).includes(rule.name)));
    it(`${rule.name} passes its harmless twin`, () => assert.deepEqual(names(...rule.passes), []));
  }
});

/** First sentence, second sentence, the rule that must show; none for a harmless twin. */
const families: Record<string, [string, string, string?][]> = {
  tolls: [
    ['The ferry sank off the coast, killing 33 people.', 'At least 30 people died when the ferry sank off the coast.'],
    ['The ferry sank off the coast, killing 33 people.', 'Dozens of people died when the ferry sank off the coast.'],
    ['The ferry sank off the coast, killing 33 people.', 'The ferry sank off the coast, leaving 33 dead.'],
    ['The ferry sank off the coast, killing 33 people.', 'The ferry sank off the coast, injuring 70 people.'],
    ['The ferry sank off the coast, killing 33 people.', 'Three women died when the ferry sank off the coast.'],
    ['The ferry sank off the coast, killing 33 people.', 'The ferry, with 90 people on board, sank off the coast.'],
    [
      'The ferry sank off the coast, killing 33 people.',
      'The ferry sank off the coast, leaving 41 dead.',
      'number-differs',
    ],
    ['The ferry sank, killing 33 and injuring 12.', 'The ferry sank, killing 33 and injuring 70.', 'number-differs'],
    [
      'The ferry sank, killing at least 12 people.',
      'The death toll of the ferry that sank rose to 48.',
      'bound-differs',
    ],
    [
      'About 300 workers were arrested in the raids.',
      'Officials said 120 had been arrested in the raids.',
      'number-differs',
    ],
    ['About 300 workers were arrested in the raids.', 'Officials said 120 women had been arrested in the raids.'],
    ['Blast kills 11 in northern town', 'Bomb Kills 19 In Northern Town', 'number-differs'],
    ['The plane crashed with 127 on board.', 'The plane crashed with 130 people on board.', 'number-differs'],
    ['The plane crashed with 127 on board.', 'The plane crashed, killing 120 people.'],
    ['The blast killed 14 soldiers.', 'The blast killed 17 troops.', 'number-differs'],
    ['Officials put the death toll at 97.', 'The death toll climbed to 104, officials said.', 'number-differs'],
    ['The ferry sank, killing hundreds of people.', 'The ferry sank, killing 12 people.', 'vague-vs-exact'],
  ],
  'words and digits': [
    ['The council bought 1,000 buses.', 'The council bought one thousand buses.'],
    ['The council bought 12 buses.', 'The council bought a dozen buses.'],
    ['The council bought 12 buses.', 'The council bought two dozen buses.', 'number-differs'],
    ['The council bought twenty-one buses.', 'The council bought 12 buses.', 'number-differs'],
  ],
  tolerance: [
    ['Nearly 100 people were arrested in the raids.', 'Police arrested 89 people in the raids.'],
    ['About 50 people were arrested in the raids.', 'Police arrested 52 people in the raids.'],
    ['Some 20,000 people marched to the palace.', '19,750 people marched to the palace.'],
    ['Between 10 and 15 people were arrested in the raids.', 'Police arrested 12 people in the raids.'],
    [
      'Between 10 and 15 people were arrested in the raids.',
      'Police arrested 45 people in the raids.',
      'number-differs',
    ],
    ['Nearly 100 people were arrested in the raids.', 'Police arrested 62 people in the raids.', 'number-differs'],
  ],
  money: [
    ['The thieves took jewels worth $2m from the shop.', 'The thieves took jewels worth A$2m from the shop.'],
    [
      'The thieves took jewels worth $2m from the shop.',
      'The thieves took jewels worth €2m from the shop.',
      'unit-differs',
    ],
    ['The thieves took jewels worth €2m from the shop.', 'The thieves took jewels worth $2.6 million from the shop.'],
    [
      'The club offered him $22 million a season over eight years.',
      'The club offered him $176 million over eight years.',
    ],
    [
      'The thieves took jewels worth $2m from the shop.',
      'The thieves took jewels worth two million dollars from the shop.',
    ],
    [
      'The thieves took jewels worth $2m from the shop.',
      'The thieves took jewels worth $5 million from the shop.',
      'amount-differs',
    ],
    [
      'The club offered him $22 million a season over eight years.',
      'The club offered him $250 million over eight years.',
      'amount-differs',
    ],
  ],
  percent: [
    ['Unemployment rose to 7.4 percent in May.', 'Unemployment rose to 7.4% in May.'],
    ['Two thirds of the members rejected the deal.', '66 percent of the members rejected the deal.'],
    [
      'Three quarters of the members rejected the deal.',
      '60 percent of the members rejected the deal.',
      'percent-differs',
    ],
    ['Shares rose 12 percent to $17.', 'Shares rose 11.8% to $16.95.'],
    ['Unemployment rose by 2 percent in May.', 'Unemployment rose by 5 percentage points in May.'],
    ['Unemployment rose to 2.7 percent in May.', 'Unemployment rose to about 3 percent in May.'],
    ['Unemployment rose by 2 percent in May.', 'Unemployment rose by 2 percentage points in May.', 'unit-differs'],
    ['Unemployment rose to 7.4 percent in May.', 'Unemployment rose to 9.1 percent in May.', 'percent-differs'],
  ],
  units: [
    ['The wave was 200 ft high.', 'The wave was 61 metres high.'],
    ['The lorry carried 40 tons of salt.', 'The lorry carried 40 tonnes of salt.'],
    ['The lorry was doing 60 mph.', 'The lorry was doing 97 km/h.'],
    ['It was 86 degrees Fahrenheit in the capital.', 'It was 30 degrees Celsius in the capital.'],
    ['The fire burned 500 acres of forest.', 'The fire burned 200 hectares of forest.'],
    ['The wave was 200 ft high.', 'The wave was 20 metres high.', 'measure-differs'],
    ['A 5.9-magnitude quake hit the island.', 'A quake of magnitude 6.4 hit the island.', 'measure-differs'],
  ],
  durations: [
    ['The siege lasted 48 hours.', 'The siege lasted two days.'],
    ['The siege lasted three weeks.', 'The siege lasted 20 days.'],
    ['He died nine days after the crash.', 'He was in hospital for two days after the crash.'],
    ['The siege lasted three weeks.', 'The siege lasted six days.', 'duration-differs'],
    ['He died nine days after the crash.', 'He died two weeks after the crash.', 'duration-differs'],
  ],
  ages: [
    ['Anna Lind, 33, was charged with fraud.', 'The 33-year-old Anna Lind was charged with fraud.'],
    ['Anna Lind, 33, and Peter Lind, 41, were charged.', 'Peter Lind, 41, was charged.'],
    ['Anna Lind, 33, was charged with fraud.', 'Anna Lind was charged with fraud in a 12-year-old case.'],
    ['Anna Lind, 33, was charged with fraud.', 'The 35-year-old Anna Lind was charged with fraud.', 'age-differs'],
    ['Anna Lind, 33, was charged with fraud.', 'Anna Lind, 35, was charged with fraud.', 'age-differs'],
  ],
  ranks: [
    ['It was their third win in a row.', 'It was their 3rd win in a row.'],
    ['It was their third win in a row.', 'It was their third win of the season and their tenth point.'],
    ['It was their third win in a row.', 'It was their fifth win in a row.', 'rank-differs'],
  ],
  scores: [
    ['Leeds beat Derby 3-1.', 'Derby lost 3-1 to Leeds.'],
    ['Leeds (10-2) beat Derby 3-1.', 'Leeds beat Derby (4-8) by 3-1.'],
    ['Leeds beat Derby 3-1.', 'Leeds beat Derby 5-1.', 'score-differs'],
  ],
  'different things': [
    ['Two cables between the islands broke.', 'Ships with 12 anchors passed between the islands.'],
    ['The mayor spoke for 12 minutes to 400 guests.', 'The mayor spoke to 400 guests for twelve minutes.'],
    ['A mother of 12 was killed in the shooting.', 'Two men were charged with the fatal shooting.'],
    ['Week 15 was a bad one for the club.', 'The club lost two games in a bad week.'],
    ['The other two unions refused the deal.', 'All three unions were offered the deal.'],
    ['In 2014 the port handled 500 ships.', 'The port handled 500 ships in 2014.'],
  ],
};

for (const [family, pairs] of Object.entries(families)) {
  describe(family, () => {
    for (const [first, second, rule] of pairs) {
      it(`${rule ?? 'nothing'}: ${first} / ${second}`, () => {
        assert.deepEqual(names(first, second), rule ? [rule] : []);
        assert.deepEqual(names(second, first), rule ? [rule] : []);
      });
    }
  });
}

it('only what cannot both be true is a contradiction', () => {
  const level = (first: string, second: string) => shown(numberRules, first, second).map((found) => found.level);
  assert.deepEqual(level('The blast killed 12 people.', 'The blast killed 15 people.'), ['contradiction']);
  assert.deepEqual(level('The blast killed about 12 people.', 'The blast killed 18 people.'), ['discrepancy']);
  assert.deepEqual(level('The blast killed at least three people.', 'The blast killed ten people.'), ['discrepancy']);
});

it('what two people did, or two things of a series, is told of a pair, not within a story', () => {
  const inStory = (first: string, second: string) => {
    const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
    return numberRules.some(({ compare }) =>
      compare({ a, b, words: alignWords(a, b) }).some(({ pairOnly }) => !pairOnly),
    );
  };
  const lind = 'Anna Lind finished with 20 points and nine rebounds.';
  assert.equal(inStory(lind, 'Mara Berg finished with 20 points and eight rebounds.'), false);
  assert.equal(
    inStory('The first book of the trilogy sold well in Oslo.', 'He will film the second book of the trilogy.'),
    false,
  );
  assert.equal(
    inStory('Petrol fell ten percent from its June high of $5.02.', 'Petrol fell to an average of $4.75.'),
    false,
  );
  assert.equal(inStory('Petrol fell to an average of $5.02.', 'Petrol fell to an average of $4.75.'), true);
  assert.equal(
    inStory('Officials stopped the game when Lind, who now has 2,302 points, scored.', 'She finished with 20 points.'),
    false,
  );
  assert.equal(
    inStory(
      'The mill fire killed three people, police in Oslo said on Friday.',
      'Thirty people were killed at the mill.',
    ),
    true,
  );
  assert.equal(
    inStory('Berg had already missed three games this season.', 'Lind missed four games this season.'),
    false,
  );
  assert.equal(inStory('It was their third win in a row.', 'It was their fifth win in a row.'), true);
  assert.equal(inStory(lind, 'Lind finished with 20 points and eight rebounds.'), true);
  assert.equal(inStory(lind, 'She finished with 20 points and eight rebounds.'), true);
});
