import { foldTold, type SourceMetadata, type Told } from '../source.ts';
import type { ArticleFacts } from './json-ld.ts';

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
const UPDATED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'revised',
  'dcterms.modified',
  'dc.date.modified',
  'cxenseparse:recs:modifiedtime',
];
const AGENCY = ['agency', 'article:agency', 'news-agency', 'dc.source', 'source'];
const SITE = ['og:site_name', 'application-name', 'dc.publisher'];

/** JSON-LD first, then OpenGraph and the other meta elements, then what stands on the page; each with where it stood. */
export function readMetadata(document: Document, facts: ArticleFacts, url: string | undefined): SourceMetadata {
  const metas = metaContents(document);
  const meta = (names: string[], read: Read = same) => metaAmong(metas, names, read);
  const onPage = (value: string | undefined) => tell(value, 'the page');
  const canonical = tell(attribute(document, 'link[rel="canonical"]', 'href'), 'the canonical link');
  const link = webLink(canonical) ?? webLink(meta(['og:url'])) ?? webLink(tell(url, 'the address'));
  const outlet =
    meta(SITE, siteName) ??
    tell(siteName(facts.publisher), 'JSON-LD') ??
    tell(hostOf(link?.value ?? url), 'the address');
  const cut = (title: Told | undefined) => title && tell(withoutSite(title.value, outlet?.value), title.from);
  const published =
    tell(isoTime(facts.published), 'JSON-LD') ?? meta(PUBLISHED, isoTime) ?? onPage(timeOnPage(document));
  const updated =
    tell(isoTime(facts.updated), 'JSON-LD') ??
    meta(UPDATED, isoTime) ??
    onPage(isoTime(itemTime(document, 'dateModified')));
  return present({
    headline: cut(
      tell(facts.headline, 'JSON-LD') ??
        meta(TITLE) ??
        onPage(textAt(document, 'h1')) ??
        onPage(textAt(document, 'title')),
    ),
    byline:
      tell(nameIn(facts.author), 'JSON-LD') ??
      meta(AUTHOR, nameIn) ??
      onPage(nameIn(textAt(document, '[rel="author"], [itemprop="author"]'))),
    outlet,
    agency: otherThan(outlet, tell(siteName(facts.agency), 'JSON-LD') ?? meta(AGENCY, siteName)),
    published,
    updated: otherThan(published, updated),
    link,
    language:
      onPage(primaryTag(document.documentElement?.getAttribute('lang'))) ??
      tell(primaryTag(facts.language), 'JSON-LD') ??
      meta(['og:locale', 'content-language'], primaryTag),
  });
}

type Read = (text: string | undefined) => string | undefined;

const same: Read = (text) => text;

function tell(value: string | undefined, from: string): Told | undefined {
  const folded = foldTold(value);
  return folded ? { value: folded, from } : undefined;
}

/** The first of the meta elements called so whose content can be read. */
function metaAmong(metas: Map<string, string>, names: string[], read: Read): Told | undefined {
  for (const name of names) {
    const told = tell(
      read(metas.get(name)),
      /^(?:og|article):/u.test(name) ? 'OpenGraph' : `the meta element ‘${name}’`,
    );
    if (told) return told;
  }
  return undefined;
}

/** Not what another field says already. */
function otherThan(said: Told | undefined, told: Told | undefined): Told | undefined {
  return told && told.value.toLowerCase() !== said?.value.toLowerCase() ? told : undefined;
}

function webLink(told: Told | undefined): Told | undefined {
  return told && /^https?:/u.test(told.value) ? told : undefined;
}

function present(fields: Record<string, Told | undefined>): SourceMetadata {
  return Object.fromEntries(Object.entries(fields).filter(([, told]) => told !== undefined));
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
  return isoTime(
    itemTime(document, 'datePublished') ??
      attribute(document, 'time[pubdate]', 'datetime') ??
      attribute(document, 'article time[datetime]', 'datetime') ??
      attribute(document, 'time[datetime]', 'datetime'),
  );
}

/** Microdata's property of this name. */
function itemTime(document: Document, name: string): string | undefined {
  return (
    attribute(document, `[itemprop="${name}"]`, 'datetime') ?? attribute(document, `[itemprop="${name}"]`, 'content')
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
  // Longer ones are no name; cut, for what comes next looks for white space from every place.
  const name = text
    ?.slice(0, 500)
    .replace(/^\s*by:?\s+/iu, '')
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
