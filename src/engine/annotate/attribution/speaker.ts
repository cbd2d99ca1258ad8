import { COUNTRY_NAMES } from '../../lexicon/countries.ts';
import { DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS } from '../../lexicon/function-words.ts';
import { ANONYMOUS_WORDS, OFFICES, OFFICIAL_BODIES, OUTLETS } from '../../lexicon/titles.ts';
import type { Token } from '../../types.ts';
import type { NameDetail } from '../names.ts';
import type { Run } from './phrase.ts';

/** named: a person; official: a body or an office; anonymous: nobody in particular; outlet: another newsroom. */
export type SourceKind = 'named' | 'official' | 'anonymous' | 'outlet' | 'none';

export interface Speaker {
  kind: SourceKind;
  /** Normalised: 'vladimir putin', 'government of russia', 'police'; empty for a pronoun nobody is found for. */
  value: string;
  /** The name inside the phrase, where there is one. */
  name?: NameDetail;
  /** The phrase is 'he', 'they', 'who': its person stands elsewhere. */
  pronoun?: true;
}

const PLURAL_PRONOUNS = new Set(['they', 'we', 'both']);

/** Who a source phrase is. */
export function speakerOf(tokens: Token[], source: Run, names: NameDetail[]): Speaker {
  const first = tokens[source.from]?.norm ?? '';
  if (
    source.to - source.from === 1 &&
    (SUBJECT_PRONOUNS.has(first) || first === 'him' || first === 'her' || first === 'them')
  ) {
    return { kind: PLURAL_PRONOUNS.has(first) ? 'anonymous' : 'named', value: '', pronoun: true };
  }
  const core = coreOf(tokens, source);
  const name = nameOf(tokens, source, core, names);
  if (name && !PARTISANS.has(name.head)) return namedSpeaker(name);
  const words = headWords(tokens, core);
  const head = words.at(-1) ?? '';
  const value = words.join(' ');
  if (ANONYMOUS_WORDS.has(head)) return { kind: 'anonymous', value };
  if (OFFICIAL_BODIES.has(head) || OFFICES.has(singular(head))) return { kind: 'official', value };
  return { kind: 'anonymous', value };
}

/** 'The Connecticut Democrat' describes a person named elsewhere. */
const PARTISANS = new Set(['democrat', 'republican', 'democrats', 'republicans', 'native', 'star', 'firm', 'giant']);

function namedSpeaker(name: NameDetail): Speaker {
  if (name.type === 'person' || (name.type === 'other' && name.parts.length < 4))
    return { kind: 'named', value: name.value, name };
  if (OUTLETS.has(name.value)) return { kind: 'outlet', value: name.value, name };
  if (name.country && name.stands !== 'people') {
    return { kind: 'official', value: `government of ${COUNTRY_NAMES.get(name.country) ?? name.country}`, name };
  }
  return { kind: 'official', value: name.value, name };
}

const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves']);

/** The phrase without what hangs on its noun: as far as a comma, 'who' or a preposition. */
function coreOf(tokens: Token[], source: Run): Run {
  for (let i = source.from + 1; i < source.to; i++) {
    const { norm } = tokens[i] as Token;
    if (
      norm === ',' ||
      norm === '(' ||
      norm === 'who' ||
      norm === 'whose' ||
      norm === 'which' ||
      REFLEXIVES.has(norm) ||
      PREPOSITIONS.has(norm)
    )
      return { from: source.from, to: i };
  }
  return source;
}

/** A person anywhere in the phrase that is no owner; otherwise the name that ends its core. */
function nameOf(tokens: Token[], source: Run, core: Run, names: NameDetail[]): NameDetail | undefined {
  const inside = namesFrom(names, source.from).filter(
    (name) =>
      name.type !== 'role' &&
      name.from >= source.from &&
      name.to <= source.to &&
      !(name.to < core.to && isOwner(tokens[name.to - 1])),
  );
  const person = inside.find(
    (name) => name.type === 'person' && (name.to <= core.to || name.from === core.to + 1 || name.role !== undefined),
  );
  if (person) return person;
  // 'the body's chief, Tedros Ghebreyesus, said': the name after the comma is whose words they are.
  const apposed = inside.find((name) => name.from === core.to + 1 && name.type === 'other' && name.parts.length > 1);
  if (apposed) return apposed;
  return (
    inside.find((name) => name.to === core.to) ??
    inside.find((name) => name.from <= core.from + 1 && name.to >= core.to)
  );
}

/** The names from token `from` on, in the order of the text: no more than a phrase can hold. */
function namesFrom(names: NameDetail[], from: number): NameDetail[] {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return names.slice(low, low + 40);
}

function isOwner(token: Token | undefined): boolean {
  return token !== undefined && (token.norm.endsWith("'s") || token.norm.endsWith("s'"));
}

function headWords(tokens: Token[], core: Run): string[] {
  const words: string[] = [];
  for (let i = core.from; i < core.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation' || DETERMINERS.has(token.norm) || POSSESSIVE_PRONOUNS.has(token.norm)) continue;
    words.push(token.norm);
  }
  return words;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
