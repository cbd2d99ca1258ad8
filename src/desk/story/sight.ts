/**
 * Who may see what was said of a claim. Under the blind policy nobody sees another's verdict, reason, bearing of
 * evidence or comment before giving their own. Held here, where stories and histories are opened, so that no screen,
 * report or file made of them can tell.
 */
import type { RulingPolicy } from '../../store/schema.ts';
import type { Actor } from '../desk.ts';
import { isEditor } from '../permissions.ts';
import type { FiledClaim, FiledEvidence } from './filed-claims.ts';
import type { FiledThread } from './filed-talk.ts';
import type { HistoryEvent } from './history.ts';
import type { FiledDifference } from './story-file.ts';

/** What decides whether a claim is sealed for somebody. */
export interface Seen {
  policy: RulingPolicy;
  /** The person has given a verdict on it, even if they took it back. */
  gave: boolean;
  /** The person asked to see the others', and gives no verdict from then on. */
  opened: boolean;
  /** The desk holds a ruling on it. */
  settled: boolean;
}

/** Whoever gives no verdicts (a viewer, the command line) sees a claim once it is ruled on. */
export function isSealed({ policy, gave, opened, settled }: Seen, viewer: Actor): boolean {
  if (policy !== 'blind' || gave || opened) return false;
  const judges = viewer !== null && viewer.role !== 'viewer';
  return judges || !settled;
}

/** A claim without what its viewer may not see yet; how many verdicts are in may be known. */
export function sealClaim(claim: FiledClaim, viewer: Actor): FiledClaim {
  const { adjudication: _, ...rest } = claim;
  return {
    ...rest,
    ruling: 'open',
    standing: { state: 'sealed', by: [], count: claim.verdicts.filter(({ ended }) => !ended).length },
    stale: false,
    toDecide: isEditor(viewer) && claim.standing.state === 'disagreement',
    cautions: [],
    verdicts: [],
    evidence: claim.evidence.map((evidence) => sealEvidence(evidence, viewer)),
    talk: sealTalk(claim.talk, viewer),
  };
}

/** Threads somebody began themselves, with what they wrote in them: that others wrote, too, is not to be seen. */
export function sealTalk(talk: FiledThread[], viewer: Actor): FiledThread[] {
  return talk
    .filter(({ personId }) => personId === viewer?.id)
    .map((thread) => ({
      ...thread,
      resolved: thread.resolved?.personId === viewer?.id ? thread.resolved : null,
      comments: thread.comments.filter(({ personId }) => personId === viewer?.id),
    }));
}

/** The source may be used by all; what it was taken to say is the giver's. */
function sealEvidence(evidence: FiledEvidence, viewer: Actor): FiledEvidence {
  return evidence.personId === viewer?.id ? evidence : { ...evidence, stance: 'sealed' };
}

const SEALED_WORDS = 'sealed while the claim is reviewed blind';

export function sealDifference(difference: FiledDifference, viewer: Actor): FiledDifference {
  const { dismissed } = difference;
  if (!dismissed || dismissed.personId === viewer?.id) return difference;
  return { ...difference, dismissed: { ...dismissed, reason: SEALED_WORDS } };
}

/** What is known of a story's sealed claims: their ids, as events name them, and their numbers. */
export interface Sealed {
  ids: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
}

/** What something is about: a claim by id or number, in a story. */
export interface About {
  story: string | null;
  claim: string | undefined;
  number: number | undefined;
}

/** Whether what is about this claim is hidden. */
export type Hides = (about: About) => boolean;

export function hiddenIn({ ids, numbers }: Sealed): Hides {
  return ({ claim = '', number = Number.NaN }) => ids.has(claim) || numbers.has(number);
}

/** Events without what they say of hidden claims; who did something on which claim stays. */
export function sealEvents<T extends HistoryEvent>(events: T[], hides: Hides, viewer: Actor): T[] {
  return events.map((event) => {
    if (event.actor === null || event.actor === viewer?.id || OPEN_TO_ALL.test(event.kind)) return event;
    const { number, label } = (event.payload ?? {}) as { number?: unknown; label?: unknown };
    const claim = /^claim-(.+)$/.exec(event.subject)?.[1];
    const about = { story: event.story, claim, number: typeof number === 'number' ? number : undefined };
    return hides(about) ? { ...event, person_name: null, payload: { sealed: true, number, label } } : event;
  });
}

/** What is done to the texts and their alignment says nothing of what anybody holds true. */
const OPEN_TO_ALL = /^(?:story|version|block|sentence|mend|alignment)\./;
