/** '@Ada Kremer' in what somebody writes. Pure. */

export interface Nameable {
  id: string;
  name: string;
}

/** A run of text; with `person` where it names one. */
export interface MentionPiece {
  text: string;
  person?: string;
}

const MOST_MENTIONS = 50;

/**
 * The text in pieces. Named is whoever's full name stands after an @, whatever its case, the longest name first; or
 * their first name, where nobody else has it. An @ within a word, as in an address, names nobody.
 */
export function mentionsIn(text: string, people: readonly Nameable[]): MentionPiece[] {
  const names = namesOf(people);
  const pieces: MentionPiece[] = [];
  let from = 0;
  let count = 0;
  for (let at = text.indexOf('@'); at >= 0 && count < MOST_MENTIONS; at = text.indexOf('@', at + 1)) {
    if (isWord(text[at - 1])) continue;
    const named = names.find(({ name }) => reads(text, at + 1, name));
    if (!named) continue;
    const end = at + 1 + named.name.length;
    pieces.push({ text: text.slice(from, at) }, { text: text.slice(at, end), person: named.id });
    from = end;
    count++;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== '');
}

/** Ids of the people a text names, each once. */
export function mentionedIn(text: string, people: readonly Nameable[]): string[] {
  return [...new Set(mentionsIn(text, people).flatMap(({ person }) => person ?? []))];
}

function namesOf(people: readonly Nameable[]): Nameable[] {
  const firstOf = ({ name }: Nameable) => name.trim().split(/\s+/)[0] ?? '';
  const firsts = Map.groupBy(people, (person) => firstOf(person).toLowerCase());
  const short = [...firsts.values()].flatMap((all) =>
    all.length === 1 && all[0] ? [{ id: all[0].id, name: firstOf(all[0]) }] : [],
  );
  return [...people, ...short].filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
}

function reads(text: string, at: number, name: string): boolean {
  const found = text.slice(at, at + name.length);
  return found.toLowerCase() === name.toLowerCase() && !isWord(text[at + name.length]);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
