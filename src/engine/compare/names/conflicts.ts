import type { NameDetail } from '../../annotate/names.ts';
import { oncePerPrint } from '../../annotate/prints.ts';
import { oncePerWord } from '../../text/words.ts';
import type { AnnotatedSentence, SentencePair, Token } from '../../types.ts';
import { nearAgreement, slotAgreement } from '../context.ts';
import { changedRegion } from '../region.ts';
import { speakersDiffer } from '../speech/speakers.ts';
import { compatible, isOneCountry, isShortFor, isTelling, nearlySpelt } from './compatible.ts';

/** Two names that cannot mean the same, in one slot of two sentences. */
export interface NameConflict {
  x: NameDetail;
  y: NameDetail;
  grade: number;
  /** Nothing but the name was exchanged, and the rest of the sentences agree. */
  certain: boolean;
}

/** Names compared in a pair at the most, on each side. */
const MOST_NAMES = 12;

const found = new WeakMap<SentencePair, NameConflict[]>();

/** All conflicts of names between two sentences, one to one, the surest first. */
export function nameConflicts(pair: SentencePair): NameConflict[] {
  if (pair.a.details.names.length === 0 || pair.b.details.names.length === 0) return [];
  const known = found.get(pair);
  if (known) return known;
  const conflicts = findConflicts(pair);
  found.set(pair, conflicts);
  return conflicts;
}

function findConflicts(pair: SentencePair): NameConflict[] {
  const { a, b } = pair;
  const exchanged = exchangedNames(pair);
  if (exchanged) return [exchanged];
  const open = unanswered(a, b);
  if (open.length === 0) return [];
  const others = unanswered(b, a);
  const options: NameConflict[] = [];
  for (const x of open)
    for (const y of others) {
      const conflict = conflictOf(pair, x, y);
      if (conflict) options.push(conflict);
    }
  options.sort((one, other) => other.grade - one.grade);
  const used = new Set<NameDetail>();
  return options.filter(({ x, y }) => {
    if (used.has(x) || used.has(y)) return false;
    used.add(x);
    used.add(y);
    return true;
  });
}

/** Two sentences that are equal but for one stretch with a name in each: that name was exchanged, wherever else it stands. */
function exchangedNames(pair: SentencePair): NameConflict | null {
  const region = changedRegion(pair);
  if (!region || speakersDiffer(pair)) return null;
  const own = pair.a.details.names.filter((name) => isName(pair.a, name) && wordsIn(pair.a, name, region.a).length > 0);
  const others = pair.b.details.names.filter(
    (name) => isName(pair.b, name) && wordsIn(pair.b, name, region.b).length > 0,
  );
  for (const x of own) {
    const words = wordsIn(pair.a, x, region.a);
    if (others.some((y) => isAlias(x, y) || wordsIn(pair.b, y, region.b).some((word) => words.includes(word))))
      return null;
  }
  // A people before an office is exchanged only for another people.
  const x = own.find(({ stands }) => stands !== 'people') ?? own[0];
  const y = others.find(({ stands }) => stands !== 'people') ?? others[0];
  if (!x || !y || (x.stands === 'people') !== (y.stands === 'people')) return null;
  // 'he posted to Twitter' and 'Mr. Trump tweeted' exchange more than a name.
  if (hasOthers(pair.a, x, region.a) && hasOthers(pair.b, y, region.b)) return null;
  const spoken = isSpeaker(pair.a, x) || isSpeaker(pair.b, y);
  return { x, y, grade: 0.95, certain: !spoken && x.parts.length > 1 && y.parts.length > 1 && x.head !== y.head };
}

/** Content words in the stretch besides the name. */
function hasOthers(sentence: AnnotatedSentence, name: NameDetail, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (token?.kind === 'word' && !token.stop && !token.capital && (i < name.from || i >= name.to)) return true;
  }
  return false;
}

/** Words of a name that stand in the stretch that was exchanged. */
function wordsIn(sentence: AnnotatedSentence, name: NameDetail, { from, to }: { from: number; to: number }): string[] {
  const words: string[] = [];
  for (let i = Math.max(from, name.from); i < Math.min(to, name.to); i++) {
    const token = sentence.tokens[i];
    if (token?.kind === 'word') words.push(plain(token.norm));
  }
  return words;
}

/** Two names for one thing by more than a shared word. */
function isAlias(x: NameDetail, y: NameDetail): boolean {
  return x.value === y.value || isOneCountry(x, y) || isShortFor(x, y) || isShortFor(y, x) || nearlySpelt(x, y);
}

/** Names of one sentence that the other knows nothing of: neither a compatible name nor one of their words. */
function unanswered(sentence: AnnotatedSentence, other: AnnotatedSentence): NameDetail[] {
  const { names } = sentence.details;
  if (names.length === 0) return [];
  const words = wordsOf(other);
  return names
    .slice(0, MOST_NAMES)
    .filter((name) => !name.spelling.some((word) => word.length > 2 && words.has(word) && isTelling(word)))
    .filter((name) => isName(sentence, name) && !isSpeaker(sentence, name))
    .filter((name) => !other.details.names.some((y) => compatible(name, y)));
}

/** The words of a sentence, genitives cut. */
const wordsOf = oncePerPrint(({ tokens }): ReadonlySet<string> => new Set(tokens.map(ownWord)));

const ownWord = oncePerWord(({ norm }) => plain(norm));

function plain(norm: string): string {
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm;
}

/** Not an office, not one letter of a longer name, not a unit ('40G-byte'). */
function isName(sentence: AnnotatedSentence, name: NameDetail): boolean {
  if (name.type === 'role' || name.head.length < 2) return false;
  return sentence.tokens[name.from - 1]?.kind !== 'number' || name.start !== sentence.tokens[name.from - 1]?.end;
}

/** Who says it is compared by the rules on attribution. */
function isSpeaker(sentence: AnnotatedSentence, name: NameDetail): boolean {
  return sentence.details.attributions.some(
    ({ source, use }) =>
      (use === 'say' || use === 'tell') && source.some((span) => span.start <= name.start && name.end <= span.end),
  );
}

function conflictOf(pair: SentencePair, x: NameDetail, y: NameDetail): NameConflict | null {
  if (x.stands === 'people' && y.stands !== 'people') return null;
  if (y.stands === 'people' && x.stands !== 'people') return null;
  // A body beside a town tells nothing unless nothing else was changed.
  if (x.type !== y.type && x.type !== 'other' && y.type !== 'other') return null;
  const own = { first: x.from, last: x.to - 1 };
  const other = { first: y.from, last: y.to - 1 };
  const slot = slotAgreement(pair, own, other);
  const linked = isLinked(pair, x, y);
  if (slot < 0.5 && !linked) return null;
  const near = nearAgreement(pair, own, other);
  if (slot < 0.5 && near <= 0.7) return null;
  const cover = restCover(pair, x, y);
  const grade = Math.min(1, 0.45 * slot + 0.3 * near + 0.25 * cover + (linked ? 0.1 : 0));
  return { x, y, grade, certain: slot >= 0.8 && cover >= 0.85 };
}

function isLinked({ words }: SentencePair, x: NameDetail, y: NameDetail): boolean {
  for (let i = x.from; i < x.to; i++) {
    const j = words.aToB[i] ?? -1;
    if (j >= y.from && j < y.to) return true;
  }
  return false;
}

/** 0–1: share of the content words outside the two names that are answered, of the sentence with the lower share. */
function restCover({ a, b, words }: SentencePair, x: NameDetail, y: NameDetail): number {
  return Math.min(coverWithout(a, words.aToB, x), coverWithout(b, words.bToA, y));
}

function coverWithout(sentence: AnnotatedSentence, links: readonly number[], name: NameDetail): number {
  let all = 0;
  let answered = 0;
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.stop || token.kind === 'punctuation' || (i >= name.from && i < name.to)) continue;
    all++;
    if ((links[i] ?? -1) >= 0) answered++;
  }
  return all === 0 ? 0 : answered / all;
}
