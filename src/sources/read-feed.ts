import { words } from '../words/words.ts';
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
  if (bytes.length === 0) throw refusal(name, words().refusals.isEmpty);
  if (bytes.length > LARGEST_FEED) throw refusal(name, words().feeds.tooLarge(LARGEST_FEED / 1e6));
  const { text } = await readTextFile(bytes, name, { chosen: encoding, declared: charsetOf(contentType) });
  refusePage(text, name, link);
  const feed = readFeed(text, name, link);
  return { ...feed, items: feed.items.map((item) => ({ ...item, summary: summaryOf(item.html ?? '') })) };
}

/** A page's address is what people have at hand; it often says where its feed is. */
function refusePage(text: string, name: string, base: string | undefined): void {
  const head = text.slice(0, 200_000);
  if (!/<html[\s>]/iu.test(head.slice(0, 5000))) return;
  const links = head.match(/<link\s[^>]{1,1000}>/giu) ?? [];
  const feed = links.find((tag) => /type\s{0,3}=\s{0,3}["']?application\/(?:rss|atom)\+xml/iu.test(tag));
  const href = feed && /\bhref\s{0,3}=\s{0,3}["']([^"']{1,1000})/iu.exec(feed)?.[1]?.replaceAll('&amp;', '&');
  const { isPage, isPageOf } = words().feeds;
  throw refusal(name, href && URL.canParse(href, base) ? isPageOf(new URL(href, base).href) : isPage);
}

function summaryOf(html: string): string {
  const text = fragmentText(html.slice(0, BEGINNING)).replace(/\s+/gu, ' ').trim();
  if (text.length <= SUMMARY) return text;
  return `${text.slice(0, SUMMARY).replace(/\s\S*$/u, '')} …`;
}
