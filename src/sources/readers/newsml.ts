import { words } from '../../words/words.ts';
import { fragmentText } from '../html-fragment.ts';
import type { OpenText } from '../open-file.ts';
import { type Reading, refusal, told } from '../source.ts';
import { findElement, listElements, parseXml, textOf, type XmlElement } from '../xml.ts';

/** Block elements of NITF and XHTML whose text is a paragraph. */
const PARAGRAPHS = new Set([
  'p',
  'hl1',
  'hl2',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'pre',
  'dt',
  'dd',
]);
const PASSED_OVER = new Set(['media', 'figure', 'body.head', 'head', 'script', 'style']);

/** IPTC NewsML-G2: a news message or item, with its text as NITF, XHTML or plain; bare NITF too. A Reading an item. */
export function readNewsml({ text, name }: OpenText): Reading[] {
  const root = parseXml(text, name);
  const items = root.name === 'nitf' ? [root] : listElements(root, 'newsItem', 200);
  if (items.length === 0) throw refusal(name, wordsFor(root));
  const readings = items.flatMap(readItem);
  if (readings.length === 0) throw refusal(name, words().refusals.onlyMedia);
  return readings;
}

/** Apple keeps links and saved pages as lists of settings in XML. */
function wordsFor(root: XmlElement): string {
  const settings = root.name === 'plist' ? textOf(root) : '';
  if (settings.includes('WebMainResource')) return words().refusals.safari;
  const link = /^\s*URL\s*(https?:\/\/\S{1,2000})\s*$/u.exec(settings)?.[1];
  return link ? words().refusals.shortcutTo(link) : words().refusals.otherXml(root.name);
}

function readItem(item: XmlElement): Reading[] {
  const text = itemText(item);
  if (text.trim() === '') return [];
  const meta = findElement(item, 'itemMeta');
  const content = findElement(item, 'contentMeta');
  const nitf = findElement(item, 'nitf');
  const metadata = {
    ...told('NITF', {
      headline: textOf(findElement(nitf, 'hl1') ?? findElement(nitf, 'title')),
      byline: textOf(findElement(nitf, 'byttl') ? findElement(nitf, 'person') : findElement(nitf, 'byline')),
      published: nitfTime(
        findElement(nitf, 'date.issue')?.attributes.norm ?? findElement(nitf, 'story.date')?.attributes.norm,
      ),
      agency: textOf(findElement(nitf, 'distributor')),
    }),
    ...told('NewsML-G2', {
      headline: textOf(findElement(content, 'headline')),
      byline: textOf(findElement(content, 'by')) || nameOf(findElement(content, 'creator')),
      agency: nameOf(findElement(meta, 'provider')) || nameOf(findElement(content, 'infoSource')),
      published: textOf(
        findElement(meta, 'firstCreated') ??
          findElement(content, 'contentCreated') ??
          findElement(meta, 'versionCreated'),
      ),
      updated: textOf(findElement(meta, 'versionCreated') ?? findElement(content, 'contentModified')),
      link: linkOf(item),
      language: primaryTag(findElement(content, 'language')?.attributes.tag ?? item.attributes.lang),
    }),
  };
  return [{ format: 'newsml', text, metadata, article: true }];
}

/** The richest of the contents: markup inline, then markup as data, then plain text. */
function itemText(item: XmlElement): string {
  const inline = item.name === 'nitf' ? item : findElement(findElement(item, 'contentSet'), 'inlineXML');
  const marked = inline && paragraphsOf(inline);
  if (marked) return marked;
  const data = listElements(item, 'inlineData', 20);
  const html = data.find(({ attributes }) => /html/iu.test(attributes.contenttype ?? ''));
  if (html) return fragmentText(textOf(html));
  return data.map((each) => textOf(each).trim()).find(Boolean) ?? '';
}

function paragraphsOf(element: XmlElement): string {
  const paragraphs: string[] = [];
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (PASSED_OVER.has(next.name)) continue;
    if (PARAGRAPHS.has(next.name)) paragraphs.push(textOf(next).replace(/\s+/gu, ' ').trim());
    else waiting.push(...next.children.filter((child) => typeof child !== 'string').reverse());
  }
  return paragraphs.filter(Boolean).join('\n\n');
}

function nameOf(element: XmlElement | undefined): string {
  return textOf(findElement(element, 'name')) || (element?.attributes.literal ?? qcode(element?.attributes.qcode));
}

/** 'nprov:AFP' → 'AFP': a code is better than nothing. */
function qcode(code = ''): string {
  return code.slice(code.indexOf(':') + 1);
}

function linkOf(item: XmlElement): string | undefined {
  const links = [...listElements(item, 'link', 50), ...listElements(item, 'altLoc', 50)];
  const web = links.find(
    ({ attributes }) =>
      /^https?:/u.test(attributes.href ?? '') && /alternate|webpage|permalink/iu.test(attributes.rel ?? ''),
  );
  return web?.attributes.href;
}

/** NITF writes 20210302T184500+0100. */
function nitfTime(norm: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, zone] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T?(\d{2}):?(\d{2}):?\d{0,2}(Z|[+-]\d{2}:?\d{2})?)?/u.exec(norm ?? '') ?? [];
  if (!year) return undefined;
  const place = zone?.replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2') ?? '';
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}${place}` : ''}`;
}

function primaryTag(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?=$|-)/iu.exec(tag ?? '')?.[0].toLowerCase();
}
