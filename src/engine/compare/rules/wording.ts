import { related } from '../../lexicon/wordnet.ts';
import type { PairDifference, Rule, SentencePair } from '../../types.ts';
import { spanOf } from '../opposition.ts';
import { profileOf } from '../profile.ts';
import { strongestReplacement } from '../replacements.ts';
import { tellSides } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** Rewordings shown of one pair at the most: they are there to be skimmed. */
const MOST = 2;

const otherWord: Rule = {
  name: 'said-otherwise',
  kind: 'wording',
  summary: 'Another word of the same meaning stands in the same place (WordNet, word vectors).',
  flags: ['The match started in the rain at noon.', 'The match began in the rain at noon.'],
  passes: ['The match began in the rain at noon.', 'In the rain, the match begins at noon.'],
  languages: ['en'],
  compare: compareWording,
  explain: (sides) => `${tellSides(sides)}: the same in other words.`,
};

const otherSense: Rule = {
  name: 'word-replaced',
  kind: 'wording',
  summary:
    'A word stands in the place of another that does not mean the same, the rest of the sentence kept (weighed by word class, WordNet and word vectors, learned on SummEdits and ECB+).',
  flags: [
    'The council will sell its municipal theatre to a private investor in the autumn, the mayor told residents.',
    'The council will sell its municipal hospital to a private investor in the autumn, the mayor told residents.',
  ],
  passes: [
    'The council will sell the municipal swimming pool.',
    'The municipal swimming pool will be sold by the council.',
  ],
  languages: ['en'],
  compare: compareReplaced,
  explain: (sides) => `${tellSides(sides)}: another word in the same place.`,
};

export const wordingRules: Rule[] = [otherSense, otherWord];

/** How sure a replacement must be before it is shown. */
const CHANGES_FROM = 0.8;

/** Share of both sentences, the replaced word with them, that is answered: the rest must be the same. */
const REST_KEPT = 0.84;

function compareReplaced(pair: SentencePair): Found[] {
  if ((pair.words.coverA + pair.words.coverB) / 2 < REST_KEPT) return [];
  const found = strongestReplacement(pair);
  if (!found || found.grade < CHANGES_FROM) return [];
  const { a, b, grade } = found;
  const [x, y] = [pair.a.tokens[a]?.stem ?? '', pair.b.tokens[b]?.stem ?? ''];
  return [
    { level: 'discrepancy', grade, a: { ...spanOf(pair.a, a), value: x }, b: { ...spanOf(pair.b, b), value: y } },
  ];
}

function compareWording({ a, b, words }: SentencePair): Found[] {
  if (Math.min(words.coverA, words.coverB) < 0.5) return [];
  const { names, weights } = profileOf(a);
  const found: (Found & { weight: number })[] = [];
  for (const i of words.soft) {
    const j = words.aToB[i] ?? -1;
    const strength = words.strength[i] ?? 0;
    if (names[i] || strength < 0.6) continue;
    const relation = related(a.tokens[i]?.stem ?? '', b.tokens[j]?.stem ?? '');
    // A word of one family is hardly another word, and a wider one has its own rule.
    if (relation === 'derivation' || relation === 'hypernym' || relation === 'hyponym') continue;
    const [x, y] = [spanOf(a, i), spanOf(b, j)];
    const level = 'wording' as const;
    found.push({
      level,
      grade: strength,
      a: { ...x, value: a.tokens[i]?.stem ?? '' },
      b: { ...y, value: b.tokens[j]?.stem ?? '' },
      weight: weights[i] ?? 0,
    });
  }
  found.sort((x, y) => y.weight - x.weight);
  return found.slice(0, MOST).map(({ weight: _, ...rest }) => rest);
}
