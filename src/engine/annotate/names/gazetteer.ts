import { ACRONYMS } from '../../lexicon/acronyms.ts';
import { COUNTRY_WORDS, type CountryRole, PLACE_SPELLINGS } from '../../lexicon/countries.ts';
import organisations from '../../lexicon/data/organisation-names.json' with { type: 'json' };
import places from '../../lexicon/data/place-names.json' with { type: 'json' };
import { OUTLETS } from '../../lexicon/titles.ts';
import type { Token } from '../../types.ts';

/** A listed name that begins at a token. */
export interface Listed {
  to: number;
  type: 'place' | 'organisation';
  value: string;
  country?: string;
  stands?: CountryRole;
}

type Entry = Omit<Listed, 'to'> & { letters?: true };

/** No listed name has more words. */
const MOST_WORDS = 7;

let entries: Map<string, Entry> | null = null;
/** First word → the most words a listed name that begins with it has. */
let longest: Map<string, number> | null = null;

/** The longest listed name that begins at `from` and ends by `to`. */
export function readGazetteer(tokens: Token[], from: number, to: number): Listed | null {
  if (!entries || !longest) load();
  const first = bare(tokens[from]);
  const most = longest?.get(first) ?? 0;
  if (most === 0) return null;
  let found: Listed | null = null;
  let name = '';
  for (let i = from, words = 0; i < Math.min(to, from + MOST_WORDS * 2) && words < most; i++) {
    const token = tokens[i] as Token;
    if (token.text === '.') continue;
    name = name ? `${name} ${bare(token)}` : first;
    words++;
    const entry = entries?.get(name);
    // 'SEC' but not 'Sec.'.
    if (entry && !(entry.letters && token.text !== token.text.toUpperCase()))
      found = { ...entry, to: endOfName(tokens, i, to) };
  }
  return found;
}

/** A printed word without its genitive and the last stop of initials. */
export function bare(token: Token | undefined): string {
  if (!token) return '';
  const { norm } = token;
  const end = norm.endsWith("'s") ? norm.length - 2 : norm.length;
  return norm.charCodeAt(end - 1) === 46 ? norm.slice(0, end - 1) : norm.slice(0, end);
}

/** The stop after an abbreviation belongs to it. */
function endOfName(tokens: Token[], last: number, to: number): number {
  const stop = tokens[last + 1];
  return last + 1 < to && stop?.text === '.' && stop.start === tokens[last]?.end ? last + 2 : last + 1;
}

function load(): void {
  entries = new Map();
  longest = new Map();
  for (const name of organisations.split('|')) entries.set(name, { type: 'organisation', value: name });
  for (const name of OUTLETS) entries.set(name, { type: 'organisation', value: name });
  for (const [name, letters] of ACRONYMS) {
    entries.set(name, { type: 'organisation', value: letters });
    entries.set(letters, { type: 'organisation', value: letters, letters: true });
  }
  for (const name of places.split('|')) entries.set(name, { type: 'place', value: PLACE_SPELLINGS.get(name) ?? name });
  for (const [name, value] of PLACE_SPELLINGS) entries.set(name, { type: 'place', value });
  for (const [name, { country, role }] of COUNTRY_WORDS) {
    const value = role === 'name' ? country : (PLACE_SPELLINGS.get(name) ?? name);
    entries.set(name, {
      type: role === 'seat' ? 'organisation' : 'place',
      value: role === 'people' ? country : value,
      country,
      stands: role,
    });
  }
  for (const name of entries.keys()) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
}
