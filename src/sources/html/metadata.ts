import type { ArticleFacts } from './json-ld.ts';

/** What a page says of its article. */
export interface PageMetadata {
  title?: string;
  byline?: string;
  /** ISO time or day, as the page gives it. */
  published?: string;
  /** BCP 47 primary subtag. */
  language?: string;
  /** The outlet's name, or the host when the page names none. */
  site?: string;
  /** The address the page calls its own. */
  url?: string;
}

const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
  'article.author',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'article.published',
  'citation_publication_date',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'published_at',
  'timestamp',
];
const SITE = ['og:site_name', 'application-name', 'dc.publisher'];

/** JSON-LD first, then OpenGraph and the other meta elements, then what stands on the page. */
export function readMetadata(document: Document, facts: ArticleFacts, url: string | undefined): PageMetadata {
  const metas = metaContents(document);
  const meta = (names: string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const canonical = attribute(document, 'link[rel="canonical"]', 'href') ?? metas.get('og:url') ?? url;
  const site = siteName(meta(SITE)) ?? siteName(facts.publisher) ?? hostOf(canonical ?? url);
  const byline =
    nameIn(facts.author) ?? nameIn(meta(AUTHOR)) ?? nameIn(textAt(document, '[rel="author"], [itemprop="author"]'));
  const published = isoTime(facts.published) ?? isoTime(meta(PUBLISHED)) ?? isoTime(timeOnPage(document));
  const title = withoutSite(facts.headline ?? meta(TITLE) ?? textAt(document, 'h1') ?? textAt(document, 'title'), site);
  const language = primaryTag(
    document.documentElement?.getAttribute('lang') ?? facts.language ?? metas.get('og:locale'),
  );
  return {
    ...(title && { title }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(language && { language }),
    ...(site && { site }),
    ...(canonical && /^https?:/u.test(canonical) && { url: canonical }),
  };
}

/** Contents of meta elements by name, property or itemprop in lower case; the first of each. */
function metaContents(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !found.has(key)) found.set(key, content);
  }
  return found;
}

function timeOnPage(document: Document): string | undefined {
  return (
    attribute(document, '[itemprop="datePublished"]', 'datetime') ??
    attribute(document, '[itemprop="datePublished"]', 'content') ??
    attribute(document, 'time[pubdate]', 'datetime') ??
    attribute(document, 'article time[datetime]', 'datetime') ??
    attribute(document, 'time[datetime]', 'datetime')
  );
}

function attribute(document: Document, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

function textAt(document: Document, selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim().slice(0, 300) || undefined;
}

/** A writer's name without 'By', handles and times; no address. */
function nameIn(text: string | undefined): string | undefined {
  const name = text
    ?.replace(/^\s*by:?\s+/iu, '')
    .replace(/\s+@\S.*$|\s+(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4}).*$/u, '')
    .trim();
  return name && name.length <= 160 && !/^https?:|^@|\/\//iu.test(name) ? name : undefined;
}

/** 'The Post | News' → 'The Post'; an address is no name. */
function siteName(text: string | undefined): string | undefined {
  const name = text?.split('|', 1)[0]?.trim();
  return name && !/^https?:|\/\//iu.test(name) ? name : undefined;
}

/** The ISO day, with its time when there is one; undefined for anything else. */
function isoTime(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?/u.exec(
    text.trim(),
  )?.[0];
  if (iso) return Number.isNaN(Date.parse(iso.slice(0, 10))) || iso < '1900' ? undefined : iso;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/u.exec(text.trim());
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  if (!/\b(?:19|20)\d{2}\b/u.test(text)) return undefined;
  const time = Date.parse(`${text.trim().slice(0, 60)} UTC`) || Date.parse(text.trim().slice(0, 60));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** 'Ferry leaves harbour | The Harbour Post' → 'Ferry leaves harbour'. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const folded = title?.replace(/\s+/gu, ' ').trim();
  if (!folded) return undefined;
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: ', ' » '].map((mark) => folded.lastIndexOf(mark)));
  if (cut < 10) return folded;
  const tail = folded
    .slice(cut + 3)
    .trim()
    .toLowerCase();
  const name = site?.toLowerCase() ?? '';
  const isSite = folded.includes(' | ', cut - 1) || (name.length > 2 && (tail.includes(name) || name.includes(tail)));
  return isSite && tail.split(' ').length <= 6 ? folded.slice(0, cut).trim() : folded;
}

function primaryTag(tag: string | undefined | null): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(tag ?? '')?.[1]?.toLowerCase();
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : undefined;
}
