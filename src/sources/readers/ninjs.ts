import { words } from '../../words/words.ts';
import { fragmentText } from '../html-fragment.ts';
import type { OpenText } from '../open-file.ts';
import { type Reading, refusal, told } from '../source.ts';

type Json = Record<string, unknown>;

const MOST_ITEMS = 200;
/** Characters of broken JSON in which the fault is looked for. */
const LONGEST_SEARCHED = 2_000_000;
/** Fields that hold lists of items in the wrappings that agencies' interfaces send. */
const LISTS = ['items', 'news', 'hits', 'data', 'results', '_items', 'documents', 'associations'];

/** IPTC ninjs 1, 2 and 3: one item, or several in a list. Names fold: 2 writes versioncreated, 3 versionCreated. */
export function readNinjs({ text, name }: OpenText): Reading[] {
  const items = findItems(parse(text, name));
  const readings = items.flatMap(readItem);
  if (readings.length === 0) {
    throw refusal(name, words().refusals.noNewsItem);
  }
  return readings;
}

function parse(text: string, name: string): unknown {
  const error = errorIn(text);
  if (error === undefined) return JSON.parse(text);
  const { refusals } = words();
  if (isCutOff(error, text.length)) throw refusal(name, refusals.jsonCutOff);
  const line = lineOf(text);
  throw refusal(name, line === undefined ? refusals.jsonWrong : refusals.jsonWrongAt(line));
}

function errorIn(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function isCutOff(error: string, length: number): boolean {
  return /end of JSON input|^Unterminated/iu.test(error) || Number(/position (\d+)/u.exec(error)?.[1]) >= length;
}

/** Where the longest beginning ends that only lacks its end: engines do not always say where they stopped. */
function lineOf(text: string): number | undefined {
  if (text.length > LONGEST_SEARCHED) return undefined;
  let [whole, wrong] = [0, text.length];
  while (wrong - whole > 1) {
    const middle = (whole + wrong) >> 1;
    const error = errorIn(text.slice(0, middle));
    if (error === undefined || isCutOff(error, middle)) whole = middle;
    else wrong = middle;
  }
  return text.slice(0, wrong).split('\n').length;
}

function findItems(root: unknown): Json[] {
  if (Array.isArray(root)) return root.slice(0, MOST_ITEMS).filter(isJson).map(fold);
  if (!isJson(root)) return [];
  const item = fold(root);
  if (bodyOf(item)) return [item];
  const list = LISTS.map((field) => item[field]).find(Array.isArray);
  return list ? findItems(list.map((each) => (isJson(each) && isJson(each._source) ? each._source : each))) : [item];
}

function readItem(item: Json): Reading[] {
  const text = bodyOf(item);
  if (!text) return [];
  const created = one(item.firstcreated) ?? one(item.contentcreated);
  const metadata = told('ninjs', {
    headline: pick(item.headlines)?.value ?? one(item.headline) ?? one(item.title),
    byline: one(item.by) ?? one(item.byline),
    agency: nameIn(item.infosources) ?? nameIn(item.infosource) ?? one(item.source) ?? one(item.copyrightholder),
    published: created ?? one(item.versioncreated),
    updated: one(item.versioncreated) ?? one(item.contentmodified),
    link: linkIn(item),
    language: /^[a-z]{2,3}/iu.exec(one(item.language) ?? '')?.[0].toLowerCase(),
  });
  return [{ format: 'ninjs', text, metadata, article: true }];
}

/** Markup before plain text: it keeps the paragraphs. */
function bodyOf(item: Json): string | undefined {
  const body = pick(item.bodies);
  if (body) return isMarkup(body) ? fragmentText(body.value) : body.value;
  const html = one(item.body_html) ?? one(item.body_xhtml);
  return html ? fragmentText(html) : (one(item.body_text) ?? undefined);
}

interface Role {
  role: string;
  type: string;
  value: string;
}

function isMarkup({ type, role, value }: Role): boolean {
  return /html|xml|nitf/iu.test(`${type} ${role}`) || /<\/p>|<br ?\/?>/iu.test(value);
}

/** Of values with roles: the one with markup, else the main one, else the first. */
function pick(list: unknown): Role | undefined {
  if (!Array.isArray(list)) return undefined;
  const roles = list.slice(0, 50).flatMap((each) => {
    if (!isJson(each)) return [];
    const { role, contenttype, value } = fold(each);
    return typeof value === 'string' && value.trim()
      ? [{ role: one(role) ?? '', type: one(contenttype) ?? '', value }]
      : [];
  });
  return roles.find(isMarkup) ?? roles.find(({ role }) => /main/iu.test(role)) ?? roles[0];
}

function nameIn(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  return isJson(first) ? (one(first.name) ?? one(first.literal)) : one(first);
}

function linkIn(item: Json): string | undefined {
  const links = Array.isArray(item.links) ? item.links.filter(isJson).map((link) => one(link.href)) : [];
  return [one(item.canonicalurl), one(item.url), ...links, one(item.uri)].find(
    (link) => link && /^https?:/u.test(link),
  );
}

function one(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function fold(item: Json): Json {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
