import { oncePerPrint } from '../../annotate/prints.ts';
import { APART, LIMITING, QUANTITIES, type Quantity, RESTRICTIONS } from '../../lexicon/scope-words.ts';
import { isKind, related, wordClass } from '../../lexicon/wordnet.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair, Token } from '../../types.ts';
import { spanOf } from '../opposition.ts';
import { profileOf } from '../profile.ts';
import { tellSides } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

const howMuch: Rule = {
  name: 'quantity-word-differs',
  kind: 'scope',
  summary:
    'The same thing is said of all of a group and of some, most or few of it, or of it only and of it among others.',
  flags: ['All schools in the valley closed on Monday.', 'Some schools in the valley closed on Monday.'],
  passes: ['Every school in the valley closed on Monday.', 'All schools in the valley closed on Monday.'],
  languages: ['en'],
  compare: (pair) => compareWords(pair, quantityOf, differInQuantity),
  explain: (sides) => `${tellSides(sides)}: they do not speak of the same share.`,
};

const restriction: Rule = {
  name: 'restriction-dropped',
  kind: 'scope',
  summary:
    'One sentence limits a thing (certain, temporary, partial, preliminary …) that the other states without the limit.',
  flags: ['The council lifted a temporary ban on barges.', 'The council lifted a ban on barges.'],
  passes: ['The council lifted a temporary ban on barges.', 'A temporary ban on barges was lifted by the council.'],
  languages: ['en'],
  compare: (pair) => compareWords(pair, restrictionOf, (x, y) => x !== y && (x === '' || y === ''), LIMITS),
  explain: (sides) => `${tellSides(sides)}: one says it with a limit, the other without.`,
};

const named: Rule = {
  name: 'group-named-otherwise',
  kind: 'scope',
  summary: 'One sentence names a member of a group (‘Norway and other states’) that the other gives without it.',
  flags: ['The pact covers Norway and other Nordic states.', 'The pact covers Nordic states.'],
  passes: [
    'The pact covers Norway and other Nordic states.',
    'Norway and other Nordic states are covered by the pact.',
  ],
  languages: ['en'],
  compare: compareGroups,
  explain: (sides) => `${tellSides(sides)}: they do not mark out the same group.`,
};

const wider: Rule = {
  name: 'wider-or-narrower',
  kind: 'scope',
  summary: 'A word stands where the other sentence has a wider one (‘planes’ for ‘jets’), by WordNet’s hypernyms.',
  flags: ['Customs officers seized jets at the port.', 'Customs officers seized planes at the port.'],
  passes: ['Customs officers seized cars at the port.', 'Customs officers seized automobiles at the port.'],
  languages: ['en'],
  compare: compareWidth,
  explain: (sides) => `${tellSides(sides)}: one says it more narrowly.`,
};

export const scopeRules: Rule[] = [howMuch, restriction, named, wider];

/** Restrictions that take something away, told also between sentences that share little else. */
const LIMITS = new Set(
  'certain temporary partial limited conditional provisional preliminary interim tentative selected'.split(' '),
);

/** Least share of both sentences answered before words before a noun are compared. */
const LEAST_COVER = 0.6;

/** A word before a noun, as index and what it says; index -1 and '' when there is none. */
interface Said {
  at: number;
  value: string;
}

/**
 * Compares what `read` finds before answered nouns of both sentences. Between sentences that share less, only the `telling`
 * words count, before a noun that the same word governs in both: 'deploy certain weapons', 'deployment of weapons'.
 */
function compareWords(
  pair: SentencePair,
  read: (tokens: Token[], noun: number) => Said,
  differ: (x: string, y: string) => boolean,
  telling?: ReadonlySet<string>,
): Found[] {
  const { a, b, words } = pair;
  if (!printsScope(a) && !printsScope(b)) return [];
  const cover = Math.min(words.coverA, words.coverB);
  const close = cover >= LEAST_COVER;
  if (!close && !telling) return [];
  const found: Found[] = [];
  const cues = new Set<number>();
  for (const i of profileOf(a).content) {
    const j = words.aToB[i] ?? -1;
    if (j < 0 || (words.strength[i] ?? 0) < 0.7) continue;
    const [x, y] = [read(a.tokens, i), read(b.tokens, j)];
    if (!differ(x.value, y.value) || hasNearby(b, x.value, j) || hasNearby(a, y.value, i)) continue;
    if (
      !close &&
      !(telling?.has(x.value || y.value) && sameGovernor(pair, x.at < 0 ? i : x.at, y.at < 0 ? j : y.at, 1))
    )
      continue;
    // One cue is told once, however many of the words after it are answered.
    const cue = x.at < 0 ? -1 - y.at : x.at;
    if (cues.has(cue)) continue;
    cues.add(cue);
    found.push({
      level: 'discrepancy',
      grade: !close ? 0.6 : x.value && y.value ? cover : cover - 0.1,
      a: said(a, x, i),
      b: said(b, y, j),
    });
  }
  return found.slice(0, 2);
}

/** A sentence without a word of quantity or restriction limits nothing. */
const printsScope = oncePerPrint(({ tokens }) =>
  tokens.some(({ norm }) => QUANTITIES.has(norm) || RESTRICTIONS.has(norm)),
);

/** The same word stands close by, before the verb or after it: 'only changed one', 'changed only one'. */
function hasNearby({ tokens }: AnnotatedSentence, value: string, at: number): boolean {
  if (value === '') return false;
  for (let k = Math.max(0, at - 4); k <= at + 4 && k < tokens.length; k++) {
    const { norm } = tokens[k] as Token;
    if (norm === value || (value === 'only' && QUANTITIES.get(norm) === 'only')) return true;
  }
  return false;
}

/** The last word with content before token `i` of a answers one of the last `reach` before token `j` of b, or the other way round. */
function sameGovernor({ a, b, words }: SentencePair, i: number, j: number, reach: number): boolean {
  const [one, other] = [contentBefore(a, i).slice(0, reach), contentBefore(b, j).slice(0, reach)];
  const [x, y] = [one[0], other[0]];
  return (
    (x !== undefined && other.includes(words.aToB[x] ?? -1)) || (y !== undefined && one.includes(words.bToA[y] ?? -1))
  );
}

/** Up to two words with content close before a token, the nearest first. */
function contentBefore(sentence: AnnotatedSentence, at: number): number[] {
  const { weights } = profileOf(sentence);
  const found: number[] = [];
  for (let k = at - 1; k >= 0 && k >= at - 6 && found.length < 2; k--) {
    if (sentence.tokens[k]?.kind === 'punctuation') break;
    if (weights[k]) found.push(k);
  }
  return found;
}

function said(sentence: AnnotatedSentence, { at, value }: Said, noun: number): PairDifference['a'] {
  return { ...spanOf(sentence, at < 0 ? noun : at, noun), value: value || 'no limit' };
}

/** The quantity word that belongs to a noun: before it, with only articles and adjectives between. */
function quantityOf(tokens: Token[], noun: number): Said {
  for (let i = noun - 1; i >= 0 && i >= noun - 4; i--) {
    const { norm, stop, kind } = tokens[i] as Token;
    const value = QUANTITIES.get(norm);
    if (value && tokens[i - 1]?.norm !== 'not') return { at: i, value };
    if (kind === 'punctuation' || (stop && !/^(?:of|the|its|his|her|their|these|those)$/.test(norm))) break;
    if (!stop && i < noun - 1) break;
  }
  return { at: -1, value: '' };
}

function differInQuantity(x: string, y: string): boolean {
  if (x === y) return false;
  if (x && y) return APART.has(`${x} ${y}`);
  return LIMITING.has((x || y) as Quantity);
}

function restrictionOf(tokens: Token[], noun: number): Said {
  for (let i = noun - 1; i >= 0 && i >= noun - 3; i--) {
    const { norm, stop, kind } = tokens[i] as Token;
    if (kind === 'punctuation' || stop) break;
    if (RESTRICTIONS.has(norm)) return { at: i, value: norm };
  }
  return { at: -1, value: '' };
}

/** 'X and other N' in one sentence, N alone (its N answered, X not) in the other. */
function compareGroups(pair: SentencePair): Found[] {
  const { a, b, words } = pair;
  const found: Found[] = [];
  for (const side of ['a', 'b'] as const) {
    const [own, other] = side === 'a' ? [a, b] : [b, a];
    const links = side === 'a' ? words.aToB : words.bToA;
    for (const { from, head, member } of groupsOf(own)) {
      const partner = links[head] ?? -1;
      if (partner < 0 || !isPlural(other.tokens[partner]) || Math.max(words.coverA, words.coverB) < 0.4) continue;
      // Named elsewhere in the sentence, the member is still no part of this group.
      const elsewhere = links[member] ?? -1;
      if (elsewhere >= 0 && Math.abs(elsewhere - partner) <= 6) continue;
      const here = startOfPhrase(other.tokens, partner);
      if (
        (links[member] ?? -1) >= 0 &&
        !sameGovernor(pair, ...((side === 'a' ? [from, here] : [here, from]) as [number, number]), 2)
      )
        continue;
      const x = { ...spanOf(own, from, head), value: `${own.tokens[member]?.norm} and others` };
      const y = { ...spanOf(other, here, partner), value: 'the group' };
      found.push({ level: 'discrepancy', grade: 0.6, ...(side === 'a' ? { a: x, b: y } : { a: y, b: x }) });
    }
  }
  return found.slice(0, 2);
}

/** 'Norway and other Nordic states': where it begins, its noun, and the member named. */
function groupsOf(sentence: AnnotatedSentence): { from: number; head: number; member: number }[] {
  const { tokens } = sentence;
  const { names } = profileOf(sentence);
  const found: { from: number; head: number; member: number }[] = [];
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (names[i - 1] !== 1 || tokens[i]?.norm !== 'and' || tokens[i + 1]?.norm !== 'other') continue;
    let head = i + 2;
    while (head + 1 < tokens.length && head < i + 5 && tokens[head + 1]?.kind === 'word' && !tokens[head + 1]?.stop)
      head++;
    found.push({ from: i - 1, head, member: i - 1 });
  }
  return found;
}

/** A group is told of in the plural. */
function isPlural(token: Token | undefined): boolean {
  return token !== undefined && (/[^s]s$/.test(token.norm) || token.norm === 'people');
}

function startOfPhrase(tokens: Token[], at: number): number {
  let start = at;
  while (start > 0 && start > at - 3 && tokens[start - 1]?.kind === 'word' && !tokens[start - 1]?.stop) start--;
  return start;
}

function compareWidth({ a, b, words }: SentencePair): Found[] {
  if (Math.min(words.coverA, words.coverB) < LEAST_COVER) return [];
  const found: Found[] = [];
  for (const i of words.soft) {
    const j = words.aToB[i] ?? -1;
    const width = related(profileOf(a).keys[i] ?? '', profileOf(b).keys[j] ?? '');
    if (width !== 'hypernym' && width !== 'hyponym') continue;
    // Some rare sense lies under some sense of many a word: in the news neither guards nor police are a kind of the other.
    const [one, other] = [profileOf(a).keys[i] ?? '', profileOf(b).keys[j] ?? ''];
    if (wordClass(one) === 'noun' && !isKind(one, other) && !isKind(other, one)) continue;
    const [x, y] = [a.tokens[i]?.norm ?? '', b.tokens[j]?.norm ?? ''];
    found.push({ level: 'wording', grade: 0.6, a: { ...spanOf(a, i), value: x }, b: { ...spanOf(b, j), value: y } });
  }
  return found.slice(0, 2);
}
