import type { Event } from '../../store/events.ts';
import type { Seat } from '../review/assignments.ts';
import { type Told, toldBy } from './way.ts';

/** What people had said of a claim, and how they had put it together, by what it is about. Ids unless told otherwise. */
export interface ClaimThen {
  /** By person: the verdict whose words they held. */
  verdicts: Map<string, string>;
  /** The one under 'decision'. */
  decisions: Map<string, string>;
  evidence: Map<string, true>;
  /** By the difference's fingerprint. */
  dismissals: Map<string, string>;
  pins: Map<string, true>;
  /** Divided sentences. */
  mends: Map<string, true>;
  /** By person. */
  seats: Map<string, Seat>;
}

type Slot = keyof ClaimThen;
/** One thing an event changed; undefined where nothing held. */
type Change = [slot: Slot, key: string, before: unknown, after: unknown];

/** A claim's own events, oldest first → how it stood after them. Pure. */
export function claimAfter(events: readonly Event[]): ClaimThen {
  const then: ClaimThen = {
    verdicts: new Map(),
    decisions: new Map(),
    evidence: new Map(),
    dismissals: new Map(),
    pins: new Map(),
    mends: new Map(),
    seats: new Map(),
  };
  for (const event of events) {
    const turned = event.kind === 'act.undone' || event.kind === 'act.redone';
    const { kind, payload } = turned ? (toldBy(event) as Pick<Event, 'kind' | 'payload'>) : event;
    for (const [slot, key, before, after] of changesOf(kind, event.actor ?? '', toldBy({ payload }))) {
      const value = event.kind === 'act.undone' ? before : after;
      const map = then[slot] as Map<string, unknown>;
      if (value === undefined || value === null) map.delete(key);
      else map.set(key, value);
    }
  }
  return then;
}

function changesOf(kind: string, actor: string, told: Told): Change[] {
  if (kind.startsWith('alignment.')) return alignmentChanges(told);
  switch (kind) {
    case 'verdict.given':
    case 'verdict.changed':
      return [['verdicts', actor, told.replaced, told.verdict]];
    case 'verdict.withdrawn':
      return [['verdicts', actor, told.verdict, undefined]];
    case 'adjudication.given':
      return [['decisions', 'decision', told.replaced, told.adjudication]];
    case 'adjudication.withdrawn':
      return [['decisions', 'decision', told.adjudication, undefined]];
    case 'evidence.added':
    case 'evidence.restored':
      return [['evidence', told.evidence, undefined, true]];
    case 'evidence.withdrawn':
      return [['evidence', told.evidence, true, undefined]];
    case 'difference.dismissed':
      return [['dismissals', told.fingerprint, told.replaced, told.dismissal]];
    case 'difference.restored':
      return [['dismissals', told.fingerprint, told.dismissal, undefined]];
    case 'claim.assigned':
    case 'claim.unassigned':
      return seatChanges(kind, actor, told);
  }
  return [];
}

function alignmentChanges({ pins = [], released = [], mends = [], endedMends = [] }: Told): Change[] {
  const set = (slot: Slot, ids: string[]) => ids.map((id): Change => [slot, id, undefined, true]);
  const end = (slot: Slot, ids: string[]) => ids.map((id): Change => [slot, id, true, undefined]);
  return [...set('pins', pins), ...end('pins', released), ...set('mends', mends), ...end('mends', endedMends)];
}

/** Of another server, ids name nobody here. */
function seatChanges(kind: string, actor: string, told: Told): Change[] {
  const { person, due = null, assigned_by = actor, replaced = [], imported } = told;
  if (imported || typeof person !== 'string') return [];
  const seat: Seat = { person, due, assigned_by };
  if (kind === 'claim.unassigned') return [['seats', person, seat, undefined]];
  const gaveWay = (replaced as Seat[]).filter((each) => each.person !== person);
  const own = (replaced as Seat[]).find((each) => each.person === person);
  return [...gaveWay.map((each): Change => ['seats', each.person, each, undefined]), ['seats', person, own, seat]];
}
