import { foldForSearch } from '../../store/search.ts';

/** Characters shown around the first word found. */
const BEFORE = 80;
const AFTER = 200;

/** The passage around the first term, the terms in it marked. */
export function excerpt(text: string, terms: readonly string[]): { text: string; found: boolean }[] {
  const { folded, at } = foldWithPlaces(text);
  const first = Math.min(...terms.map((term) => folded.indexOf(term)).filter((index) => index >= 0), folded.length);
  const wanted = first === folded.length ? 0 : Math.max(0, (at[first] ?? 0) - BEFORE);
  const start = wanted === 0 ? 0 : wordStart(text, wanted, at[first] ?? wanted);
  const end = wordEnd(text, Math.min(text.length, start + BEFORE + AFTER));
  const marks = terms
    .flatMap((term) => placesOf(folded, term))
    .map(([from, to]) => [at[from] ?? text.length, at[to] ?? text.length] as const)
    .filter(([from, to]) => from >= start && to <= end)
    .toSorted(([a], [b]) => a - b);
  const pieces: { text: string; found: boolean }[] = [];
  let done = start;
  for (const [from, to] of marks) {
    if (from < done) continue;
    pieces.push({ text: text.slice(done, from), found: false }, { text: text.slice(from, to), found: true });
    done = to;
  }
  pieces.push({ text: text.slice(done, end), found: false });
  if (start > 0) pieces.unshift({ text: '… ', found: false });
  if (end < text.length) pieces.push({ text: ' …', found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The beginning of the next word, if there is one before `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

/** The end of the word that is cut at `at`, if it is near. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  return space < 0 ? Math.min(text.length, at) : at + space;
}

const MOST_MARKS = 40;

function placesOf(folded: string, term: string): [number, number][] {
  const places: [number, number][] = [];
  for (
    let at = folded.indexOf(term);
    at >= 0 && places.length < MOST_MARKS;
    at = folded.indexOf(term, at + term.length)
  )
    places.push([at, at + term.length]);
  return places;
}

/** The folded text, and for each of its characters where it stands in `text`. */
function foldWithPlaces(text: string): { folded: string; at: number[] } {
  const at: number[] = [];
  let folded = '';
  let offset = 0;
  for (const letter of text) {
    const plain = /\s/u.test(letter) ? (folded.endsWith(' ') || folded === '' ? '' : ' ') : foldForSearch(letter);
    for (let i = 0; i < plain.length; i++) at.push(offset);
    folded += plain;
    offset += letter.length;
  }
  at.push(offset);
  return { folded, at };
}
