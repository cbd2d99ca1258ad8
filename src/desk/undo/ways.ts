/** Every kind of event that somebody can cause in a story: how it is taken back, or why it stays. */
import type { Event } from '../../store/events.ts';
import type { ToldField } from '../../store/schema.ts';
import { COMPARED } from '../versions/correct-details.ts';
import { turnPins } from './turn-alignment.ts';
import { turnAssignment, turnRow, turnVerdict } from './turn-review.ts';
import { turnAccess, turnDisclosure, turnMember, turnPolicy } from './turn-story.ts';
import { turnComment, turnThread, turnWording } from './turn-talk.ts';
import { turnCorrection, turnMend, turnText, turnVersion } from './turn-version.ts';
import { type Stays, type Told, toldBy, type Undoable, type Way } from './way.ts';

const always = () => true;
const has = (key: string) => (told: Told) => told[key] !== undefined;

const verdict: Undoable = { turn: turnVerdict };
const evidence: Undoable = { turn: turnRow('evidence', 'evidence') };
const dismissal: Undoable = { turn: turnRow('dismissal', 'dismissal') };
const decision: Undoable = { turn: turnRow('adjudication', 'adjudication'), editors: true };
const alignment: Undoable = { turn: turnPins, compares: always, whole: ({ pins }) => Array.isArray(pins) };
const mend: Undoable = { turn: turnMend, compares: always, whole: has('mend') };
const version: Undoable = { turn: turnVersion, compares: always };
const text: Undoable = { turn: turnText, compares: always, whole: has('revision') };
const assignment: Undoable = { turn: turnAssignment, whole: has('person') };
const comment: Undoable = { turn: turnComment };

/** What the program does because of something else, or what is itself a step back or forth. */
const byItself: Stays = { stays: '' };
const broughtIn: Stays = { stays: 'broughtIn' };

export const WAYS: Readonly<Record<string, Way>> = {
  'verdict.given': verdict,
  'verdict.changed': verdict,
  'verdict.withdrawn': verdict,
  'evidence.added': evidence,
  'evidence.withdrawn': evidence,
  'evidence.restored': evidence,
  'difference.dismissed': dismissal,
  'difference.restored': dismissal,
  'adjudication.given': decision,
  'adjudication.withdrawn': decision,
  'alignment.parted': alignment,
  'alignment.merged': alignment,
  'alignment.moved': alignment,
  'alignment.copied': alignment,
  'alignment.split': alignment,
  'alignment.divided': alignment,
  'alignment.related': alignment,
  'alignment.refused': alignment,
  'alignment.released': alignment,
  'alignment.restored': alignment,
  'claim.assigned': assignment,
  'claim.unassigned': assignment,
  'thread.begun': comment,
  'comment.written': comment,
  'comment.withdrawn': comment,
  'comment.changed': { turn: turnWording, whole: has('wording') },
  'thread.resolved': { turn: turnThread },
  'thread.reopened': { turn: turnThread, whole: has('resolver') },
  'version.received': version,
  'version.set-aside': version,
  'version.taken-in': version,
  'version.revised': text,
  'version.reread': text,
  'part.restored': text,
  'version.corrected': {
    turn: turnCorrection,
    whole: has('becomes'),
    compares: ({ fields = [] }) => fields.some((field: ToldField) => COMPARED.has(field)),
  },
  'block.kept': mend,
  'block.set-aside': mend,
  'sentence.join': mend,
  'sentence.split': mend,
  'mend.withdrawn': mend,
  'story.policy-changed': { turn: turnPolicy, editors: true },
  'story.access-changed': { turn: turnAccess, editors: true },
  'member.set': { turn: turnMember, editors: true, whole: has('before') },
  'member.removed': { turn: turnMember, editors: true, whole: has('before') },
  'disclosure.changed': { turn: turnDisclosure, whole: has('before') },
  'claim.opened': { stays: 'opened' },
  'edition.published': { stays: 'published' },
  'edition.withdrawn': { stays: 'withdrawn' },
  'edition.shown': { stays: 'shown' },
  'edition.hidden': { stays: 'hidden' },
  'story.created': { stays: 'created' },
  'story.imported': { stays: 'imported' },
  'batch.started': broughtIn,
  'batch.cancelled': { stays: 'cancelled' },
  'batch.retried': broughtIn,
  'items.taken': broughtIn,
  'item.looked-at': { stays: 'lookedAt' },
  'batch.finished': byItself,
  'story.analysed': byItself,
  'act.undone': byItself,
  'act.redone': byItself,
  'act.left': byItself,
};

const UNKNOWN: Stays = { stays: 'unknown' };
const OF_BEFORE: Stays = { stays: 'before' };
const FIRST: Stays = { stays: '' };

/** How this event is taken back, or why it stays. */
export function wayOf(event: Pick<Event, 'kind' | 'payload'>): Way {
  const way = WAYS[event.kind] ?? UNKNOWN;
  if (!('turn' in way)) return way;
  const told = toldBy(event);
  // The texts a story was made of go with the story.
  if (event.kind === 'version.received' && told.first) return FIRST;
  return !way.whole || way.whole(told) ? way : OF_BEFORE;
}
