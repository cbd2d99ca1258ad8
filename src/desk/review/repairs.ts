import { listPins, type NamedPin } from '../../store/pins.ts';
import type { Db, PinDeed, StoredPin } from '../../store/schema.ts';
import type { Desk } from '../desk.ts';
import type { StoryFile } from '../story/story-file.ts';

/** What reviewers pinned in one act, and what has come of it. */
export interface Repair {
  deed: PinDeed;
  by: string;
  at: string;
  /** Ids of the pins, as the form that takes them back sends them. */
  pins: string;
  sentences: string[];
  /** Numbers of the claims its sentences stand in now. */
  claims: number[];
  /**
   * 'held': the analysis did as it says. 'gone': no sentence of it is left. 'broken': other pins or verdicts say otherwise,
   * and they won.
   */
  effect: 'held' | 'gone' | 'broken';
}

/** A claim as far as pins see it. */
type Aligned = { number: number; sentences: readonly string[] };

/** The acts of a story that hold, the latest first; of one claim, those that name a sentence of it. */
export async function listRepairs(desk: Pick<Desk, 'store'>, file: StoryFile, number?: number): Promise<Repair[]> {
  const pins = await listPins(desk.store.db, file.story.id);
  const own = new Set(file.claims.find((claim) => claim.number === number)?.sentences);
  const wanted = (act: NamedPin[]) => number === undefined || act.some(({ a, b }) => own.has(a) || own.has(b));
  return [...actsOf(pins).values()]
    .filter(wanted)
    .map((act) => describe(act, file.claims))
    .toReversed();
}

/** How many acts the claims as they are now do not keep to. */
export async function countBroken(db: Db, story: string, claims: readonly Aligned[]): Promise<number> {
  const acts = [...actsOf(await listPins(db, story)).values()];
  return acts.filter((act) => effectOf(act, claimsBySentence(claims)) === 'broken').length;
}

function actsOf(pins: NamedPin[]): Map<string, NamedPin[]> {
  return Map.groupBy(pins, ({ act, relation, created_at, person }) => act ?? `${relation} ${created_at} ${person}`);
}

function describe(act: NamedPin[], claims: readonly Aligned[]): Repair {
  const [first] = act as [NamedPin];
  const sentences = [...new Set(act.flatMap(({ a, b }) => [a, b]))];
  const where = claimsBySentence(claims);
  return {
    deed: first.deed ?? (first.relation === 'together' ? 'merged' : 'parted'),
    by: first.person_name,
    at: first.created_at,
    pins: act.map(({ id }) => id).join(','),
    sentences,
    claims: [...new Set(sentences.flatMap((id) => [...(where.get(id) ?? [])]))].sort((a, b) => a - b),
    effect: effectOf(act, where),
  };
}

function effectOf(act: readonly StoredPin[], where: ReadonlyMap<string, ReadonlySet<number>>): Repair['effect'] {
  const alive = act.filter(({ a, b }) => where.has(a) && where.has(b));
  if (alive.length === 0) return 'gone';
  return alive.every((pin) => isHeld(pin, where)) ? 'held' : 'broken';
}

function isHeld({ relation, a, b }: StoredPin, where: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const [left, right] = [where.get(a), where.get(b)];
  if (relation === 'related') return true;
  const meet = [...(left ?? [])].some((number) => right?.has(number));
  return relation === 'apart' ? !meet : meet;
}

function claimsBySentence(claims: readonly Aligned[]): Map<string, Set<number>> {
  const where = new Map<string, Set<number>>();
  for (const { number, sentences } of claims) {
    for (const id of sentences) where.set(id, (where.get(id) ?? new Set()).add(number));
  }
  return where;
}

/** How often people merged, split and so on: pins made in one go are one. What they only related, or refused, is none. */
export function countRepairs(pins: readonly StoredPin[]): { deed: string; count: number }[] {
  const acts = new Map<string, Set<string>>();
  for (const { id, act, relation, deed } of pins) {
    if (relation === 'related' || deed === 'related' || deed === 'refused') continue;
    const name = deed === 'parted' ? 'taken apart' : (deed ?? 'changed');
    acts.set(name, (acts.get(name) ?? new Set()).add(act ?? id));
  }
  return [...acts].map(([deed, made]) => ({ deed, count: made.size })).sort((a, b) => (a.deed < b.deed ? -1 : 1));
}

/** Numbers of the claims that reviewers marked as related to each claim, by its number. */
export function relatedClaims(pins: readonly StoredPin[], claims: readonly Aligned[]): Map<number, number[]> {
  const where = claimsBySentence(claims);
  const related = new Map<number, Set<number>>();
  for (const { a, b } of pins.filter(({ relation }) => relation === 'related')) {
    for (const one of where.get(a) ?? []) {
      for (const other of where.get(b) ?? []) {
        if (one === other) continue;
        related.set(one, (related.get(one) ?? new Set()).add(other));
        related.set(other, (related.get(other) ?? new Set()).add(one));
      }
    }
  }
  return new Map([...related].map(([number, others]) => [number, [...others].sort((x, y) => x - y)]));
}
