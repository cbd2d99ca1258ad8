import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readJsonLd } from './html/json-ld.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import { prune, pruneLinks } from './html/prune.ts';
import { renderText } from './html/render.ts';

/** A web page's article as plain text, paragraphs parted by blank lines, and what the page says of it. */
export interface HtmlArticle extends PageMetadata {
  text: string;
}

/** Characters of a page that are read, and elements that are weighed; more than any real article page has. */
const LONGEST_PAGE = 6_000_000;
const MOST_ELEMENTS = 60_000;
/** An article body from the page's own metadata wins when what was found on the page is this much shorter. */
const TOO_SHORT = 0.5;

/** Reads the article out of a page's HTML. `url` names the site when the page does not. */
export function readHtml(html: string, url?: string): HtmlArticle {
  const { document } = parseHTML(html.slice(0, LONGEST_PAGE));
  const facts = readJsonLd(document);
  const metadata = readMetadata(document, facts, url);
  prune(document);
  const text = articleText(document);
  const told = facts.articleBody ?? '';
  return { ...metadata, text: text.length < told.length * TOO_SHORT ? told : text };
}

function articleText(document: Document): string {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return renderText(document.body);
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, {
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (node) => node as Element,
  }).parse();
  const content = article?.content as unknown as Element | undefined;
  if (!content) return renderText(document.body);
  pruneLinks(content);
  return renderText(content);
}
