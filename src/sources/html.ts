import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readJsonLd } from './html/json-ld.ts';
import { isOrdinary, stripTags, withoutScripts } from './html/markup.ts';
import { readMetadata } from './html/metadata.ts';
import { prune, pruneLinks } from './html/prune.ts';
import { renderText } from './html/render.ts';
import type { SetAside, SourceMetadata } from './source.ts';

/** A web page's article as plain text, paragraphs parted by blank lines, and what the page says of it. */
export interface HtmlArticle {
  text: string;
  /** The article was told apart from the page; else the text is all that stands on it. */
  article: boolean;
  metadata: SourceMetadata;
  /** What stands on the page around the article. */
  aside: SetAside[];
}

/** Characters of a page that are read. */
const LONGEST_PAGE = 6_000_000;
/**
 * Elements, and elements one inside the other, up to which the article is weighed out of the page; beyond, where no
 * real page is, its whole text is taken. The weighing takes time with the product of the two.
 */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 150;
/** Characters and parts of a page that are kept beside its article. */
const MOST_ASIDE = 100_000;
const MOST_PARTS = 200;
/** An article body from the page's own metadata wins when what was found on the page is this much shorter. */
const TOO_SHORT = 0.5;

/** Reads the article out of a page's HTML. `url` names the site when the page does not. */
export function readHtml(html: string, url?: string): HtmlArticle {
  const source = withoutScripts(html.slice(0, LONGEST_PAGE));
  if (!isOrdinary(source)) return { text: stripTags(source), article: false, metadata: {}, aside: [] };
  const { document } = parseHTML(/<(?:html|body)[\s>]/iu.test(source) ? source : `<html><body>${source}</body></html>`);
  if (!isReadable(document.documentElement)) {
    return { text: renderText(document.documentElement), article: false, metadata: {}, aside: [] };
  }
  const facts = readJsonLd(document);
  const metadata = readMetadata(document, facts, url);
  const pruned = prune(document);
  const found = articleText(document);
  const told = facts.articleBody ?? '';
  const taken = found.text.length < told.length * TOO_SHORT ? { text: told, article: true } : found;
  const { text, article } = taken;
  const around = outside(found.whole, text, metadata.headline?.value);
  return { metadata, text, article, aside: bounded([...pruned, ...around]) };
}

/** Paragraphs of the page that are not the article's, those that stand together as one part. */
function outside(whole: string, article: string, headline: string | undefined): SetAside[] {
  const inside = new Set([...article.split('\n\n'), headline]);
  const parts: string[][] = [];
  let open = false;
  for (const paragraph of whole.split('\n\n')) {
    const out = !inside.has(paragraph);
    if (out && open) parts.at(-1)?.push(paragraph);
    else if (out) parts.push([paragraph]);
    open = out;
  }
  return parts.map((part) => ({ text: part.join('\n\n'), reason: 'stands outside the article' }));
}

function bounded(parts: SetAside[]): SetAside[] {
  let left = MOST_ASIDE;
  const found = parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).slice(0, MOST_PARTS);
  return found.filter(({ text }) => {
    if (text.length > left) return false;
    left -= text.length;
    return true;
  });
}

/** Readability changes the document, so the whole text is taken before. */
function articleText(document: Document): { text: string; article: boolean; whole: string } {
  const whole = renderText(document.body ?? document.documentElement);
  const article = new Readability(document, { serializer: (node) => node as Element }).parse();
  const content = article?.content as unknown as Element | undefined;
  if (!content) return { text: whole, article: false, whole };
  pruneLinks(content);
  return { text: renderText(content), article: true, whole };
}

/** Neither too many elements nor too deep, found in one walk. */
function isReadable(root: Element): boolean {
  let elements = 0;
  let depth = 0;
  let node: Element | null = root;
  while (node) {
    elements += 1;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return false;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth += 1;
      continue;
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth -= 1;
    }
    node = !node || node === root ? null : node.nextElementSibling;
  }
  return true;
}
