import { AGENCIES } from '../lexicon/agencies.ts';

/** How much of a text is searched for agencies, and how many mentions are looked at. */
const SEARCHED = 40_000;
const MOST_MENTIONS = 400;

const SURE = formsOf(({ sure }) => sure);
const CREDIT = formsOf(({ sure, credit = [] }) => [...sure, ...credit]);
const SURE_PATTERN = patternOf(SURE);
const CREDIT_PATTERN = patternOf(CREDIT);

const SAID_AFTER =
  /^(?:['’]s? (?:news agency|agency|correspondent|reporter))?,? (?:news agency |agency )?(?:has |have |had |also |later |earlier |first )*(?:reported|reports|report|quoted|quotes|said|says|cited|cites|wrote|writes|added|learned|notes|noted|news agency|agency|сообщ|переда|пишет|цитир)/u;
const SAID_BEFORE =
  /(?:told|to|citing|cites|cited by|quoted by|reported by|said by|via|according to|with|from|source:|by|сообщает|сообщил|передаёт|передает|по данным|цитирует)(?: the| a)?(?: (?:\p{L}+-run|\p{L}+-owned|official|state|news agency|agency|agencies|\p{Lu}\p{L}+)){0,3} $/u;

/** Agencies a line credits as a whole: '(Reuters)', 'By AFP', 'Source: Xinhua', 'With inputs from PTI'. */
export function creditedAgencies(line: string): string[] {
  const found: string[] = [];
  for (const match of line.matchAll(CREDIT_PATTERN)) add(found, CREDIT.get(match[0]));
  return found;
}

/** Agencies running text gives as its origin: 'Interfax reported', 'told Reuters', 'according to TASS'. */
export function quotedAgencies(text: string): string[] {
  const found: string[] = [];
  let mentions = 0;
  for (const match of text.slice(0, SEARCHED).matchAll(SURE_PATTERN)) {
    if (++mentions > MOST_MENTIONS) break;
    const name = SURE.get(match[0]);
    if (!name || found.includes(name)) continue;
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60).replace(/\s+/gu, ' ');
    const before = text.slice(Math.max(0, match.index - 60), match.index).replace(/\s+/gu, ' ');
    if (SAID_AFTER.test(after) || SAID_BEFORE.test(before)) found.push(name);
  }
  return found;
}

function add(found: string[], name: string | undefined): void {
  if (name && !found.includes(name)) found.push(name);
}

function formsOf(pick: (agency: (typeof AGENCIES)[number]) => string[]): Map<string, string> {
  return new Map(AGENCIES.flatMap((agency) => pick(agency).map((form) => [form, agency.name] as const)));
}

/** The longest form first, standing alone. */
function patternOf(forms: Map<string, string>): RegExp {
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
}
