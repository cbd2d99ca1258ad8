import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import type { ReadFeed } from '../../sources/read-feed.ts';
import { isoTimeOf } from '../../sources/times.ts';
import type { NewItem } from '../../store/batches.ts';
import { type LinkedVersion, listVersionsAt } from '../../store/links.ts';
import type { Story } from '../../store/schema.ts';
import { listStoryNames } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { reachOf } from '../story/reach.ts';
import { foldLink } from '../versions/newcomers.ts';
import { type GivenFile, isWebLink } from '../versions/receive.ts';
import { checkAnswer } from '../versions/receive-sources.ts';
import { type BroughtIn, type Destination, startBatch } from './bring-in.ts';
import { checkPicked } from './inbox.ts';

/** Items picked at once: each is a request to somebody's server. */
const MOST_PICKED = 100;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0'));

/** An item of a feed as a person picks it; goes to the browser and back. */
export const FeedPick = z.object({
  title: text(2000),
  link: text(2000).refine(isWebLink),
  /** ISO time. */
  published: text(40)
    .refine((time) => isoTimeOf(time) !== undefined)
    .optional(),
  outlet: text(300).optional(),
  summary: text(1000),
  /** The text the feed carries, where links are not fetched. */
  html: text(5_000_000).optional(),
});
export type FeedPick = z.infer<typeof FeedPick>;

export interface OpenFeed {
  title: string;
  items: (FeedPick & { here: LinkedVersion | undefined; takeable: boolean })[];
  problems: ReadFeed['problems'];
  /** Where items can go, the latest first. */
  stories: Pick<Story, 'slug' | 'title'>[];
}

/** Reads a feed at an address or out of a file. Throws InvalidInput for 'link' or 'files', or SourceUnavailable. */
export async function readFeedAt(
  desk: Desk,
  person: Person,
  given: { link: string; file: GivenFile | undefined },
): Promise<Pick<OpenFeed, 'title' | 'problems'> & { items: FeedPick[] }> {
  requireReviewer(person);
  const link = given.link.trim();
  if (!given.file && link === '') throw new InvalidInput({ link: words().feeds.giveOne });
  try {
    const feed = given.file ? await readFile(desk, given.file) : await fetchFeed(desk, link);
    const found = feed.items.filter(({ link }) => link.length <= 2000);
    const items = found.map((item) => pickOf(item, desk.fetchPage !== undefined));
    return { title: feed.title, problems: feed.problems, items };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput({ [given.file ? 'files' : 'link']: error.message });
  }
}

/** Which of the items are in a story already, and where they can go. */
export async function lookAround(
  desk: Desk,
  person: Person,
  items: FeedPick[],
): Promise<Pick<OpenFeed, 'items' | 'stories'>> {
  const { db } = desk.store;
  const [{ closed }, all, names] = await Promise.all([
    reachOf(db, person),
    listVersionsAt(db, [...new Set(items.flatMap(({ link }) => spellings(link)))]),
    listStoryNames(db),
  ]);
  const stories = names.filter(({ id }) => !closed.includes(id));
  const linked = all.filter(({ slug }) => stories.some((story) => story.slug === slug));
  const here = new Map(linked.map((version) => [foldLink(version.link), version]));
  const fetches = desk.fetchPage !== undefined;
  return {
    stories,
    items: items.map((item) => ({
      ...item,
      here: here.get(foldLink(item.link)),
      takeable: fetches || item.html !== undefined,
    })),
  };
}

/** Brings the picked items into a story, as a batch. Throws InvalidInput. */
export async function bringInPicks(
  desk: Desk,
  person: Person,
  picked: FeedPick[],
  to: Destination,
): Promise<BroughtIn> {
  requireReviewer(person);
  checkPicked(picked.length, to);
  if (picked.length > MOST_PICKED) throw new InvalidInput({ '': words().feeds.tooMany(MOST_PICKED) });
  const items = picked.map((item) => itemOf(item, desk.fetchPage !== undefined));
  return startBatch(desk, person, to, { keepCopies: false, revises: '' }, items);
}

async function fetchFeed(desk: Desk, link: string): Promise<ReadFeed> {
  if (!desk.fetchPage) throw new InvalidInput({ '': words().feeds.saveIt });
  const page = await desk.fetchPage(link);
  checkAnswer(page);
  const { finalUrl, bytes, contentType } = page;
  return desk.readFeed({ name: finalUrl, bytes, contentType, link: finalUrl });
}

function readFile(desk: Desk, { name: given, bytes, refused }: GivenFile): Promise<ReadFeed> {
  const name = given.replaceAll('\0', '');
  if (refused) throw new InvalidInput({ files: words().refusals.of(name, refused) });
  return desk.readFeed({ name, bytes });
}

function pickOf(item: ReadFeed['items'][number], fetches: boolean): FeedPick {
  const { title, link, published, outlet, summary, html } = item;
  return {
    title: plain(title, 2000),
    link,
    summary: plain(summary, 1000),
    ...(published && { published }),
    ...(outlet && { outlet: plain(outlet, 300) }),
    ...(html && !fetches && html.length <= 5_000_000 && { html: html.replaceAll('\0', '') }),
  };
}

function plain(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most);
}

function itemOf({ title, link, published, outlet, html }: FeedPick, fetches: boolean): NewItem {
  const told = { ...(outlet && { outlet }), ...(published && { published }) };
  const name = title || link;
  if (fetches) return { kind: 'link', name, link, told };
  if (html === undefined) throw new InvalidInput({ '': words().feeds.noText(name) });
  const page = `<!doctype html><html><head><title>${asText(title)}</title></head><body><article><h1>${asText(title)}</h1>${html}</article></body></html>`;
  return { kind: 'feed', name, link, told, bytes: Buffer.from(page) };
}

/** As the same link may have been kept: either scheme, with and without a slash at the end. */
function spellings(link: string): string[] {
  const bare = link.replace(/^https?:/u, '').replace(/\/$/u, '');
  return ['https:', 'http:'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}${bare}/`]);
}

function asText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
