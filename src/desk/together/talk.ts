/** Talk about claims: what reviewers ask and tell each other, which no report prints. */
import { z } from 'zod';
import { Forbidden, InvalidInput, NotFound } from '../../errors.ts';
import { listClaimSentences, type StoredClaim } from '../../store/claims.ts';
import { listDifferences } from '../../store/differences.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { listMemberships } from '../../store/memberships.ts';
import { insertNotices } from '../../store/notices.ts';
import { listPeople } from '../../store/people.ts';
import type { NoticeKind, Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import {
  insertComment,
  insertThread,
  listComments,
  rewordComment,
  selectComment,
  selectThread,
  setResolved,
  type Thread,
  withdrawComment,
} from '../../store/talk.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { isEditor, requireReviewer } from '../permissions.ts';
import { onClaim } from '../review/on-claim.ts';
import { readClaim } from '../story/read-claim.ts';
import { mentionedIn, type Nameable } from './mentions.ts';

const said = z.string().trim().min(1, says('talk.writeFirst')).max(5000, tooLong(5000));

const CommentForm = z.object({ text: said });
const ThreadForm = z.object({
  text: said,
  /** 'claim', 'difference-…' with its fingerprint, or 'sentence-…' with its id. */
  about: z
    .string()
    .regex(/^(claim|(difference|sentence)-.{1,200})$/, says('talk.chooseAbout'))
    .default('claim'),
});
const WithdrawalForm = z.object({
  note: z.string().trim().max(300, tooLong(300)).default(''),
});

/** Begins a thread on a claim, on a difference of it or on one of its sentences. Throws InvalidInput. */
export async function beginThread(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<string> {
  requireReviewer(person);
  const { text, about } = checkFields(ThreadForm, form);
  let written = '';
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const place = await placeOf(tx, claim, about);
    const thread = await insertThread(tx, { story: story.id, claim: claim.id, person: person.id, ...place });
    written = await write({ tx, record, person, story, claim, thread }, text, 'thread.begun');
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: 'talk' });
  });
  return written;
}

/** Returns the comment's id. Throws InvalidInput; NotFound where the person may not see the thread yet. */
export async function answerThread(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
  form: unknown,
): Promise<string> {
  requireReviewer(person);
  const { text } = checkFields(CommentForm, form);
  let written = '';
  await onThread(desk, person, slug, number, id, async (on) => {
    written = await write(on, text, 'comment.written');
    const { tx, claim } = on;
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: `answer-${id}` });
  });
  return written;
}

/** All is said, or it is not after all. */
export async function resolveThread(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
  resolved: boolean,
): Promise<void> {
  requireReviewer(person);
  await onThread(desk, person, slug, number, id, async ({ tx, record, claim, thread }) => {
    if ((thread.resolved_at !== null) === resolved) return;
    await setResolved(tx, id, resolved ? person.id : null);
    record({
      story: claim.story,
      kind: resolved ? 'thread.resolved' : 'thread.reopened',
      subject: `claim-${claim.id}`,
      payload: { number, thread: id, ...(thread.resolved_by !== null && { resolver: thread.resolved_by }) },
    });
  });
}

/** Gives one's own comment other words; what it said before stays readable. Throws InvalidInput, Forbidden. */
export async function changeComment(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
  form: unknown,
): Promise<void> {
  requireReviewer(person);
  const { text } = checkFields(CommentForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const { comment, thread } = await selectComment(tx, claim.id, id);
    if (comment.person !== person.id) throw new Forbidden(words().talk.onlyAuthor);
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: `edit-${id}` });
    if (comment.text === text) return;
    const wording = await rewordComment(tx, comment, text);
    const event = record({
      story: story.id,
      kind: 'comment.changed',
      subject: `claim-${claim.id}`,
      payload: { number, thread: thread.id, comment: id, wording },
    });
    const people = await nameable(tx, story);
    const before = new Set(mentionedIn(comment.text, people));
    const named = mentionedIn(text, people).filter((each) => !before.has(each));
    await notify(
      tx,
      person,
      named.map((each) => [each, 'mention']),
      { story, claim, event, comment: id },
    );
  });
}

/** Takes a comment back with a note in its place: one's own, or as an editor anybody's. Throws InvalidInput, Forbidden. */
export async function takeBackComment(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
  form: unknown,
): Promise<void> {
  const { note } = checkFields(WithdrawalForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const { comment, thread } = await selectComment(tx, claim.id, id);
    const own = comment.person === person.id;
    if (!own && !isEditor(person)) throw new Forbidden(words().talk.onlyAuthorOrEditor);
    if (!own && (await readClaim(tx, story, claim, person)).sealed) throw NotFound.of('comment');
    if (!own && note === '') throw new InvalidInput({ note: words().talk.sayWhy });
    await withdrawComment(tx, id, person.id, note);
    record({
      story: story.id,
      kind: 'comment.withdrawn',
      subject: `claim-${claim.id}`,
      payload: { number, thread: thread.id, comment: id },
    });
  });
}

/** Whom one can name in a comment: everybody with an account who sees the story. */
export async function listNameable(desk: Desk, story: Story): Promise<Nameable[]> {
  return nameable(desk.store.db, story);
}

async function nameable(db: Tx | Desk['store']['db'], { id: story, access }: Story): Promise<Nameable[]> {
  const members = access === 'open' ? [] : await listMemberships(db, { stories: [story] });
  const inside = new Set(members.map(({ person }) => person));
  return (await listPeople(db))
    .filter(
      ({ id, role, disabled_at }) => disabled_at === null && (access === 'open' || role === 'admin' || inside.has(id)),
    )
    .map(({ id, name }) => ({ id, name }));
}

interface OnThread {
  tx: Tx;
  record: Recorder;
  person: Person;
  story: Story;
  claim: StoredClaim;
  thread: Thread;
}

/** One write about a thread; of a claim that is sealed for the person, only their own threads are there. */
async function onThread(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
  work: (on: OnThread) => Promise<void>,
): Promise<void> {
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const thread = await selectThread(tx, claim.id, id);
    if (thread.person !== person.id && (await readClaim(tx, story, claim, person)).sealed) throw NotFound.of('thread');
    await work({ tx, record, person, story, claim, thread });
  });
}

/** Writes a comment and tells whom it concerns: those it names, and those who wrote in the thread before. */
async function write(on: OnThread, text: string, kind: 'thread.begun' | 'comment.written'): Promise<string> {
  const { tx, record, person, story, claim, thread } = on;
  const before = await listComments(tx, { thread: thread.id });
  const comment = await insertComment(tx, { story: story.id, thread: thread.id, person: person.id, text });
  const event = record({
    story: story.id,
    kind,
    subject: `claim-${claim.id}`,
    payload: { number: claim.number, thread: thread.id, comment: comment.id, about: thread.about },
  });
  const told = new Map<string, NoticeKind>();
  for (const each of before) told.set(each.person, 'answer');
  for (const each of mentionedIn(text, await nameable(tx, story))) told.set(each, 'mention');
  await notify(tx, person, [...told], { story, claim, event, comment: comment.id });
  return comment.id;
}

interface Told {
  story: Story;
  claim: StoredClaim;
  event: number;
  comment: string;
}

async function notify(
  tx: Tx,
  person: Person,
  told: [person: string, kind: NoticeKind][],
  { story, claim, event, comment }: Told,
): Promise<void> {
  const others = told.filter(([id]) => id !== person.id);
  await insertNotices(
    tx,
    others.map(([id, kind]) => ({ person: id, kind, story: story.id, claim: claim.id, event, comment })),
  );
}

/** What a thread hangs on, with what that says now. Throws InvalidInput. */
async function placeOf(
  tx: Tx,
  claim: StoredClaim,
  wanted: string,
): Promise<Pick<Thread, 'about' | 'anchor' | 'quote'>> {
  if (wanted === 'claim') return { about: 'claim', anchor: '', quote: claim.title };
  const [, about, anchor] = /^(difference|sentence)-(.+)$/.exec(wanted) ?? [];
  if (about === 'difference') {
    const found = (await listDifferences(tx, { claim: claim.id })).find((each) => each.fingerprint === anchor);
    if (found) return { about, anchor: found.fingerprint, quote: found.why };
  } else {
    const found = (await listClaimSentences(tx, { claim: claim.id })).find((each) => each.sentence === anchor);
    if (found) return { about: 'sentence', anchor: found.sentence, quote: found.text };
  }
  throw new InvalidInput({ about: words().talk.noLongerFound });
}
