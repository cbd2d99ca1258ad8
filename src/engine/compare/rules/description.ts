import { oncePerPrint } from '../../annotate/prints.ts';
import { COUNTRY_WORDS } from '../../lexicon/countries.ts';
import { cosine } from '../../lexicon/vectors.ts';
import { isKind, related, wordClass } from '../../lexicon/wordnet.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair, Token } from '../../types.ts';
import { isDenied, spanOf } from '../opposition.ts';
import { profileOf } from '../profile.ts';
import { tellSides } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** What a sentence says its subject is: 'Aalto was a Finnish architect'. Indices into the tokens. */
interface Description {
  /** The verb. */
  is: number;
  /** The noun that names the kind. */
  head: number;
  /** The country of its adjective ('Finnish'), if any. */
  country: string | undefined;
}

const description: Rule = {
  name: 'described-otherwise',
  kind: 'role',
  summary:
    'Both sentences say what one subject is (‘X is a …’), with kinds that exclude each other by WordNet, or of two countries. What two people do for a living may both be true and is a discrepancy only.',
  flags: ['The Lumen is a bridge in Turku.', 'The Lumen is a song about Turku.'],
  passes: ['The Lumen is a bridge in Turku.', 'The Lumen is a structure in Turku.'],
  languages: ['en'],
  compare: compareDescriptions,
  explain: (sides) => `${tellSides(sides)}: they do not say the same of what it is.`,
};

export const descriptionRules: Rule[] = [description];

function compareDescriptions(pair: SentencePair): Found[] {
  const { a, b } = pair;
  const [x, y] = [describe(a), describe(b)];
  if (!x || !y || !sameSubject(pair, x, y) || isDenied(a, x.head) !== isDenied(b, y.head)) return [];
  const kinds =
    isElsewhere(a, y, b) || isElsewhere(b, x, a) ? undefined : levelOfKinds(a.tokens[x.head], b.tokens[y.head]);
  const countries = x.country && y.country && x.country !== y.country && !names(a, y.country) && !names(b, x.country);
  const level = countries ? 'contradiction' : kinds;
  if (!level) return [];
  const value = (sentence: AnnotatedSentence, { head, country }: Description) => ({
    ...spanOf(sentence, head),
    value: [country, sentence.tokens[head]?.stem].filter(Boolean).join(' '),
  });
  // Of one place or thing a story says many true things: 'a tourist destination', 'the biggest island'.
  const loose = countries ? {} : ({ pairOnly: true } as const);
  return [{ level, grade: 0.8, a: value(a, x), b: value(b, y), ...loose }];
}

/** 'is a' near the beginning, then adjectives, then the noun before a preposition, a mark or a clause. */
const describe = oncePerPrint(({ tokens }): Description | undefined => {
  const is = tokens.findIndex(
    ({ norm }, i) =>
      i > 0 &&
      i < 30 &&
      /^(?:is|was)$/.test(norm) &&
      /^(?:an?|the|only|also|solely|exclusively)$/.test(tokens[i + 1]?.norm ?? ''),
  );
  if (is < 0) return undefined;
  let head = -1;
  let country: string | undefined;
  const from = /^(?:an?|the)$/.test(tokens[is + 2]?.norm ?? '') ? is + 3 : is + 2;
  for (let i = from; i < tokens.length && i < from + 10; i++) {
    const { kind, stop, stem, norm } = tokens[i] as Token;
    if (kind === 'punctuation' || stop) break;
    country ??= BRITISH.has(norm) ? 'gb' : countryOfPeople(norm);
    const use = wordClass(stem);
    if (head >= 0 && (use === 'verb' || kind === 'number') && norm.endsWith('ed')) break;
    if (use === 'noun' || (norm.endsWith('ing') && endsPhrase(tokens[i + 1]))) head = i;
  }
  return head < 0 ? undefined : { is, head, country };
});

/** Peoples of one country whose languages or towns bear other names. */
const BRITISH = new Set(['english', 'scottish', 'welsh']);

function countryOfPeople(norm: string): string | undefined {
  const word = COUNTRY_WORDS.get(norm);
  return word?.role === 'people' ? word.country : undefined;
}

/** What stands after a noun phrase: nothing, a mark or a small word. */
function endsPhrase(after: Token | undefined): boolean {
  return !after || after.stop || after.kind === 'punctuation';
}

/** The subject of one is answered by the subject of the other, or is a pronoun. */
function sameSubject({ a, b, words }: SentencePair, x: Description, y: Description): boolean {
  const { weights } = profileOf(b);
  for (let j = 0; j < y.is; j++) {
    const i = words.bToA[j] ?? -1;
    if (weights[j] && i >= 0 && i < x.is && (words.strength[i] ?? 0) >= 0.9) return true;
  }
  return /^(?:he|she|it)$/.test(a.tokens[0]?.norm ?? '') && x.is === 1 && y.is <= 3;
}

/** Whether a sentence says anywhere what the other's kind is, in other words too. */
function isElsewhere(sentence: AnnotatedSentence, { head }: Description, other: AnnotatedSentence): boolean {
  const stem = other.tokens[head]?.stem ?? '';
  return sentence.tokens.some((token) => {
    if (token.stop || token.kind !== 'word') return false;
    if (token.stem === stem || token.norm.includes(stem)) return true;
    const relation = related(token.stem, stem);
    return (
      (relation !== undefined && relation !== 'sibling' && relation !== 'antonym') || cosine(token.stem, stem) > 0.6
    );
  });
}

/** Kinds so wide that they exclude nothing. */
export const GENERAL_KINDS: ReadonlySet<string> = new Set(
  'place thing person man woman on kind type member part name site locat item object result'.split(' '),
);

function levelOfKinds(x: Token | undefined, y: Token | undefined): PairDifference['level'] | undefined {
  if (!x || !y || x.stem === y.stem || GENERAL_KINDS.has(x.stem) || GENERAL_KINDS.has(y.stem)) return undefined;
  if (isKind(x.stem, y.stem) || isKind(y.stem, x.stem)) return undefined;
  return isKind(x.stem, 'person') && isKind(y.stem, 'person') ? 'discrepancy' : 'contradiction';
}

function names({ tokens }: AnnotatedSentence, country: string): boolean {
  return tokens.some(({ norm }) => COUNTRY_WORDS.get(norm)?.country === country);
}
