import { SAYING_VERBS } from '../../lexicon/saying-verbs.ts';
import {
  HONORIFICS,
  OFFICE_MODIFIERS,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SHORT_OFFICES,
} from '../../lexicon/titles.ts';
import type { Token } from '../../types.ts';
import { bare, type Listed, readGazetteer } from './gazetteer.ts';
import { isGivenName, isOnlyGivenName } from './given.ts';
import { isAcronym, type NameRun } from './runs.ts';

/** A name by token index, typed. `role` spans the office before it. */
export interface ReadName {
  from: number;
  to: number;
  type: 'person' | 'place' | 'organisation' | 'role' | 'other';
  role?: NameRun;
  listed?: Listed;
}

/** One run of capitalised words → the names in it: 'Russian Foreign Minister Sergei Lavrov' holds a place and a person. */
export function readRun(tokens: Token[], run: NameRun): ReadName[] {
  const found: ReadName[] = [];
  let from = run.from;
  // Countries and peoples before an office or a body: each stands alone as well.
  for (;;) {
    const listed = readGazetteer(tokens, from, run.to);
    if (!listed) break;
    if (
      listed.to < run.to &&
      !(listed.country && (listed.stands === 'people' || listed.stands === 'name' || listed.stands === 'seat'))
    )
      break;
    found.push({ from, to: listed.to, type: listed.type, listed });
    from = listed.to;
    if (from >= run.to) return found;
  }
  found.push(...readRest(tokens, { from, to: run.to }, run.from));
  return found;
}

function readRest(tokens: Token[], rest: NameRun, runFrom: number): ReadName[] {
  const nameFrom = endOfOffice(tokens, rest);
  const role = officeBefore(tokens, runFrom, nameFrom);
  if (nameFrom >= rest.to) return role ? [{ ...role, type: isBody(tokens, role) ? 'organisation' : 'role' }] : [];
  const cut = endOfPerson(tokens, nameFrom, rest.to, role !== null);
  const name = { from: nameFrom, to: cut };
  const type = typeOf(tokens, name, role);
  if (type === 'organisation' && nameFrom > rest.from) return [{ ...rest, type }];
  if (type === 'person') {
    const inside = officesInside(tokens, role);
    const after = cut < rest.to ? afterConnector(tokens, cut, rest.to) : rest.to;
    const others = after < rest.to ? readRun(tokens, { from: after, to: rest.to }) : [];
    return [...inside, { ...name, type, ...(role && { role }) }, ...others];
  }
  return [{ ...name, type }];
}

/** Where the words of an office or an honorific end and the name begins. */
function endOfOffice(tokens: Token[], rest: NameRun): number {
  let end = rest.from;
  let office = false;
  for (let i = rest.from; i < rest.to; i++) {
    const norm = bare(tokens[i]);
    if (OFFICES.has(norm) || HONORIFICS.has(norm) || SHORT_OFFICES.has(norm)) {
      office = true;
      end = i + 1;
    } else if (tokens[i]?.text === '.' && end === i) {
      end = i + 1;
    }
  }
  if (!office) return rest.from;
  // 'Secretary of State Antony Blinken', 'Assistant to the President of the Russian Federation Yuri Ushakov'.
  const next = tokens[end]?.norm;
  if (next !== 'of' && next !== 'for' && next !== 'to') return end;
  for (let i = rest.to - 1; i >= end; i--) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === 'of' || norm === 'for' || norm === 'to' || norm === 'the' || norm === 'and')
      return afterDomain(tokens, i + 1, rest.to);
  }
  return end;
}

/** Past what an office is of: the name begins at a given name, or after a listed country. */
function afterDomain(tokens: Token[], from: number, to: number): number {
  const listed = readGazetteer(tokens, from, to);
  if (listed) return listed.to;
  for (let i = from + 1; i < to; i++) if (isGivenName(bare(tokens[i]))) return i;
  return to - from > 2 ? to - 2 : to;
}

/** The whole office before a name, lower-case words before the run taken in: 'senior foreign policy aide'. */
function officeBefore(tokens: Token[], runFrom: number, nameFrom: number): NameRun | null {
  let from = runFrom;
  while (from > 0 && from > runFrom - 6) {
    const token = tokens[from - 1] as Token;
    if (token.kind !== 'word' || token.capital) break;
    if (!OFFICES.has(token.norm) && !OFFICE_MODIFIERS.has(token.norm)) break;
    from--;
  }
  const lowerOffice = from < runFrom && OFFICES.has(tokens[runFrom - 1]?.norm ?? '');
  if (!lowerOffice && nameFrom === runFrom) return null;
  // 'acting FBI Director': lower-case ranks before an office in capitals.
  if (!lowerOffice && !OFFICE_MODIFIERS.has(tokens[runFrom - 1]?.norm ?? '')) from = runFrom;
  for (let i = from; i < nameFrom; i++) {
    const norm = bare(tokens[i]);
    if (OFFICES.has(norm) || HONORIFICS.has(norm) || SHORT_OFFICES.has(norm)) return { from, to: nameFrom };
  }
  return null;
}

/** 'Xi Jinping of the U.S.': a person's name ends before a small English word. */
function endOfPerson(tokens: Token[], from: number, to: number, office: boolean): number {
  if (!office && !isGivenName(bare(tokens[from]))) return to;
  for (let i = from + 1; i < to; i++) if (CONNECTORS.has(tokens[i]?.norm ?? '')) return i;
  return to;
}

function afterConnector(tokens: Token[], from: number, to: number): number {
  let i = from;
  while (i < to && CONNECTORS.has(tokens[i]?.norm ?? '')) i++;
  return i;
}

const CONNECTORS = new Set(['of', 'for', 'to', 'the', 'and', '&']);

function typeOf(tokens: Token[], name: NameRun, role: NameRun | null): ReadName['type'] {
  const last = bare(lastWord(tokens, name));
  const first = bare(tokens[name.from]);
  const words = name.to - name.from;
  if (words > 1 && ORGANISATION_WORDS.has(last)) return 'organisation';
  if (words > 1 && PLACE_WORDS.has(last) && !isGivenName(first)) return 'place';
  if (words === 1 && ORGANISATION_WORDS.has(last)) return 'organisation';
  if (role) return 'person';
  if (words > 1 && isGivenName(first) && !hasBodyWord(tokens, name)) return 'person';
  if (words === 1 && isAcronym(tokens[name.from] as Token)) return 'organisation';
  if (hasBodyWord(tokens, name)) return 'organisation';
  if (words <= 3 && !hasConnector(tokens, name) && isPersonByContext(tokens, name)) return 'person';
  if (hasConnector(tokens, name)) return 'organisation';
  return 'other';
}

/** A singular subject of saying, an age after it, or a given name alone. */
function isPersonByContext(tokens: Token[], name: NameRun): boolean {
  const next = tokens[name.to];
  const words = name.to - name.from;
  if (words === 1 && isOnlyGivenName(bare(tokens[name.from]))) return true;
  if (next?.text === ',' && tokens[name.to + 1]?.kind === 'number' && tokens[name.to + 2]?.text === ',') return true;
  const verb = SAYING_VERBS.get(next?.norm ?? '');
  if (verb?.classes.has('say') && (verb.form === 'past' || (verb.form === 'third' && !verb.noun))) return true;
  const before = SAYING_VERBS.get(tokens[name.from - 1]?.norm ?? '');
  return before?.form === 'past' && before.classes.has('say') && tokens[name.from - 2]?.kind === 'punctuation';
}

function hasBodyWord(tokens: Token[], name: NameRun): boolean {
  for (let i = name.from; i < name.to; i++) if (ORGANISATION_WORDS.has(bare(tokens[i])) && i > name.from) return true;
  return false;
}

function hasConnector(tokens: Token[], name: NameRun): boolean {
  for (let i = name.from; i < name.to; i++) if (CONNECTORS.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

function isBody(tokens: Token[], run: NameRun): boolean {
  return ORGANISATION_WORDS.has(bare(lastWord(tokens, run)));
}

function lastWord(tokens: Token[], run: NameRun): Token | undefined {
  let i = run.to - 1;
  while (i > run.from && tokens[i]?.kind === 'punctuation') i--;
  return tokens[i];
}

/** Countries and seats of power inside an office: 'Kremlin aide', 'President of the Russian Federation'. */
function officesInside(tokens: Token[], role: NameRun | null): ReadName[] {
  if (!role) return [];
  const found: ReadName[] = [];
  for (let i = role.from; i < role.to; i++) {
    if (!tokens[i]?.capital) continue;
    const listed = readGazetteer(tokens, i, role.to);
    if (!listed?.country) continue;
    found.push({ from: i, to: listed.to, type: listed.type, listed });
    i = listed.to - 1;
  }
  return found;
}
