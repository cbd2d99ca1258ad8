import { AGENCIES, type Agency } from '../lexicon/agencies.ts';

/** How much of a text is searched for agencies, and how many capitalised words of it are looked up. */
const SEARCHED = 40_000;
const MOST_WORDS = 8000;
/** Characters around a mention that say whether it is the origin. */
const AROUND = 60;

const NAME_WORD = /[\p{Lu}\p{Lo}][\p{L}\p{M}.]*|\bdpa\b/gu;
const SAID_AFTER =
  /^(?:['’]s? (?:news agency|agency|correspondent|reporter))?,? (?:news agency |agency )?(?:has |have |had |also |later |earlier |first )*(?:reported|reports|report|quoted|quotes|said|says|cited|cites|wrote|writes|added|learned|notes|noted|news agency|agency|сообщ|переда|пишет|цитир)/u;
const SAID_BEFORE =
  /(?:told|to|citing|cites|cited by|quoted by|reported by|said by|via|according to|with|from|source:|by|сообщает|сообщил|передаёт|передает|по данным|цитирует)(?: the| a)?(?: (?:\p{L}+-run|\p{L}+-owned|official|state|news agency|agency|agencies|\p{Lu}\p{L}+)){0,3} $/u;

interface Form {
  text: string;
  name: string;
}

/** Forms by their first word, the longest first. */
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

function mentions(text: string, forms: Forms): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  NAME_WORD.lastIndex = 0;
  for (let seen = 0; seen < MOST_WORDS; seen++) {
    const match = NAME_WORD.exec(text);
    if (!match) break;
    const candidates = forms.get(match[0]) ?? forms.get(match[0].replace(/\.$/u, ''));
    const form = candidates?.find(({ text: printed }) => standsAt(text, match.index, printed));
    if (form) found.push({ name: form.name, start: match.index, end: match.index + form.text.length });
  }
  return found;
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
      const first = new RegExp(NAME_WORD.source, 'u').exec(text)?.[0] ?? text;
      forms.set(
        first,
        [...(forms.get(first) ?? []), { text, name: agency.name }].sort((a, b) => b.text.length - a.text.length),
      );
    }
  }
  return forms;
}
