import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readJsonLd } from './html/json-ld.ts';
import { isOrdinary, stripTags, withoutScripts } from './html/markup.ts';
import { readMetadata } from './html/metadata.ts';
import { prune, pruneLinks } from './html/prune.ts';
import { renderText } from './html/render.ts';
import type { SourceMetadata } from './source.ts';

/** A web page's article as plain text, paragraphs parted by blank lines, and what the page says of it. */
export interface HtmlArticle {
  text: string;
  /** The article was told apart from the page; else the text is all that stands on it. */
  article: boolean;
  metadata: SourceMetadata;
}

/** Characters of a page that are read. */
const LONGEST_PAGE = 6_000_000;
/**
 * Elements, and elements one inside the other, up to which the article is weighed out of the page; beyond, where no
 * real page is, its whole text is taken. The weighing takes time with the product of the two.
 */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 150;
/** An article body from the page's own metadata wins when what was found on the page is this much shorter. */
const TOO_SHORT = 0.5;

/** Reads the article out of a page's HTML. `url` names the site when the page does not. */
export function readHtml(html: string, url?: string): HtmlArticle {
  const source = withoutScripts(html.slice(0, LONGEST_PAGE));
  if (!isOrdinary(source)) return { text: stripTags(source), article: false, metadata: {} };
  const { document } = parseHTML(/<(?:html|body)[\s>]/iu.test(source) ? source : `<html><body>${source}</body></html>`);
  if (!isReadable(document.documentElement)) {
    return { text: renderText(document.documentElement), article: false, metadata: {} };
  }
  const facts = readJsonLd(document);
  const metadata = readMetadata(document, facts, url);
  prune(document);
  const found = articleText(document);
  const told = facts.articleBody ?? '';
  return { metadata, ...(found.text.length < told.length * TOO_SHORT ? { text: told, article: true } : found) };
}

/** Readability changes the document, so the whole text is taken before. */
function articleText(document: Document): Pick<HtmlArticle, 'text' | 'article'> {
  const whole = renderText(document.body ?? document.documentElement);
  const article = new Readability(document, { serializer: (node) => node as Element }).parse();
  const content = article?.content as unknown as Element | undefined;
  if (!content) return { text: whole, article: false };
  pruneLinks(content);
  return { text: renderText(content), article: true };
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
