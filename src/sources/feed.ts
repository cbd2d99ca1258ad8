import { words } from '../words/words.ts';
import { refusal } from './source.ts';
import { isoTimeOf } from './times.ts';
import { findElement, listElements, parseXml, textOf, type XmlElement } from './xml.ts';

/** What a feed tells of an article. */
export interface FeedItem {
  title: string;
  link: string;
  /** ISO time, with its zone where one is told. */
  published?: string;
  /** ISO time of the last change, when the feed tells it apart. */
  updated?: string;
  byline?: string;
  /** The outlet the item comes from, in feeds that gather several; else the feed's own title. */
  outlet?: string;
  /** Markup of the article, or of its beginning, where the feed carries it. */
  html?: string;
}

export interface Feed {
  title: string;
  link?: string;
  items: FeedItem[];
  /** Items that cannot be read, by the line they begin in. */
  problems: { line: number; words: string }[];
}

const MOST_ITEMS = 500;

/**
 * RSS 0.9 to 2.0 or Atom (RFC 4287) → its items. Each item is read by itself, so that a broken one is reported and the
 * others are kept. Throws InvalidInput for what is no feed.
 */
export function readFeed(text: string, name: string, base?: string): Feed {
  if (/<!DOCTYPE[^>]{0,1000}\[|<!ENTITY/iu.test(text.slice(0, 20_000))) {
    throw refusal(name, words().feeds.entities);
  }
  const pieces = splitItems(text);
  const head = (pieces[0] ? text.slice(0, pieces[0].start) : text).slice(0, 50_000);
  if (!/<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/iu.test(head)) throw refusal(name, words().feeds.notAFeed);
  const title = plain(unescaped(/<(?:[\w.-]+:)?title[^>]{0,200}>([\s\S]{0,1000}?)<\//u.exec(head)?.[1] ?? ''));
  const link = linkInHead(head, base);
  const feed: Feed = { title, ...(link && { link }), items: [], problems: [] };
  for (const piece of pieces.slice(0, MOST_ITEMS)) {
    try {
      feed.items.push(readItem(parseXml(piece.source, name), title, base));
    } catch (error) {
      feed.problems.push({ line: lineAt(text, piece.start), words: wordsOf(error as Error) });
    }
  }
  return feed;
}

interface Piece {
  start: number;
  source: string;
}

const ITEM = /<!\[CDATA\[|<!--|<((?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s>])/giu;

/** From each item's opening tag to its closing one, or to the next item; CDATA and comments are stepped over. */
function splitItems(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length && pieces.length <= MOST_ITEMS; ) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(text);
    if (!found) break;
    const [opening, tag] = found;
    if (!tag) {
      const end = text.indexOf(opening === '<!--' ? '-->' : ']]>', found.index);
      at = end < 0 ? text.length : end + 3;
      continue;
    }
    at = endOfItem(text, found.index + opening.length, tag);
    pieces.push({ start: found.index, source: withNames(text.slice(found.index, at)) });
  }
  return pieces;
}

function endOfItem(text: string, from: number, tag: string): number {
  const marks = new RegExp(`<!\\[CDATA\\[|</${tag}\\s{0,20}>|<${tag}(?=[\\s>])`, 'giu');
  for (let at = from; ; ) {
    marks.lastIndex = at;
    const found = marks.exec(text);
    if (!found) return text.length;
    if (found[0].startsWith('</')) return found.index + found[0].length;
    if (!found[0].startsWith('<!')) return found.index;
    const end = text.indexOf(']]>', found.index);
    if (end < 0) return text.length;
    at = end + 3;
  }
}

/** Names of HTML that feeds use though XML does not know them. */
const NAMES: Record<string, string> = {
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
};

function withNames(source: string): string {
  return source.replace(/&([a-z]{4,6});/gu, (whole, name: string) => NAMES[name] ?? whole);
}

function readItem(item: XmlElement, feedTitle: string, base: string | undefined): FeedItem {
  const title = plain(textOf(child(item, 'title')));
  const link = linkOf(item, base);
  if (!link) throw new Error(title ? words().feeds.noLink(title.slice(0, 80)) : words().feeds.nothing);
  const published = timeIn(item, ['pubDate', 'published', 'issued', 'date']) ?? timeIn(item, ['updated', 'modified']);
  const updated = timeIn(item, ['updated', 'modified']);
  const author = child(item, 'author') ?? child(item, 'creator');
  const byline = plain(textOf(findElement(author, 'name') ?? author));
  const source = child(item, 'source');
  const outlet = plain(textOf(findElement(source, 'title') ?? source)) || feedTitle;
  const html = textOf(
    child(item, 'encoded') ?? child(item, 'content') ?? child(item, 'description') ?? child(item, 'summary'),
  );
  return {
    title,
    link,
    ...(published && { published }),
    ...(updated && updated !== published && { updated }),
    ...(byline && { byline }),
    ...(outlet && { outlet }),
    ...(html.trim() && { html }),
  };
}

function child(item: XmlElement, name: string): XmlElement | undefined {
  return item.children.find((each) => typeof each !== 'string' && each.name === name) as XmlElement | undefined;
}

/** Atom's alternate link, RSS's link, else an identifier that is an address. */
function linkOf(item: XmlElement, base: string | undefined): string | undefined {
  const links = listElements(item, 'link', 30);
  const atom = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate');
  const guid = child(item, 'guid');
  const candidates = [
    atom?.attributes.href,
    ...links.map(textOf),
    guid?.attributes.isPermaLink === 'false' ? '' : textOf(guid),
    textOf(child(item, 'id')),
  ];
  return candidates.map((each) => webLink(each, base)).find(Boolean);
}

function webLink(text: string | undefined, base: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed || !(base ? URL.canParse(trimmed, base) : URL.canParse(trimmed))) return undefined;
  const url = new URL(trimmed, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}

function linkInHead(head: string, base: string | undefined): string | undefined {
  const plainLink = /<link>([^<]{1,2000})<\/link>/u.exec(head)?.[1];
  return webLink(plainLink ?? /<link[^>]{0,500}?href="([^"]{1,2000})"/u.exec(head)?.[1], base);
}

function timeIn(item: XmlElement, names: string[]): string | undefined {
  return names.map((name) => isoTimeOf(textOf(child(item, name)))).find(Boolean);
}

/** Titles may hold markup, escaped once more. */
function plain(text: string): string {
  const words = text.replace(/<!\[CDATA\[|\]\]>/gu, '').replace(/<\/?[a-z][^<>]{0,500}>/giu, '');
  return unescaped(words).replace(/\s+/gu, ' ').trim();
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#39|#x27|nbsp);/gu, (entity) => ENTITIES[entity] ?? ' ');
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
};

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function wordsOf({ message }: Error): string {
  return message.replace(/^(?:'[^']{0,300}' is|„[^“]{0,300}“ ist) /u, '').replace(/, in (?:line|Zeile) \d+\.?$/u, '');
}
