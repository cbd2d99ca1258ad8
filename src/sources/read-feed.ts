import { charsetOf } from './encoding.ts';
import { type Feed, type FeedItem, readFeed } from './feed.ts';
import { fragmentText } from './html-fragment.ts';
import { type GivenSource, refusal } from './source.ts';
import { readTextFile } from './text-file.ts';

/** A feed as a person chooses from it: each item with the beginning of its text. */
export interface ReadFeed extends Omit<Feed, 'items'> {
  items: (FeedItem & { summary: string })[];
}

const LARGEST_FEED = 20_000_000;
const SUMMARY = 280;
/** Characters of an item's markup that its summary is made of. */
const BEGINNING = 4_000;

/** The bytes of a feed → what it lists. Throws InvalidInput for what is none. */
export async function readGivenFeed({ name, bytes, contentType, encoding, link }: GivenSource): Promise<ReadFeed> {
  if (bytes.length === 0) throw refusal(name, 'is empty.');
  if (bytes.length > LARGEST_FEED) throw refusal(name, `is larger than ${LARGEST_FEED / 1e6} MB, which no feed is.`);
  const { text } = await readTextFile(bytes, name, { chosen: encoding, declared: charsetOf(contentType) });
  const feed = readFeed(text, name, link);
  return { ...feed, items: feed.items.map((item) => ({ ...item, summary: summaryOf(item.html ?? '') })) };
}

function summaryOf(html: string): string {
  const words = fragmentText(html.slice(0, BEGINNING)).replace(/\s+/gu, ' ').trim();
  if (words.length <= SUMMARY) return words;
  return `${words.slice(0, SUMMARY).replace(/\s\S*$/u, '')} …`;
}
