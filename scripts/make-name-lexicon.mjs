/**
 * Writes given-names.json, place-names.json and organisation-names.json under src/engine/lexicon/data from the word
 * lists of compromise (https://github.com/spencermountain/compromise, MIT licence, version 14.17.0).
 *
 *   npm install --no-save compromise@14.17.0 && node scripts/make-name-lexicon.mjs
 */
import { writeFileSync } from 'node:fs';
import nlp from 'compromise';

const { lexicon } = nlp.model().one;
const ONE_WORD = /^[\p{Ll}'-]+$/u;
const WORDS = /^[\p{Ll}][\p{Ll}' -]{2,}$/u;
const tagged = (pattern, ...tags) =>
  Object.keys(lexicon)
    .filter((word) => pattern.test(word) && [lexicon[word]].flat().some((tag) => tags.includes(tag)))
    .sort();

const write = (name, words) =>
  writeFileSync(new URL(`../src/engine/lexicon/data/${name}.json`, import.meta.url), `${JSON.stringify(words)}\n`);

write('given-names', tagged(ONE_WORD, 'MaleName', 'FemaleName', 'FirstName').join(' '));

/** Words of the lists that are seldom the place or the organisation, or that our own lists hold. */
const NOT_PLACES = new Set(
  `main street|downtown|midtown|old town|highland|highlands|lowland|lowlands|boardwalk|soho|den|las|mobile
  |reading|nice|bath|tours|march|split|orange|enfield|acton|pembroke|lancaster|lansing|warwick|stafford|buckingham|bolton
  |newport|lakefront|riverfront|uptown|financial district|shopping district|gay village|east side|west side|north side
  |south side|east end|west end|north end|south end|leeds|para|pei|essex|washington|georgia`
    .split('|')
    .map((word) => word.trim()),
);
const NOT_ORGANISATIONS = new Set(
  `dept|univ|assn|inc|ltd|ups|visa|ing|ford|dell|target|der spiegel|destiny's child
  |destiny child|abba|prudential|baxter|bayer|sears|firestone|avis|nestle|the who|the guess who|the carpenters|amt|nwa
  |rap|altair|dea|nec|argos|ayer|palantir|westfield|brexiteers|eurosceptics`
    .split('|')
    .map((word) => word.trim()),
);

const list = (tags, not) =>
  tagged(WORDS, ...tags)
    .filter((word) => word.length > 3 && !not.has(word))
    .map((word) => word.replaceAll(' & ', ' and '))
    .join('|');
write('place-names', list(['City', 'Region', 'Place'], NOT_PLACES));
write('organisation-names', list(['Organization', 'SportsTeam'], NOT_ORGANISATIONS));
