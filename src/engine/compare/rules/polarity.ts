import { isSymmetric, LIGHT_VERBS } from '../../lexicon/polarity-words.ts';
import { REPORTING_STEMS } from '../../lexicon/reporting.ts';
import type { PairDifference, Rule, SentencePair, Side, Token } from '../../types.ts';
import { areOpposite, isDenied, LEAST_COVER, spanOf, unsharedDenials } from '../opposition.ts';
import { profileOf } from '../profile.ts';

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
  explain: (sides) => `${listSides(sides)}: one denies what the other states.`,
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
  explain: (sides) => `${listSides(sides)}: these are opposites.`,
};

const swapped: Rule = {
  name: 'roles-swapped',
  kind: 'polarity',
  summary: 'The same verb with who did it and who it was done to changed round, both in the active voice.',
  flags: ['Rovers beat United in the cup final.', 'United beat Rovers in the cup final.'],
  passes: ['Rovers beat United in the cup final.', 'United were beaten by Rovers in the cup final.'],
  languages: ['en'],
  compare: compareRoles,
  explain: (sides) => `${listSides(sides)}: who did what to whom is the other way round.`,
};

export const polarityRules: Rule[] = [denied, opposed, swapped];

function listSides(sides: Side[]): string {
  return sides.map(({ labels, text }) => `${labels.join(', ')} has ‘${text}’`).join('; ');
}

function compareDenials(pair: SentencePair): Found[] {
  const { a, b, words } = pair;
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < LEAST_COVER) return [];
  const [first] = unsharedDenials(pair).filter(({ side, head }) => {
    const stem = (side === 'a' ? a : b).tokens[head]?.stem ?? '';
    return cover >= 0.8 || !(LIGHT_VERBS.has(stem) || REPORTING_STEMS.has(stem));
  });
  if (!first) return [];
  const { side, cue, head, partner } = first;
  const [denying, stating] = side === 'a' ? [a, b] : [b, a];
  const not = {
    ...spanOf(denying, Math.min(cue, head), Math.max(cue, head)),
    value: `not ${denying.tokens[head]?.stem}`,
  };
  const does = { ...spanOf(stating, partner), value: stating.tokens[partner]?.stem ?? '' };
  return [{ level: 'contradiction', grade: cover, ...(side === 'a' ? { a: not, b: does } : { a: does, b: not }) }];
}

function compareOpposites({ a, b, words }: SentencePair): Found[] {
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < 0.4) return [];
  const found: Found[] = [];
  for (const [i, j] of words.aToB.entries()) {
    if (j < 0 || (words.strength[i] ?? 1) > 0.5 || !areOpposite(a, i, b, j) || isDenied(a, i) !== isDenied(b, j))
      continue;
    found.push({
      level: cover >= 0.6 ? 'contradiction' : 'discrepancy',
      grade: Math.min(1, cover + 0.2),
      a: { ...spanOf(a, i), value: a.tokens[i]?.stem ?? '' },
      b: { ...spanOf(b, j), value: b.tokens[j]?.stem ?? '' },
    });
  }
  return found.slice(0, 3);
}

function compareRoles({ a, b, words }: SentencePair): Found[] {
  if (Math.min(words.coverA, words.coverB) < 0.7) return [];
  const { weights, names } = profileOf(a);
  for (const [verb, partner] of words.aToB.entries()) {
    const stem = a.tokens[verb]?.stem ?? '';
    if (partner < 0 || !weights[verb] || names[verb] || isSymmetric(stem) || REPORTING_STEMS.has(stem)) continue;
    const [doerA, doneA] = rolesAround(a.tokens, names, verb);
    const [doerB, doneB] = rolesAround(b.tokens, profileOf(b).names, partner);
    if (doerA < 0 || doneA < 0 || doerB < 0 || doneB < 0) continue;
    if (words.aToB[doerA] !== doneB || words.aToB[doneA] !== doerB) continue;
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

/** The nearest names before and after an active verb, nothing but name words and particles between; -1 if none. */
function rolesAround(tokens: Token[], names: Uint8Array, verb: number): [number, number] {
  const before = verb - 1;
  const after = tokens[verb + 1]?.stop && tokens[verb + 1]?.norm !== 'by' ? verb + 2 : verb + 1;
  const begins = before === 0 && tokens[0]?.capital === true;
  return [before >= 0 && (names[before] || begins) ? before : -1, names[after] ? after : -1];
}

function roles(tokens: Token[], doer: number, done: number, stem: string): string {
  return `${tokens[doer]?.norm} ${stem} ${tokens[done]?.norm}`;
}
