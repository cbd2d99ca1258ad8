import type { NameDetail } from '../../annotate/names.ts';
import { HONORIFICS, OFFICES, RANKS } from '../../lexicon/titles.ts';
import { foldSpace } from '../../text/fold.ts';
import type { AnnotatedSentence, PairDifference, SentencePair } from '../../types.ts';

/** Offices one person does not hold at once, as the news names people. */
const EXCLUSIVE = new Set(
  'president minister senator governor mayor ambassador chancellor premier captain lieutenant sergeant colonel general major admiral corporal'.split(
    ' ',
  ),
);

/** One person with offices of different rank in two sentences. */
export function roleConflicts({ a, b }: SentencePair): Omit<PairDifference, 'rule' | 'kind'>[] {
  for (const x of a.details.names) {
    if (x.type !== 'person' || !x.role) continue;
    for (const y of b.details.names) {
      if (y.type !== 'person' || !y.role || y.head !== x.head) continue;
      const grade = clash(x.role.split(' '), y.role.split(' '));
      if (grade > 0)
        return [
          { level: isPast(x.role) !== isPast(y.role) ? 'wording' : 'discrepancy', a: side(a, x), b: side(b, y), grade },
        ];
    }
  }
  return [];
}

/** An office given up since, or not yet: which of two reports is right hangs on the day it speaks of. */
function isPast(role: string): boolean {
  return /\b(?:former|ex|past|outgoing|incoming|late)\b/.test(role);
}

/** 0–1: how surely two offices are not one. */
function clash(x: string[], y: string[]): number {
  const [office, other] = [officeOf(x), officeOf(y)];
  if (!office || !other) return 0;
  if (office === other) {
    const [ranks, others] = [rankOf(x), rankOf(y)];
    return ranks === others ? 0 : 0.75;
  }
  return EXCLUSIVE.has(office) && EXCLUSIVE.has(other) ? 0.55 : 0;
}

/** The noun of an office: the last one that is no honorific, before 'of' or 'to'. */
function officeOf(words: string[]): string | undefined {
  const end = words.findIndex((word) => word === 'of' || word === 'to' || word === 'for');
  const head = end < 0 ? words : words.slice(0, end);
  return head.filter((word) => OFFICES.has(word) && (!HONORIFICS.has(word) || EXCLUSIVE.has(word))).at(-1);
}

function rankOf(words: string[]): string {
  return (
    words
      // 'Under President Lind' ranks nobody, an under secretary has a rank.
      .filter((word, i) => RANKS.has(word) && (word !== 'under' || words[i + 1]?.startsWith('secretar')))
      .sort()
      .join(' ')
  );
}

/** The office with its person; the value is the office. */
function side({ source }: AnnotatedSentence, { start, end, role, roleStart = start }: NameDetail) {
  return { start: roleStart, end, text: foldSpace(source.slice(roleStart, end)), value: role ?? '' };
}
