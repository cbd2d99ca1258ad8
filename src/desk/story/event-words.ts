import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import type { Policy } from '../review/policy.ts';
import type { HistoryEvent } from './history.ts';

type Payload = Record<string, unknown>;

/** Who did what, in words. */
export function describeEvent(event: HistoryEvent): { who: string; what: string } {
  return { who: event.actor_name ?? 'Crossread', what: deed(event.kind, (event.payload ?? {}) as Payload) };
}

function deed(kind: string, payload: Payload): string {
  const claim = `claim ${payload.number}`;
  if (payload.sealed)
    return SEALED[kind]?.(claim) ?? `did something on ${claim} that is sealed while it is reviewed blind`;
  switch (kind) {
    case 'story.created':
      return 'made the story';
    case 'story.imported':
      return `brought the story in from elsewhere, with ${payload.events} events of its history`;
    case 'version.received':
      return `added the version ‘${payload.label}’`;
    case 'version.revised':
      return `added what ‘${payload.label}’ prints now, its text ${payload.revision}`;
    case 'version.set-aside':
      return `set the version ‘${payload.label}’ aside`;
    case 'version.taken-in':
      return `took the version ‘${payload.label}’ in again`;
    case 'claim.assigned':
      return `gave ${claim} to ${payload.to}${payload.due ? `, due ${moment(String(payload.due)).words}` : ''}`;
    case 'claim.unassigned':
      return `took ${claim} from ${payload.from}`;
    case 'batch.started':
      return `began to bring in ${payload.items} texts`;
    case 'batch.finished':
      return `brought in ${payload.added} of ${payload.items} texts${payload.failed ? `; ${payload.failed} could not be read` : ''}`;
    case 'items.taken':
      return `added ${payload.items} texts as they were read`;
    case 'item.looked-at':
      return `looked at ‘${payload.item}’ before it was added${listOf(payload.fields) && ` and corrected ${listOf(payload.fields)}`}`;
    case 'batch.cancelled':
      return 'stopped bringing in texts';
    case 'bookmarklet.made':
      return 'made a bookmarklet';
    case 'bookmarklet.revoked':
      return 'revoked the bookmarklet';
    case 'inbox.received':
      return 'sent a page to the inbox';
    case 'inbox.discarded':
      return `threw away ${payload.count} of the pages in the inbox`;
    case 'waiting.expired':
      return `threw away what had waited too long: ${payload.items} of what was brought in, ${payload.pages} in inboxes`;
    case 'batch.retried':
      return `tried again to bring in ‘${payload.item}’`;
    case 'version.corrected':
      return `corrected what is known of ‘${payload.label}’: ${listOf(payload.fields)}`;
    case 'version.reread':
      return `read the file of ‘${payload.label}’ again as ${payload.encoding} instead of ${payload.before}`;
    case 'part.restored':
      return `restored a part of ‘${payload.label}’ that reading had left out: ${payload.text}`;
    case 'story.analysed':
      return payload.first ? 'compared the versions' : 'compared the versions again';
    case 'verdict.given':
      return `marked ${claim} ${payload.value}`;
    case 'verdict.changed':
      return `changed the verdict on ${claim} from ${payload.before} to ${payload.value}`;
    case 'verdict.withdrawn':
      return `took back the verdict ‘${payload.value}’ on ${claim}`;
    case 'adjudication.given':
      return `decided that ${claim} is ${payload.value}: ${payload.reason}`;
    case 'adjudication.withdrawn':
      return `took back the decision ‘${payload.value}’ on ${claim}`;
    case 'act.undone':
      return `undid: ${deed(String(payload.kind), (payload.payload ?? {}) as Payload)}`;
    case 'act.left':
      return `left as it is: ${deed(String(payload.kind), (payload.payload ?? {}) as Payload)}`;
    case 'act.redone':
      return `did again: ${deed(String(payload.kind), (payload.payload ?? {}) as Payload)}`;
    case 'claim.opened':
      return `looked at the verdicts on ${claim} without giving one`;
    case 'story.policy-changed':
      return `changed how rulings come about${policyWords(payload.after)}`;
    case 'evidence.added':
      return `added evidence to ${claim}`;
    case 'evidence.restored':
      return `put evidence back on ${claim}`;
    case 'evidence.withdrawn':
      return `took back evidence on ${claim}`;
    case 'difference.dismissed':
      return `dismissed a difference on ${claim}: ${payload.reason}`;
    case 'difference.restored':
      return `restored a difference on ${claim}`;
    case 'thread.begun':
      return `began to talk about ${payload.about === 'claim' ? claim : `a ${payload.about} of ${claim}`}`;
    case 'comment.written':
      return `commented on ${claim}`;
    case 'comment.changed':
      return `changed a comment on ${claim}`;
    case 'comment.withdrawn':
      return `took back a comment on ${claim}`;
    case 'thread.resolved':
      return `resolved a thread on ${claim}`;
    case 'thread.reopened':
      return `opened a thread on ${claim} again`;
    case 'story.access-changed':
      return payload.access === 'open' ? 'opened the story to the desk' : 'restricted the story to its members';
    case 'member.set':
      return `made somebody a member of the story as ${payload.role}`;
    case 'member.removed':
      return 'took somebody out of the story’s members';
    case 'block.kept':
      return `kept a passage of ‘${payload.label}’ that had been set aside: ${payload.text}`;
    case 'block.set-aside':
      return `set aside a passage of ‘${payload.label}’: ${payload.text}`;
    case 'sentence.join':
      return `joined two sentences of ‘${payload.label}’: ${payload.text}`;
    case 'sentence.split':
      return `split a sentence of ‘${payload.label}’: ${payload.text}`;
    case 'alignment.parted':
      return `parted a sentence from claim ${payload.number}: ${payload.text}`;
    case 'alignment.merged':
      return `merged claim ${payload.number} with claim ${payload.with}`;
    case 'alignment.moved':
      return `moved a sentence from claim ${payload.number} to claim ${payload.with}: ${payload.text}`;
    case 'alignment.copied':
      return `put a sentence of claim ${payload.number} in claim ${payload.with} as well: ${payload.text}`;
    case 'alignment.split':
      return `split claim ${payload.number}: ${payload.text} …`;
    case 'alignment.divided':
      return `divided a sentence of claim ${payload.number} before: ${payload.text}`;
    case 'alignment.related':
      return `marked claim ${payload.number} as related to claim ${payload.with}`;
    case 'alignment.refused':
      return `said that claim ${payload.number} is not the same as claim ${payload.with}`;
    case 'alignment.restored':
      return `put the alignment of ${claim} back as it was before`;
    case 'alignment.released':
      return `took back a change to the alignment${payload.number ? ` of ${claim}` : ''}`;
    case 'edition.published':
      return `published edition ${payload.edition} of the report${payload.note ? `: ${payload.note}` : ''}`;
    case 'edition.withdrawn':
      return `withdrew edition ${payload.edition} of the report: ${payload.notice}`;
    case 'report-key.made':
      return 'made the key that reports are signed with';
    case 'edition.shown':
      return `put edition ${payload.edition} of the report on its public page`;
    case 'edition.hidden':
      return `took edition ${payload.edition} of the report off its public page`;
    case 'disclosure.changed':
      return 'changed what the report discloses';
    case 'organisation.changed':
      return 'changed what every report discloses';
    case 'mend.withdrawn':
      return `took back a change to ‘${payload.label}’: ${payload.text}`;
    case 'person.invited':
      return `invited a ${payload.role}: ${payload.note}`;
    case 'invitation.withdrawn':
      return `withdrew the invitation of a ${payload.role}: ${payload.note}`;
    case 'person.joined':
      return `welcomed ${payload.name} as ${payload.role}`;
    case 'person.changed':
      return 'changed the own name or address';
    case 'person.role-changed':
      return `made ${payload.name} a ${payload.role} instead of a ${payload.before}`;
    case 'person.disabled':
      return `disabled the account of ${payload.name}`;
    case 'person.exported':
      return `took a copy of all that is kept about ${payload.name}`;
    case 'person.erased':
      return 'erased the personal data of somebody who has left';
    case 'person.enabled':
      return `enabled the account of ${payload.name} again`;
    default:
      return kind.replace('.', ' ');
  }
}

function listOf(fields: unknown): string {
  return Array.isArray(fields) ? fields.join(', ') : '';
}

/** What is told of an event on a claim its viewer may not look into yet. */
const SEALED: Record<string, (claim: string) => string> = {
  'verdict.given': (claim) => `gave a verdict on ${claim}`,
  'verdict.changed': (claim) => `changed a verdict on ${claim}`,
  'verdict.withdrawn': (claim) => `took back a verdict on ${claim}`,
  'evidence.added': (claim) => `added evidence to ${claim}`,
  'evidence.restored': (claim) => `put evidence back on ${claim}`,
  'evidence.withdrawn': (claim) => `took back evidence on ${claim}`,
  'difference.dismissed': (claim) => `dismissed a difference on ${claim}`,
  'difference.restored': (claim) => `restored a difference on ${claim}`,
  'thread.begun': (claim) => `commented on ${claim}`,
  'comment.written': (claim) => `commented on ${claim}`,
  'comment.changed': (claim) => `changed a comment on ${claim}`,
  'comment.withdrawn': (claim) => `took back a comment on ${claim}`,
  'thread.resolved': (claim) => `resolved a thread on ${claim}`,
  'thread.reopened': (claim) => `opened a thread on ${claim} again`,
  'act.left': (claim) => `left something on ${claim} as it is`,
  'act.undone': (claim) => `undid something on ${claim}`,
  'act.redone': (claim) => `did something on ${claim} again`,
};

function policyWords(after: unknown): string {
  const { policy, gate } = (after ?? {}) as Partial<Policy>;
  return policy && gate
    ? `: ${words().policy.policies[policy].title}; without sources: ${words().policy.gates[gate].title}`
    : '';
}
