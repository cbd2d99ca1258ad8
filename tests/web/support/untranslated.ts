/** Finds what a page says in English to somebody who reads another language. */
import type { Store } from '../../../src/store/store.ts';
import { type Agent, parse } from '../../support/app.ts';

/** Two words in a row are said; a single one may be a name, a unit or the same in both languages. */
const FEWEST_WORDS = 2;
const SHOWN = ['aria-label', 'title', 'placeholder', 'alt'];
/** What people and outlets wrote stands in these; and in elements that say which language they are in. */
const QUOTES = '[dir="auto"], bdi, q';

/** What a page says that is no data, and the same to readers of both languages. */
export async function untranslatedOn(agent: Agent, path: string, data: Data): Promise<string[]> {
  return saidInBoth(await read(agent, path, 'en'), await read(agent, path, 'de'), data);
}

export function saidInBoth(english: Document, german: Document, data: Data): string[] {
  const same = new Set(textsOf(english).map(({ text }) => text));
  const left = textsOf(german).filter(({ text, quoted }) => same.has(text) && !isData(text, quoted, data));
  return [...new Set(left.map(({ text }) => text))];
}

export interface Data {
  /** Every text that is stored, and its lines. */
  texts: ReadonlySet<string>;
  /** The same in one, for pieces of them. */
  together: string;
}

/** All that people, outlets and the engine wrote, out of the database. */
export async function storedTexts(store: Store): Promise<Data> {
  const texts = new Set<string>();
  for (const { name, columns, numbers } of await store.describeTables()) {
    if (name === 'event') continue;
    const wanted = columns.filter((column) => !numbers.includes(column));
    for (const row of await store.db
      .selectFrom(name as 'story')
      .selectAll()
      .execute())
      for (const column of wanted)
        for (const text of textsIn((row as unknown as Record<string, unknown>)[column])) texts.add(text);
  }
  return { texts, together: [...texts].join('\n') };
}

function textsIn(value: unknown): string[] {
  if (value instanceof Object && !Buffer.isBuffer(value)) return Object.values(value).flatMap(textsIn);
  if (typeof value !== 'string') return [];
  return [fold(value), ...value.split('\n').map(fold)];
}

interface Said {
  text: string;
  quoted: boolean;
}

async function read(agent: Agent, path: string, language: 'en' | 'de'): Promise<Document> {
  const answer = await agent.get(path).set('Accept-Language', language);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  const page = parse(answer);
  if (page.documentElement.lang !== language) throw new Error(`${path} is not in ${language}.`);
  return page;
}

function textsOf(page: Document): Said[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('script, style, textarea, code') || element.closest('[lang]') !== page.documentElement)
      return [];
    const quoted = element.closest(QUOTES) !== null;
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '');
    const shown = SHOWN.map((name) => element.getAttribute(name) ?? '');
    return [...texts, ...shown].map((text) => ({ text: fold(text), quoted }));
  });
}

function isData(text: string, quoted: boolean, { texts, together }: Data): boolean {
  const known = (part: string) => wordsIn(part) < FEWEST_WORDS || texts.has(part);
  // A search shows the end of one sentence with the beginning of another; a list, who or what a text belongs to.
  const excerpts = text.split(/ · |: |(?<=[.!?]) /u).map((part) => part.replace(/^(?:@|… ?)| ?…$/gu, ''));
  return (
    known(text) ||
    text.split(/\s*[,;:·|]\s+/u).every(known) ||
    (quoted && excerpts.every((part) => known(part) || together.includes(part)))
  );
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
