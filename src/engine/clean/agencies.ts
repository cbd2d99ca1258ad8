import { AGENCIES, type Agency } from '../lexicon/agencies.ts';
import { classOf, DIGIT, LOWER, MARK, SIGN, UPPER } from '../text/characters.ts';

/** How much of a text is searched for agencies. */
const SEARCHED = 40_000;
/** Characters around a mention that say whether it is the origin. */
const AROUND = 60;
/** Letters of a name by which it is looked up. */
const KEY = 2;
/** Behind Latin, Greek and Cyrillic. */
const FIRST_UNCASED = 0x52f;

const SAID_AFTER =
  /^(?:['’]s? (?:news agency|agency|correspondent|reporter))?,? (?:news agency |agency )?(?:has |have |had |also |later |earlier |first )*(?:reported|reports|report|quoted|quotes|said|says|cited|cites|wrote|writes|added|learned|notes|noted|news agency|agency|сообщ|переда|пишет|цитир)/u;
const SAID_BEFORE =
  /(?:told|to|citing|cites|cited by|quoted by|reported by|said by|via|according to|with|from|source:|by|сообщает|сообщил|передаёт|передает|по данным|цитирует)(?: the| a)?(?: (?:\p{L}+-run|\p{L}+-owned|official|state|news agency|agency|agencies|\p{Lu}\p{L}+)){0,3} $/u;

interface Form {
  text: string;
  name: string;
}

/** Forms by their first two letters, the longest first; names without capitals under ''. */
type Forms = ReadonlyMap<string, Form[]>;

const SURE = formsOf(({ sure }) => sure);
const CREDIT = formsOf(({ sure, credit = [] }) => [...sure, ...credit]);

/** Agencies a line credits as a whole: '(Reuters)', 'By AFP', 'Source: Xinhua', 'With inputs from PTI'. */
export function creditedAgencies(line: string): string[] {
  return [...new Set(mentions(line, CREDIT).map(({ name }) => name))];
}

/** Agencies running text gives as its origin: 'Interfax reported', 'told Reuters', 'according to TASS'. */
export function quotedAgencies(text: string): string[] {
  const found = new Set<string>();
  for (const { name, start, end } of mentions(text.slice(0, SEARCHED), SURE)) {
    if (found.has(name)) continue;
    const after = text.slice(end, end + AROUND).replace(/\s+/gu, ' ');
    const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s+/gu, ' ');
    if (SAID_AFTER.test(after) || SAID_BEFORE.test(before)) found.add(name);
  }
  return [...found];
}

interface Mention {
  name: string;
  start: number;
  end: number;
}

/** Looks up every capitalised word; names in scripts without capitals are looked for one by one. */
function mentions(text: string, forms: Forms): Mention[] {
  const found: Mention[] = [];
  let inWord = false;
  let uncased = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      inWord = true;
      continue;
    }
    const kind = classOf(code);
    if (code > FIRST_UNCASED && (kind === LOWER || kind === SIGN)) uncased = true;
    if (kind === UPPER && !inWord) addMention(found, text, i, forms);
    inWord = kind === UPPER || kind === LOWER || kind === DIGIT || kind === MARK;
  }
  if (uncased) {
    for (const { text: form, name } of forms.get('') ?? []) {
      const start = text.indexOf(form);
      if (start >= 0) found.push({ name, start, end: start + form.length });
    }
  }
  return found;
}

function addMention(found: Mention[], text: string, start: number, forms: Forms): void {
  const form = forms.get(text.slice(start, start + KEY))?.find(({ text: printed }) => standsAt(text, start, printed));
  if (form) found.push({ name: form.name, start, end: start + form.text.length });
}

function standsAt(text: string, at: number, form: string): boolean {
  if (!text.startsWith(form, at)) return false;
  const next = text.charAt(at + form.length);
  return !next || !/[\p{L}\p{N}]/u.test(next);
}

function formsOf(pick: (agency: Agency) => string[]): Forms {
  const forms = new Map<string, Form[]>();
  for (const agency of AGENCIES) {
    for (const text of pick(agency)) {
      const key = classOf(text.charCodeAt(0)) === UPPER ? text.slice(0, KEY) : '';
      forms.set(
        key,
        [...(forms.get(key) ?? []), { text, name: agency.name }].sort((a, b) => b.text.length - a.text.length),
      );
    }
  }
  return forms;
}
