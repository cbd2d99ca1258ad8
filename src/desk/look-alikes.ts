import { listPins } from '../store/pins.ts';
import type { StoredPin } from '../store/schema.ts';
import type { Desk } from './desk.ts';
import type { FiledClaim } from './filed-claims.ts';
import { mustGiveWay } from './pin-plans.ts';
import type { StoryFile } from './story-file.ts';

/** Two claims that look alike; `passages`: in how many versions one seems to be told where the other stands. */
export interface LookAlike {
  claims: [FiledClaim, FiledClaim];
  passages: number;
}

const MOST = 20;

/**
 * Claims that may be one: a version silent on the first seems to tell it in a sentence of the second. Those that share a
 * sentence, that somebody told apart, or marked as related, are not offered. The likeliest first.
 */
export async function listLookAlikes(desk: Pick<Desk, 'store'>, file: StoryFile): Promise<LookAlike[]> {
  return findLookAlikes(file, await listPins(desk.store.db, file.story.id));
}

/** Pure. */
export function findLookAlikes({ gaps = [], versions, claims }: StoryFile, pins: StoredPin[]): LookAlike[] {
  const sentenceAt = new Map(
    versions.flatMap(({ id, sentences }) => sentences.map((each) => [`${id} ${each.start}`, each.id] as const)),
  );
  const holders = new Map<string, FiledClaim[]>();
  for (const claim of claims) {
    for (const id of claim.sentences) holders.set(id, [...(holders.get(id) ?? []), claim]);
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, LookAlike>();
  for (const gap of gaps) {
    const silent = byId.get(gap.claim);
    const told = holders.get(sentenceAt.get(`${gap.version} ${gap.start}`) ?? '') ?? [];
    if (gap.kind !== 'unaligned' || !silent) continue;
    for (const other of told.filter((claim) => claim !== silent)) {
      const pair: LookAlike['claims'] = silent.number < other.number ? [silent, other] : [other, silent];
      const key = pair.map(({ number }) => number).join(' ');
      const known = found.get(key);
      found.set(key, { claims: pair, passages: (known?.passages ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .filter(({ claims: [a, b] }) => isOpen(a, b, pins))
    .sort((x, y) => y.passages - x.passages || x.claims[0].number - y.claims[0].number)
    .slice(0, MOST);
}

function isOpen(a: FiledClaim, b: FiledClaim, pins: StoredPin[]): boolean {
  if (a.sentences.some((id) => b.sentences.includes(id))) return false;
  const [left, right] = [a, b].map(({ sentences }) => sentences.map((sentence) => ({ sentence })));
  return mustGiveWay(pins, ['apart', 'related'], left ?? [], right ?? []).length === 0;
}
