/** '1.)', '1)', '1.', 'a)', 'a.' at the beginning of a text, perhaps behind a bullet. */
const FIRST = /^\s*([•⁃‣◦·*-]\s?)?(?:(\d{1,2})|([a-z]))(\.\)|\)|\.)\s/u;
const BULLET = /(?<=\s)[•⁃‣◦▪●](?=\s?\S)/gu;
const LONGEST_LIST = 60;

/** `at`: where an item begins; `end`: behind its number. */
export interface ListMarker {
  at: number;
  end: number;
}

/**
 * Where the items of a list printed in one line begin: '1) one 2) two', '• one • two'.
 * Items count up in the manner of the first one, so a stray '2)' is no item.
 */
export function listMarkers(text: string): ListMarker[] {
  const first = FIRST.exec(text);
  const found = first ? numbered(text, first) : [];
  if (found.length === 0 && /^\s*[•⁃‣◦▪●]/u.test(text)) {
    for (const { index } of text.matchAll(BULLET)) found.push({ at: index, end: index + 1 });
  }
  return found;
}

function numbered(text: string, first: RegExpExecArray): ListMarker[] {
  const [whole, bullet = '', digits, letter, close = ''] = first;
  const found: ListMarker[] = [{ at: 0, end: whole.length - 1 }];
  let from = whole.length;
  for (let step = 1; step < LONGEST_LIST; step++) {
    const label = digits ? String(Number(digits) + step) : String.fromCharCode((letter ?? 'a').charCodeAt(0) + step);
    const at = text.indexOf(` ${bullet}${label}${close} `, from);
    // A bare 'b.' or '2.' may be an initial or a number; the next item must begin like one.
    if (
      at < 0 ||
      (close === '.' && !bullet && !/^[\p{Lu}\d"“]/u.test(text.slice(at + label.length + 3, at + label.length + 4)))
    )
      break;
    found.push({ at: at + 1, end: at + 1 + bullet.length + label.length + close.length });
    from = at + label.length;
  }
  return found;
}
