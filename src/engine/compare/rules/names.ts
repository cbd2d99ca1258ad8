import type { NameDetail, NameType } from '../../annotate/names.ts';
import type { PairDifference, Rule, SentencePair } from '../../types.ts';
import { type NameConflict, nameConflicts } from '../names/conflicts.ts';
import { roleConflicts } from '../names/roles.ts';
import { spellingVariants } from '../names/spelling.ts';
import { tellSides } from '../tell.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** What two names in one slot are taken for: the type of the one that is sure, or 'mixed'. */
function kindOf({ x, y }: NameConflict): NameType | 'mixed' {
  if (x.type === y.type) return x.type;
  if (x.type === 'other') return y.type;
  return y.type === 'other' ? x.type : 'mixed';
}

function nameRule(
  rule: Pick<Rule, 'name' | 'kind' | 'summary' | 'flags' | 'passes'>,
  types: ReadonlySet<NameType | 'mixed'>,
  said: string,
  levelOf: (conflict: NameConflict) => PairDifference['level'],
): Rule {
  return {
    ...rule,
    languages: ['en'],
    compare: (pair: SentencePair): Found[] =>
      nameConflicts(pair)
        .filter((conflict) => types.has(kindOf(conflict)))
        .map((conflict) => ({
          level: levelOf(conflict),
          a: side(conflict.x),
          b: side(conflict.y),
          grade: conflict.grade,
        })),
    explain: (sides) => `${said} ${tellSides(sides)}.`,
  };
}

function side({ start, end, text, value }: NameDetail) {
  return { start, end, text, value };
}

/** Both are known to be persons, and nothing but the name was exchanged. */
function personLevel({ x, y, certain }: NameConflict): PairDifference['level'] {
  return certain && x.type === 'person' && y.type === 'person' ? 'contradiction' : 'discrepancy';
}

/** Two countries, or two listed towns: one thing does not happen in both. */
function placeLevel({ x, y, certain }: NameConflict): PairDifference['level'] {
  return certain && x.type === 'place' && y.type === 'place' && x.stands === y.stands ? 'contradiction' : 'discrepancy';
}

export const namesRules: Rule[] = [
  nameRule(
    {
      name: 'person-differs',
      kind: 'person',
      summary: 'One act is given to two persons with different surnames.',
      flags: ['The board chose Maria Lopez to lead the inquiry.', 'The board chose Peter Olsen to lead the inquiry.'],
      passes: ['The board chose Maria Lopez to lead the inquiry.', 'The board chose Ms Lopez to lead the inquiry.'],
    },
    new Set(['person']),
    'The persons differ:',
    personLevel,
  ),
  nameRule(
    {
      name: 'place-differs',
      kind: 'place',
      summary: 'One thing is put in two places, neither of which can hold the other.',
      flags: [
        'The ferry sank on its way to Norway in heavy seas.',
        'The ferry sank on its way to Finland in heavy seas.',
      ],
      passes: ['The ministers met in Kiev for two hours.', 'The ministers met in Kyiv for two hours.'],
    },
    new Set(['place']),
    'The places differ:',
    placeLevel,
  ),
  nameRule(
    {
      name: 'organisation-differs',
      kind: 'organisation',
      summary: 'One act is given to two bodies, neither of which is short for the other.',
      flags: [
        'The contract went to Boeing after two years of talks.',
        'The contract went to Siemens after two years of talks.',
      ],
      passes: ['The Associated Press first published the photograph.', 'The AP first published the photograph.'],
    },
    new Set(['organisation']),
    'The bodies differ:',
    () => 'discrepancy',
  ),
  nameRule(
    {
      name: 'name-differs',
      kind: 'organisation',
      summary: 'Two different names stand in one slot, of what kind is not sure.',
      flags: ['The plant in Northfield was closed for repairs.', 'The plant in Elmwood was closed for repairs.'],
      passes: ['The plant in Northfield was closed for repairs.', 'The Northfield plant was closed for repairs.'],
    },
    new Set(['other', 'mixed']),
    'The names differ:',
    () => 'discrepancy',
  ),
  {
    name: 'role-differs',
    kind: 'role',
    summary: 'One person is given two offices of different rank: a deputy minister is not the minister.',
    flags: ['Deputy Finance Minister Anna Berg signed the treaty.', 'Finance Minister Anna Berg signed the treaty.'],
    passes: ['Finance Minister Anna Berg signed the treaty.', 'Swedish Finance Minister Anna Berg signed the treaty.'],
    languages: ['en'],
    compare: roleConflicts,
    explain: (sides) => `The offices differ: ${tellSides(sides)}.`,
  },
  {
    name: 'spelling-differs',
    kind: 'wording',
    summary: 'One name in two spellings: another romanisation, or a misprint.',
    flags: ['Sergey Petrov won the race in Odessa.', 'Sergei Petrov won the race in Odessa.'],
    passes: ['Sergei Petrov won the race in Odessa.', 'Petrov won the race in Odessa.'],
    languages: ['en'],
    compare: spellingVariants,
    explain: (sides) => `One name in several spellings: ${tellSides(sides)}.`,
  },
];
