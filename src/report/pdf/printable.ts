import { fontCoverage } from './fonts.ts';

/** Signs that steer and show nothing; turns of the reading direction would show another text than the one received. */
const STEERING = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const PLAIN = /^[\x20-\x7E\n\u00A0-\u017F\u2010-\u2015\u2018-\u201D\u2026]*$/;
const INVISIBLE = /^(?:\u00AD|\u034F|[\u200B-\u200D]|\u2060|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])$/u;

/**
 * Text that the fonts can print, for PDF/UA-1 forbids a character without a glyph. What they cannot print stands as
 * its code point: ⟨U+16A0⟩. Nothing is left out silently but signs that show nothing.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(STEERING, '');
  if (PLAIN.test(clean)) return clean;
  let out = '';
  for (const { segment } of clusters().segment(clean)) out += isCovered(segment) ? segment : spellOut(segment);
  return out;
}

let segmenter: Intl.Segmenter | undefined;

function clusters(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}

/** A base and its marks are set in one font, so one font must have them all. */
function isCovered(cluster: string): boolean {
  if (cluster === '\n') return true;
  const points = [...cluster].filter((character) => !INVISIBLE.test(character)).map((each) => each.codePointAt(0) ?? 0);
  return fontCoverage().some((covered) => points.every((point) => covered[point] === 1));
}

/** The parts that can stand alone stay; the others are named. */
function spellOut(cluster: string): string {
  return [...cluster]
    .map((character) =>
      INVISIBLE.test(character) || (!/^\p{M}$/u.test(character) && isCovered(character)) ? character : code(character),
    )
    .join('');
}

function code(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
