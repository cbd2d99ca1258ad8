/** Where a line-like part begins; stops before `end` belong to its number or address and end nothing. */
export interface Part {
  at: number;
  end: number;
}

/** '1.)', '1)', '1.', 'a)', 'a.' at the beginning of a text, perhaps behind a bullet. */
const FIRST = /^\s*([•⁃‣◦·*-]\s?)?(?:(\d{1,2})|([a-z]))(\.\)|\)|\.)\s/u;
const BULLET = /(?<=\s)[•⁃‣◦▪●](?=\s?\S)/gu;
const LONGEST_LIST = 60;
const ADDRESS_AFTER_ADDRESS = /(?<=\bhttps?:\/\/\S{1,400}\s{1,4})https?:\/\/\S+/gu;
const TIME_STAMP = /(?<!\b(?:on|at|of|by|since|until|from|to) )(?<=\s)\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}/gu;
const AFTER_TIME_STAMP = /(?<=\d\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?\s)(?![AP]M\b)\p{Lu}/gu;
const CREDIT_WORD = /(?:Image|hoto|Picture|graph|Credit|Phone|Fax): /u;
const CREDIT = /(?<=[\p{L}\p{N}.,;)] )(?:Image|Photo|Picture|Photograph|Credit|Phone|Fax): (?=[\p{Lu}\d])/gu;
/** 'Figure 1.5 Residents …', 'Part 1 of 2: Getting …', 'Sincerely, Ana Silva' */
const OPENING_LABEL =
  /^\s*(?:(?:Figure|Fig\.|Table|Box|Map|Chart) \d{1,3}(?:\.\d{1,3})?[.:]?|(?:Part|Step|Method|Chapter|Day) \d{1,3}(?: of \d{1,3})?:|(?:Two|Three|Four|Five) (?:Parts|Steps|Methods):)\s(?=\p{Lu})/u;
const CLOSING =
  /^\s*(?:Sincerely|Respectfully|(?:(?:Best|Warm|Kind) )?[Rr]egards|Thanks|Cheers|Yours(?: (?:truly|sincerely|faithfully))?),\s(?=\p{Lu})/u;

/**
 * Parts of a text that stood in lines of their own before it was put in one: the items of a list ('1) one 2) two'),
 * link after link, the time stamps of a mail's head, the credit behind a caption. In order.
 */
export function partsOf(text: string): Part[] {
  const parts = listItems(text);
  const label = (OPENING_LABEL.exec(text) ?? CLOSING.exec(text))?.[0].length;
  if (label) parts.push({ at: label, end: label });
  if (text.includes('http')) addMatches(parts, text, ADDRESS_AFTER_ADDRESS, true);
  if (text.includes('/') && /\d \d{1,2}:\d/u.test(text)) {
    addMatches(parts, text, TIME_STAMP, true);
    addMatches(parts, text, AFTER_TIME_STAMP, false);
  }
  if (text.includes(': ') && CREDIT_WORD.test(text)) addMatches(parts, text, CREDIT, false);
  return parts.sort((a, b) => a.at - b.at);
}

/** Items count up in the manner of the first one, so a stray '2)' is no item. */
function listItems(text: string): Part[] {
  const first = FIRST.exec(text);
  if (first) return numberedItems(text, first);
  const parts: Part[] = [];
  if (/^\s*[•⁃‣◦▪●]/u.test(text)) addMatches(parts, text, BULLET, true);
  return parts;
}

function numberedItems(text: string, first: RegExpExecArray): Part[] {
  const [whole, bullet = '', digits, letter, close = ''] = first;
  const found: Part[] = [{ at: 0, end: whole.length - 1 }];
  let from = whole.length;
  for (let step = 1; step < LONGEST_LIST; step++) {
    const label = digits ? String(Number(digits) + step) : String.fromCharCode((letter ?? 'a').charCodeAt(0) + step);
    const at = text.indexOf(` ${bullet}${label}${close} `, from);
    const begin = text.slice(at + label.length + 3, at + label.length + 4);
    // A bare 'b.' or '2.' may be an initial or a number; the next item must begin like one.
    if (at < 0 || (close === '.' && !bullet && !/^[\p{Lu}\d"“]/u.test(begin))) break;
    found.push({ at: at + 1, end: at + 1 + bullet.length + label.length + close.length });
    from = at + label.length;
  }
  return found;
}

function addMatches(parts: Part[], text: string, pattern: RegExp, whole: boolean): void {
  for (const match of text.matchAll(pattern)) {
    parts.push({ at: match.index, end: match.index + (whole ? match[0].length : 0) });
  }
}
