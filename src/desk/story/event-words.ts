import { moment } from '../../report/moment.ts';
import type { DeedFacts, Deeds } from '../../words/deeds.ts';
import { number } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Policy } from '../review/policy.ts';
import type { HistoryEvent } from './history.ts';

type Payload = Record<string, unknown>;

/** Who did what: `what` is a deed, which `lineOf` puts beside who did it. */
export function describeEvent(event: HistoryEvent): { who: string; what: string } {
  const { kind, actor_name, person_name } = event;
  return { who: actor_name ?? 'Crossread', what: deedOf(kind, (event.payload ?? {}) as Payload, person_name) };
}

/** 'Ada Kremer marked claim 3 disputed'. */
export function lineOf(event: HistoryEvent): string {
  const { who, what } = describeEvent(event);
  return words().events.line(who, what);
}

/** `person`: whom it was done to, as they are called now. */
function deedOf(kind: string, payload: Payload, person: string | null): string {
  const { deeds, sealedDeeds } = words();
  const told: Deeds = payload.sealed ? sealedDeeds : deeds;
  const tell = told[kind] ?? (payload.sealed ? sealedDeeds.other : undefined);
  return tell ? tell(factsOf(payload, person)) : kind.replace('.', ' ');
}

function factsOf(payload: Payload, person: string | null): DeedFacts {
  const text = (name: string): string => (payload[name] === undefined ? '' : String(payload[name] ?? ''));
  const count = (name: string): string => (payload[name] ? number(Number(payload[name])) : text(name));
  const { verdicts, roles } = words();
  return {
    number: text('number'),
    other: text('with'),
    verdict: inWords(verdicts, text('value')),
    verdictBefore: inWords(verdicts, text('before')),
    deed: payload.kind ? deedOf(text('kind'), (payload.payload ?? {}) as Payload, person) : '',
    reason: text('reason'),
    about: text('about'),
    access: text('access'),
    policy: policyWords(payload.after),
    label: text('label'),
    text: text('text'),
    revision: text('revision'),
    fields: listOf(payload.fields),
    encoding: text('encoding'),
    before: text('before'),
    first: Boolean(payload.first),
    items: count('items'),
    item: text('item'),
    added: count('added'),
    failed: payload.failed ? count('failed') : '',
    count: count('count'),
    pages: count('pages'),
    events: count('events'),
    edition: text('edition'),
    note: text('note'),
    notice: text('notice'),
    name: text('name'),
    to: person ?? (text('to') || words().events.somebody),
    from: person ?? (text('from') || words().events.somebody),
    due: payload.due ? moment(text('due')).words : '',
    role: inWords(roles, text('role')),
    roleBefore: inWords(roles, text('before')),
  };
}

/** What is known by its name; else as it stands. */
function inWords(known: Record<string, string>, name: string): string {
  return known[name] ?? name;
}

function listOf(fields: unknown): string {
  const { fieldsOfTexts } = words();
  return Array.isArray(fields) ? fields.map((field) => inWords(fieldsOfTexts, String(field))).join(', ') : '';
}

function policyWords(after: unknown): string {
  const { policy, gate } = (after ?? {}) as Partial<Policy>;
  const { policies, gates } = words().policy;
  return policy && gate ? words().events.policy(policies[policy].title, gates[gate].title) : '';
}
