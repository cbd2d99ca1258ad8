import { z } from 'zod';
import { Conflict, Forbidden, InvalidInput } from '../../errors.ts';
import {
  findBookmarkletOwner,
  type InboxHead,
  insertInboxPage,
  listInboxPages,
  selectInboxPages,
  settleInboxPages,
  touchBookmarklet,
} from '../../store/inbox.ts';
import type { Story } from '../../store/schema.ts';
import { listStoryNames } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { hashToken } from '../people/people.ts';
import { requireReviewer } from '../permissions.ts';
import { reachOf } from '../story/reach.ts';
import { isWebLink } from '../versions/receive.ts';
import { type BroughtIn, type Destination, startBatch } from './bring-in.ts';

/** Bytes of a page's markup. */
export const LARGEST_PAGE = 8_000_000;
/** Pages that may wait in one inbox, and their bytes. */
const MOST_WAITING = 100;
const MOST_BYTES = 200_000_000;

/** What a bookmarklet sends. */
const SentPage = z.object({
  token: z.string().min(20).max(100),
  link: z
    .string()
    .max(2000)
    .refine((link) => isWebLink(link) && !link.includes('\0')),
  title: z.string().default(''),
  page: z.string().min(1),
});

export interface Inbox {
  pages: InboxHead[];
  /** Stories that a page can be added to, the latest first. */
  stories: Pick<Story, 'slug' | 'title'>[];
}

/**
 * Takes what a bookmarklet sends, without a session: it waits for whoever the token belongs to, and nothing is added to a
 * story. Returns the page's id. Throws Forbidden for a token that does not work, InvalidInput for what is no page.
 */
export async function receiveInInbox(desk: Desk, form: unknown): Promise<{ id: string; title: string }> {
  const sent = SentPage.safeParse(form ?? {});
  if (!sent.success) {
    throw new InvalidInput({ '': words().inbox.notAPage });
  }
  const { token, link, page } = sent.data;
  const title = sent.data.title.replaceAll('\0', '').replace(/\s+/gu, ' ').trim().slice(0, 300) || link;
  const html = page.replaceAll('\0', '');
  if (Buffer.byteLength(html) > LARGEST_PAGE) throw tooLarge();
  const hash = hashToken(token);
  const owner = await findBookmarkletOwner(desk.store.db, hash);
  if (!owner || owner.role === 'viewer') throw refused();
  return desk.store.write(owner.id, async (tx, record) => {
    if (!(await findBookmarkletOwner(tx, hash))) throw refused();
    const waiting = await listInboxPages(tx, owner.id);
    const bytes = waiting.reduce((sum, { size }) => sum + size, 0);
    if (waiting.length >= MOST_WAITING || bytes > MOST_BYTES) throw full(waiting.length);
    await touchBookmarklet(tx, hash);
    const id = await insertInboxPage(tx, { person: owner.id, link, title, html });
    record({ kind: 'inbox.received', subject: `inbox-${id}` });
    return { id, title };
  });
}

export function tooLarge(): InvalidInput {
  return new InvalidInput({ '': words().inbox.tooLarge(LARGEST_PAGE / 1e6) });
}

/** What waits for a person, and the stories there are. */
export async function openInbox(desk: Desk, person: Person): Promise<Inbox> {
  const { db } = desk.store;
  const [{ closed }, pages, stories] = await Promise.all([
    reachOf(db, person),
    listInboxPages(db, person.id),
    listStoryNames(db),
  ]);
  return { pages, stories: stories.filter(({ id }) => !closed.includes(id)) };
}

/** Adds pages of the person's inbox to a story, as a batch. Throws InvalidInput. */
export async function addFromInbox(desk: Desk, person: Person, ids: string[], to: Destination): Promise<BroughtIn> {
  requireReviewer(person);
  const pages = await selectInboxPages(desk.store.db, person.id, ids);
  checkPicked(pages.length, to);
  const items = pages.map(({ title, link, bytes }) => ({
    kind: 'page' as const,
    name: title,
    link,
    bytes: Buffer.from(bytes ?? '', 'base64'),
  }));
  const found = pages.map(({ id }) => id);
  return startBatch(desk, person, to, { keepCopies: false, revises: '' }, items, {
    also: async (tx, batch) => {
      const settled = await settleInboxPages(tx, person.id, found, batch);
      if (settled < found.length) throw new Conflict(words().inbox.gone);
    },
  });
}

/** Throws InvalidInput when too little was picked for where it shall go. */
export function checkPicked(count: number, to: Destination): void {
  if (count === 0) throw new InvalidInput({ '': words().inbox.chooseOne });
  if ('title' in to && count < 2) {
    throw new InvalidInput({ to: words().inbox.needsTwo });
  }
}

/** Throws pages of the person's inbox away. */
export async function discardFromInbox(desk: Desk, person: Person, ids: string[]): Promise<void> {
  if (ids.length === 0) throw new InvalidInput({ '': words().inbox.chooseOne });
  await desk.store.write(person.id, async (tx, record) => {
    const count = await settleInboxPages(tx, person.id, ids, null);
    if (count > 0) record({ kind: 'inbox.discarded', subject: `person-${person.id}`, payload: { count } });
  });
}

function refused(): Forbidden {
  return new Forbidden(words().inbox.revoked);
}

function full(count: number): InvalidInput {
  return new InvalidInput({ '': words().inbox.full(count) });
}
