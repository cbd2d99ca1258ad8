/** Elements whose content is no text of the page. */
const SILENT = ['script', 'style', 'noscript', 'template', 'svg'];
/** Tags and entities beyond which a page is not built as a document: no real page has as many. */
const MOST_TAGS = 40_000;
const MOST_ENTITIES = 100_000;
const BLOCK_TAG = /<\/?(?:p|div|li|h[1-6]|br|tr|table|section|article|blockquote|ul|ol)\b[^<>]{0,2000}>/giu;
const TAG = /<[!/]?[a-z][^<>]{0,2000}>/giu;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Takes scripts, styles and the like out of a page's source, all but JSON-LD. One pass; an unclosed one ends the page. */
export function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at + 1)) {
    const name = SILENT.find(
      (tag) => lower.startsWith(tag, at + 1) && !/[\w-]/u.test(lower.charAt(at + 1 + tag.length)),
    );
    if (!name) continue;
    const open = lower.indexOf('>', at);
    if (open < 0) break;
    const close = lower.indexOf(`</${name}`, open);
    const end = close < 0 ? lower.length : lower.indexOf('>', close) + 1 || lower.length;
    if (!lower.slice(at, Math.min(open, at + 400)).includes('ld+json')) {
      kept.push(html.slice(from, at));
      from = end;
    }
    at = end - 1;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** Whether a page may be built as a document without costing more than a real page does. */
export function isOrdinary(html: string): boolean {
  return countUpTo(html, '<', MOST_TAGS) < MOST_TAGS && countUpTo(html, '&', MOST_ENTITIES) < MOST_ENTITIES;
}

/** The text between the tags, a blank line for each block: for pages that are not built as a document. */
export function stripTags(html: string): string {
  const text = html.replace(BLOCK_TAG, '\n\n').replace(TAG, ' ');
  return unescapeEntities(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n\n')
    .trim();
}

/** Named entities of running text, and numbered ones, as the characters they stand for. */
export function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[name] ?? whole;
  });
}

function countUpTo(text: string, mark: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count < most; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
