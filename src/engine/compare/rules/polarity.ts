import { isListed, oppositeFunction } from '../../lexicon/antonyms.ts';
import { isSymmetric } from '../../lexicon/polarity-words.ts';
import { REPORTING_STEMS } from '../../lexicon/reporting.ts';
import { wordClass } from '../../lexicon/wordnet.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair, Token } from '../../types.ts';
import { type Denial, strongestDenial } from '../denials.ts';
import { areOpposite, isDenied, spanOf } from '../opposition.ts';
import { profileOf } from '../profile.ts';
import { showStrangers } from '../scenes.ts';
import { areStatements } from '../stated.ts';
import { tellSides } from '../tell.ts';

/** How sure a denial must be before it is shown as a contradiction. */
const CONTRADICTS_FROM = 0.35;
/** The same for a short sentence held against one not much longer, which leave little else to be told; tokens. */
const SHORT_FROM = 0.25;
const SHORT = 18;
const SHORT_OTHER = 33;

type Found = Omit<PairDifference, 'rule' | 'kind'>;

const denied: Rule = {
  name: 'denied-or-not',
  kind: 'polarity',
  summary:
    'One sentence denies what the other states: a negation whose word is answered by a word that is not denied, where each sentence answers at least half of the other.',
  flags: [
    'The ministry did not close the border crossing on Friday.',
    'The ministry closed the border crossing on Friday.',
  ],
  passes: ['The mayor declined to give details of the plan.', 'The mayor gave no details of the plan.'],
  languages: ['en'],
  compare: compareDenials,
  explain: (sides) => `${tellSides(sides)}: one denies what the other states.`,
};

const opposed: Rule = {
  name: 'opposite-words',
  kind: 'polarity',
  summary:
    'Two words of opposite meaning fill the same place, and neither is denied (own list, then WordNet antonyms).',
  flags: ['Shares of the shipyard rose after the report.', 'Shares of the shipyard fell after the report.'],
  passes: ['The crossing was not open on Friday.', 'The crossing was closed on Friday.'],
  languages: ['en'],
  compare: compareOpposites,
  explain: (sides) => `${tellSides(sides)}: these are opposites.`,
};

const swapped: Rule = {
  name: 'roles-swapped',
  kind: 'polarity',
  summary: 'The same verb with who did it and who it was done to changed round, both in the active voice.',
  flags: ['Rovers beat United in the cup final.', 'United beat Rovers in the cup final.'],
  passes: ['Rovers beat United in the cup final.', 'United were beaten by Rovers in the cup final.'],
  languages: ['en'],
  compare: compareRoles,
  explain: (sides) => `${tellSides(sides)}: who did what to whom is the other way round.`,
};

export const polarityRules: Rule[] = [denied, opposed, swapped];

function compareDenials(pair: SentencePair): Found[] {
  const denial = strongestDenial(pair);
  const [x, y] = [pair.a.tokens.length, pair.b.tokens.length];
  const short = Math.min(x, y) <= SHORT && Math.max(x, y) <= SHORT_OTHER;
  if (!denial || denial.grade < (short ? SHORT_FROM : CONTRADICTS_FROM)) return [];
  const { side, cue, head, partner, grade } = denial;
  const [denying, stating] = side === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
  const not = {
    ...spanOf(denying, Math.min(cue, head), Math.max(cue, head)),
    value: `not ${denying.tokens[head]?.stem}`,
  };
  const does =
    partner >= 0 ? { ...spanOf(stating, partner), value: stating.tokens[partner]?.stem ?? '' } : whole(stating);
  const shown = Math.min(1, 0.5 + Math.max(0, grade - CONTRADICTS_FROM) / 2);
  const inStory = grade >= CONTRADICTS_FROM && isStated(pair, denial);
  const found = { level: 'contradiction' as const, grade: shown, ...(inStory ? {} : PAIR_ONLY) };
  return [{ ...found, ...(side === 'a' ? { a: not, b: does } : { a: does, b: not }) }];
}

const PAIR_ONLY = { pairOnly: true } as const;

/** One states of the same subject, in the same mood, what the other denies. */
function isStated(pair: SentencePair, { side, head, partner }: Denial): boolean {
  return partner >= 0 && (side === 'a' ? areStatements(pair, head, partner) : areStatements(pair, partner, head));
}

function whole(sentence: AnnotatedSentence): PairDifference['a'] {
  const { start, end, text } = sentence;
  return { start, end, text, value: text };
}

function compareOpposites({ a, b, words }: SentencePair): Found[] {
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < 0.4) return [];
  const strangers = showStrangers({ a, b, words });
  const found: Found[] = [];
  for (const i of words.soft) {
    const j = words.aToB[i] ?? -1;
    if (
      (words.strength[i] ?? 1) > 0.5 ||
      !areOpposite(a, i, b, j) ||
      isDenied(a, i) !== isDenied(b, j) ||
      isDoneAndDeed(a.tokens[i], b.tokens[j]) ||
      isLeftOver(a.tokens, i) ||
      isLeftOver(b.tokens, j)
    )
      continue;
    found.push({
      level: cover >= 0.6 && !strangers && excludes(a, i, b, j) ? 'contradiction' : 'discrepancy',
      grade: Math.min(1, cover + 0.2),
      a: { ...spanOf(a, i), value: a.tokens[i]?.stem ?? '' },
      b: { ...spanOf(b, j), value: b.tokens[j]?.stem ?? '' },
    });
  }
  return [...found, ...compareFunctionWords({ a, b, words })].slice(0, 3);
}

/** 'Rovers defeated United' is 'a victory over United': what is done to one is another's deed. */
function isDoneAndDeed(x: Token | undefined, y: Token | undefined): boolean {
  const isDone = (token?: Token) => token?.norm.endsWith('ed') === true;
  const isDeed = (token?: Token) => wordClass(token?.stem ?? '') === 'noun' && !isDone(token);
  return (isDone(x) && isDeed(y)) || (isDone(y) && isDeed(x));
}

/** 'Ten minutes left' are ten that remain. */
function isLeftOver(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.norm !== 'left') return false;
  return (
    before?.kind === 'number' || /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|games?)$/.test(before?.norm ?? '')
  );
}

/** 'Before' for 'after' between the same words. */
function compareFunctionWords({ a, b, words }: SentencePair): Found[] {
  if (Math.min(words.coverA, words.coverB) < 0.75) return [];
  const found: Found[] = [];
  for (const [i, token] of a.tokens.entries()) {
    if (words.aToB[i] !== -1 || token.kind !== 'word') continue;
    const before = words.aToB[i - 1] ?? -1;
    const j = before >= 0 ? before + 1 : (words.aToB[i + 1] ?? 0) - 1;
    const other = b.tokens[j];
    if (!other || words.bToA[j] !== -1 || !oppositeFunction(token.norm, other.norm)) continue;
    found.push({
      level: 'discrepancy',
      grade: 0.8,
      a: { ...spanOf(a, i), value: token.norm },
      b: { ...spanOf(b, j), value: other.norm },
    });
  }
  return found;
}

/** A small dog and a big dog are two dogs; the dog, or what one does, is one or the other. */
function excludes(a: AnnotatedSentence, i: number, b: AnnotatedSentence, j: number): boolean {
  if (!isListed(profileOf(a).keys[i] ?? '', profileOf(b).keys[j] ?? '')) return false;
  return !describesOneOfMany(a.tokens, i) || !describesOneOfMany(b.tokens, j);
}

/** Stands between 'a' or 'some' and a noun. */
function describesOneOfMany(tokens: Token[], at: number): boolean {
  if (wordClass(tokens[at]?.stem ?? '') !== 'adjective' || tokens[at + 1]?.kind !== 'word') return false;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { norm = '', stop = true } = tokens[i] ?? {};
    if (/^(?:a|an|some|one|two|three|several|many|few)$/.test(norm)) return true;
    if (stop) return false;
  }
  return true;
}

/** Of 'the' driver and 'a' driver, nothing says that they are one: all else must be the same. */
const REST_SAID = 0.9;

function compareRoles({ a, b, words }: SentencePair): Found[] {
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < 0.7) return [];
  const { content, names } = profileOf(a);
  for (const verb of content) {
    const partner = words.aToB[verb] ?? -1;
    if (partner < 0 || names[verb]) continue;
    const stem = a.tokens[verb]?.stem ?? '';
    if (isSymmetric(stem) || REPORTING_STEMS.has(stem)) continue;
    const isSwapped = ([doerA, doneA]: Roles, [doerB, doneB]: Roles) =>
      doerA >= 0 && doneA >= 0 && words.aToB[doerA] === doneB && words.aToB[doneA] === doerB;
    let [own, other] = [rolesAround(a.tokens, names, verb), rolesAround(b.tokens, profileOf(b).names, partner)];
    if (!isSwapped(own, other) && cover >= REST_SAID)
      [own, other] = [phrasesAround(a, verb), phrasesAround(b, partner)];
    if (!isSwapped(own, other)) continue;
    const [[doerA, doneA], [doerB, doneB]] = [own, other];
    return [
      {
        level: 'contradiction',
        grade: 0.8,
        a: { ...spanOf(a, doerA, doneA), value: roles(a.tokens, doerA, doneA, stem) },
        b: { ...spanOf(b, doerB, doneB), value: roles(b.tokens, doerB, doneB, stem) },
      },
    ];
  }
  return [];
}

/** Who does it and to whom it is done: indices of the tokens, -1 if there is none. */
type Roles = [doer: number, done: number];

const AUXILIARY = /^(?:is|are|was|were|has|have|had|been|will|would|can|could|may|might|must|did|does|do)$/;
const PARTICLE = /^(?:up|down|out|off|over|away|back|in|on|at|after)$/;
const DETERMINER = /^(?:the|an?|his|her|its|their|this|that|some|one|two|three)$/;

/** The nouns right before an active verb and its auxiliaries, and right after it, a particle and a determiner. */
function phrasesAround({ tokens }: AnnotatedSentence, verb: number): Roles {
  let before = verb - 1;
  while (before > 0 && AUXILIARY.test(tokens[before]?.norm ?? '')) before--;
  let after = verb + 1;
  if (PARTICLE.test(tokens[after]?.norm ?? '')) after++;
  if (DETERMINER.test(tokens[after]?.norm ?? '')) after++;
  const isDeterminer = DETERMINER.test(tokens[after - 1]?.norm ?? '');
  const isHead = (at: number) => isNoun(tokens[at]) && !isNoun(tokens[at + 1]);
  const active =
    /(?:s|ed|ing)$/.test(tokens[verb]?.norm ?? '') && !/^(?:been|being)$/.test(tokens[verb - 1]?.norm ?? '');
  const passive = tokens[verb]?.norm.endsWith('ed') && /^(?:is|are|was|were)$/.test(tokens[verb - 1]?.norm ?? '');
  if (!active || passive) return [-1, -1];
  return [isNoun(tokens[before]) ? before : -1, isDeterminer && isHead(after) ? after : -1];
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.stop && wordClass(token.stem) === 'noun';
}

/** The nearest names before and after an active verb, nothing but name words and particles between; -1 if none. */
function rolesAround(tokens: Token[], names: readonly number[], verb: number): Roles {
  const before = verb - 1;
  const after = tokens[verb + 1]?.stop && tokens[verb + 1]?.norm !== 'by' ? verb + 2 : verb + 1;
  const begins = before === 0 && tokens[0]?.capital === true;
  return [before >= 0 && (names[before] || begins) ? before : -1, names[after] ? after : -1];
}

function roles(tokens: Token[], doer: number, done: number, stem: string): string {
  return `${tokens[doer]?.norm} ${stem} ${tokens[done]?.norm}`;
}
