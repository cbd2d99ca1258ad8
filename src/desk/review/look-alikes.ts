import { comparePair, readSentence } from '../../engine/index.ts';
import { listPins } from '../../store/pins.ts';
import type { StoredPin } from '../../store/schema.ts';
import type { Desk } from '../desk.ts';
import type { FiledClaim } from '../story/filed-claims.ts';
import type { StoryFile } from '../story/story-file.ts';
import { mustGiveWay } from './pin-plans.ts';

/** Two claims that may be one. */
export interface LookAlike {
  claims: [FiledClaim, FiledClaim];
  /** In how many versions that are silent on the one, the other stands where it seems to be told. */
  passages: number;
  /** 0–1, of their first sentences. */
  similarity: number;
}

/** Pairs offered; pairs compared for it, each a millisecond or so. */
const MOST = 20;
const MOST_COMPARED = 80;
/** Similarity from which two claims are offered: below it, nearly all pairs looked at were about other things. */
const LEAST = 0.35;
/** A word of more claims than this says nothing of any two. */
const COMMON = 20;

type Found = Omit<LookAlike, 'claims'> & { ids: [string, string] };
type Aligned = Pick<StoryFile, 'claims' | 'versions' | 'gaps'>;

/** What was found stays as long as a story is kept as it was read. */
const kept = new WeakMap<StoryFile['versions'], Found[]>();

/**
 * Claims that may be one, the likeliest first. Those that share a sentence, that somebody told apart, or marked as
 * related, are not offered.
 */
export async function listLookAlikes(desk: Pick<Desk, 'store'>, file: StoryFile): Promise<LookAlike[]> {
  return chooseLookAlikes(file, await listPins(desk.store.db, file.story.id));
}

/** Pure. */
export function chooseLookAlikes(file: Aligned, pins: StoredPin[]): LookAlike[] {
  const found = kept.get(file.versions) ?? [...findByGaps(file), ...findByWords(file)];
  kept.set(file.versions, found);
  const byId = new Map(file.claims.map((claim) => [claim.id, claim]));
  const once = new Map<string, LookAlike>();
  for (const { ids, passages, similarity } of found) {
    const [a, b] = ids.map((id) => byId.get(id)).sort((x, y) => (x?.number ?? 0) - (y?.number ?? 0));
    if (!a || !b || !isOpen(a, b, pins)) continue;
    const known = once.get(`${a.id} ${b.id}`) ?? { claims: [a, b], passages: 0, similarity: 0 };
    known.passages += passages;
    known.similarity = Math.max(known.similarity, similarity);
    once.set(`${a.id} ${b.id}`, known);
  }
  return [...once.values()].sort((x, y) => y.passages - x.passages || y.similarity - x.similarity).slice(0, MOST);
}

/** A version silent on one claim seems to tell it in a sentence of the other. */
function findByGaps({ gaps = [], versions, claims }: Aligned): Found[] {
  const sentenceAt = new Map(
    versions.flatMap(({ id, sentences }) => sentences.map((each) => [`${id} ${each.start}`, each.id] as const)),
  );
  const holders = new Map<string, string[]>();
  for (const { id: claim, sentences } of claims) {
    for (const id of sentences) holders.set(id, [...(holders.get(id) ?? []), claim]);
  }
  return gaps
    .filter(({ kind }) => kind === 'unaligned')
    .flatMap(({ claim, version, start }) => {
      const told = holders.get(sentenceAt.get(`${version} ${start}`) ?? '') ?? [];
      return told
        .filter((other) => other !== claim)
        .map((other): Found => ({ ids: [claim, other], passages: 1, similarity: 0 }));
    });
}

/**
 * Their first sentences are alike, though not enough for the alignment. Not those that one version tells both of: it has
 * two things to say.
 */
function findByWords({ claims, versions }: Aligned): Found[] {
  const placed = new Map(
    versions.flatMap(({ id: version, sentences }) => sentences.map(({ id, text }) => [id, { version, text }] as const)),
  );
  const told = claims.flatMap(({ id, sentences }) => {
    const [first, ...others] = sentences.flatMap((each) => placed.get(each) ?? []);
    return first ? [{ id, text: first.text, by: new Set([first, ...others].map(({ version }) => version)) }] : [];
  });
  const read = told.map(({ id, text }) => readSentence(text, id));
  return pairsWorthALook(told).flatMap(([a, b]): Found[] => {
    const [one, other, left, right] = [told[a], told[b], read[a], read[b]];
    if (!one || !other || !left || !right) return [];
    const { similarity } = comparePair(left, right);
    return similarity < LEAST ? [] : [{ ids: [one.id, other.id], passages: 0, similarity }];
  });
}

/** Indices of the texts, of different versions, that share most of what few texts say. */
function pairsWorthALook(told: readonly { text: string; by: ReadonlySet<string> }[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of told.entries()) {
    for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])) {
      places.set(word, [...(places.get(word) ?? []), index]);
    }
  }
  const scores = new Map<string, { pair: [number, number]; score: number }>();
  for (const where of places.values()) {
    if (where.length > COMMON) continue;
    for (const [k, a] of where.entries()) {
      for (const b of where.slice(k + 1)) {
        const key = `${a} ${b}`;
        const known = scores.get(key) ?? { pair: [a, b], score: 0 };
        known.score += 1 / where.length;
        scores.set(key, known);
      }
    }
  }
  return [...scores.values()]
    .sort((x, y) => y.score - x.score)
    .filter(({ pair: [a, b] }) => ![...(told[a]?.by ?? [])].some((version) => told[b]?.by.has(version)))
    .slice(0, MOST_COMPARED)
    .map(({ pair }) => pair);
}

function isOpen(a: FiledClaim, b: FiledClaim, pins: StoredPin[]): boolean {
  if (a.goneAt !== null || b.goneAt !== null || a.sentences.some((id) => b.sentences.includes(id))) return false;
  const [left, right] = [a, b].map(({ sentences }) => sentences.map((sentence) => ({ sentence })));
  return mustGiveWay(pins, ['apart', 'related'], left ?? [], right ?? []).length === 0;
}
