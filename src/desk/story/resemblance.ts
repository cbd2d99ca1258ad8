/** Which claims of other stories say what a claim says. Bounded work, done once for everybody who asks. */
import { comparePair, readSentence } from '../../engine/index.ts';
import type { DifferenceKind } from '../../engine/types.ts';
import { listRuledClaims, listWordsOf, type RuledClaim } from '../../store/ruled-claims.ts';
import type { Db } from '../../store/schema.ts';
import { foldForSearch } from '../../store/search.ts';
import type { Desk } from '../desk.ts';

/** A claim like the one asked for. */
export interface Resembling extends RuledClaim {
  /** 0–1, the engine's. */
  similarity: number;
  /** How the two differ, a kind each; empty where they say the same. */
  differs: DifferenceKind[];
  contradicts: boolean;
  /** What its story prints. */
  text: string;
}

/** The latest ruled claims that are looked through, and those of them that the engine compares. */
const MOST_CLAIMS = 3000;
const MOST_COMPARED = 8;
const MOST_SENTENCES = 12;
/** Share of the rarer half of the words that two claims have in common before the engine is asked. */
const WORTH_COMPARING = 0.3;
const ALIKE = 0.6;
const MOST_KEPT = 300;

interface Kept {
  event: number;
  claims: (RuledClaim & { words: ReadonlySet<string> })[];
  found: Map<string, Promise<Resembling[]>>;
}

/** As long as nothing happens the answers stay the same. */
const kept = new WeakMap<Desk['store'], Kept>();

/** Ruled claims of other stories that resemble a claim told in these sentences, the likest first. `event`: the last there is. */
export async function findResembling(
  store: Desk['store'],
  claim: { id: string; story: string; texts: string[] },
  event: number,
): Promise<Resembling[]> {
  let known = kept.get(store);
  if (known?.event !== event) {
    const claims = await listRuledClaims(store.db, MOST_CLAIMS);
    known = { event, claims: claims.map((each) => ({ ...each, words: wordsOf(each.title) })), found: new Map() };
    kept.set(store, known);
  }
  const found = known.found.get(claim.id) ?? compareWith(store.db, claim, known.claims);
  if (known.found.size < MOST_KEPT) known.found.set(claim.id, found);
  return found;
}

async function compareWith(
  db: Db,
  { story, texts }: { story: string; texts: string[] },
  claims: Kept['claims'],
): Promise<Resembling[]> {
  const own = [...new Set(texts)].slice(0, MOST_SENTENCES).map((text) => ({ text, words: wordsOf(text) }));
  const all = new Set(own.flatMap(({ words }) => [...words]));
  const likely = claims
    .filter((each) => each.story !== story)
    .map((each) => ({ each, shared: shareOf(each.words, all) }))
    .filter(({ shared }) => shared >= WORTH_COMPARING)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED)
    .map(({ each }) => each);
  const printed = Map.groupBy(
    await listWordsOf(
      db,
      likely.map(({ id }) => id),
    ),
    ({ claim }) => claim,
  );
  return likely
    .flatMap(({ words: _, ...each }) => {
      const [best] = (printed.get(each.id) ?? [])
        .slice(0, MOST_SENTENCES)
        .flatMap(({ text }) =>
          own.map((mine) => ({ mine: mine.text, text, shared: likeness(wordsOf(text), mine.words) })),
        )
        .sort((a, b) => b.shared - a.shared);
      return best ? judge(each, best.mine, best.text) : [];
    })
    .sort((a, b) => b.similarity - a.similarity);
}

function judge(claim: RuledClaim, mine: string, text: string): Resembling[] {
  const { similarity, aligned, relation, differences } = compare(mine, text);
  if (!aligned || similarity < ALIKE) return [];
  const graver = differences.filter(({ level }) => level !== 'wording').map(({ kind }) => kind);
  const contradicts = relation === 'contradicts';
  return [{ ...claim, similarity, contradicts, differs: [...new Set(graver)], text }];
}

type Compared = ReturnType<typeof comparePair>;
const compared = new Map<string, Compared>();

/** The same two sentences are compared once, whatever happens around them. */
function compare(a: string, b: string): Compared {
  const key = `${a}\n${b}`;
  const known = compared.get(key) ?? comparePair(readSentence(a, 'a'), readSentence(b, 'b'));
  compared.delete(key);
  compared.set(key, known);
  for (const oldest of [...compared.keys()].slice(0, Math.max(0, compared.size - MOST_KEPT))) compared.delete(oldest);
  return known;
}

/** Words that tell a claim from others: not the short ones; of a script without spaces, pairs of characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = foldForSearch(text.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word))
        return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
      return word.length > 3 || /\d/.test(word) ? [word.slice(0, 6)] : [];
    }),
  );
}

function shareOf(words: ReadonlySet<string>, all: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => all.has(word)).length;
  return words.size === 0 ? 0 : shared / words.size;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (shareOf(a, b) + shareOf(b, a)) / 2;
}
