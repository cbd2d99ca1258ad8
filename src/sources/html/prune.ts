import type { SetAside } from '../source.ts';
import { renderText } from './render.ts';

/** Elements without text of their own. */
const SILENT = 'script, style, noscript, template, svg, iframe, object, embed, button, input, select, textarea';
/** Elements that hold no part of an article. */
const NEVER =
  'form, nav, dialog, figcaption, [role="navigation"], [role="complementary"], [role="dialog"], [role="search"], [aria-hidden="true"], [hidden]';
/** Names that pages give to what stands around and between an article's paragraphs. */
const AROUND =
  /(?:^|[-_ ])(?:related|recommend(?:ed|ations?)?|read-?more|more-?stories|also-?read|see-?also|newsletter|subscribe|subscription|sign-?up|promo|sponsor(?:ed)?|advert(?:isement|ising)?|ads?|ad-?container|taboola|outbrain|share|sharing|social|follow|comments?(?!-(?:open|closed|enabled|disabled|on|off))|disqus|caption|credit|byline|author-?(?:bio|box|info)|about-?author|tags|tag-(?:list|links|cloud)|breadcrumbs?|pagination|pager|trending|popular|most-?read|paywall|cookie|gdpr|consent|toolbar|footer|(?<!(?:has|with|w|no)[-_])sidebar|widget|gallery|slideshow|carousel|timestamp|dateline|print-?only|hidden|sr-only|screen-?reader(?:-text)?|visually-?hidden)(?:$|[-_ ])/iu;
/** 'tag-social-media', 'category-advertising' */
const FILED_UNDER = /(?:^|\s)(?:tag|category|topic|section|type|format|status|author)-[\w-]+/gu;
/** Share of the page's text that one removed element may hold. */
const LARGEST = 0.25;
/** Share of a list's letters that stand in links when it is nothing but links. */
const ONLY_LINKS = 0.9;
/** What only the article's own element holds. */
const HEART = 'h1, [itemprop="articleBody"], .hentry, .entry-content, .post-content, .article-body';
const KEPT = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1', 'P']);

/**
 * Takes out of the document what no article holds, and says what and why. What is large is left to be weighed: some
 * pages are one form.
 */
export function prune(document: Document): SetAside[] {
  const aside: SetAside[] = [];
  for (const element of document.querySelectorAll(SILENT)) element.remove();
  const lengths = measure(document.documentElement);
  const largest = (lengths.get(document.body) ?? 0) * LARGEST;
  for (const element of document.querySelectorAll(`${NEVER}, [class], [id]`)) {
    if (KEPT.has(element.nodeName) || (lengths.get(element) ?? 0) > largest) continue;
    const reason = element.matches(NEVER) ? reasonOf(element) : namedReason(element);
    if (!reason || element.matches(HEART) || element.querySelector(HEART)) continue;
    if (element.isConnected) aside.push({ text: renderText(element), reason });
    element.remove();
  }
  return aside;
}

/** Why an element that holds no part of an article is left out. */
function reasonOf(element: Element): string {
  const role = element.getAttribute('role');
  if (element.nodeName === 'FIGCAPTION') return 'describes or credits a picture';
  if (element.nodeName === 'NAV' || role === 'navigation') return 'navigation';
  if (element.nodeName === 'FORM' || role === 'search') return 'a form';
  return role === 'complementary' ? 'stands beside the article' : 'not shown with the article';
}

function namedReason(element: Element): string | undefined {
  const name = AROUND.exec(namesOf(element))?.[0]
    .replace(/[-_ ]+/gu, ' ')
    .trim();
  return name && `the page names it ‘${name.toLowerCase()}’`;
}

/** Takes lists and paragraphs that are nothing but links out of an article: they lead elsewhere. */
export function pruneLinks(article: Element): void {
  const all = measure(article);
  const linked = measure(article, 'A');
  for (const element of article.querySelectorAll('ul, ol, p, h2, h3, h4, h5, h6')) {
    const letters = linked.get(element) ?? 0;
    if (letters > 0 && letters >= (all.get(element) ?? 0) * ONLY_LINKS) element.remove();
  }
}

/** Letters inside every element, or those inside its elements called `within`, in one walk without recursion. */
function measure(root: Element, within?: string): Map<Node, number> {
  const lengths = new Map<Node, number>();
  const open: { node: Node; next: Node | null; letters: number; counts: boolean }[] = [];
  const enter = (node: Node, counts: boolean) => {
    open.push({
      node,
      next: node.firstChild,
      letters: 0,
      counts: counts || within === undefined || node.nodeName === within,
    });
  };
  enter(root, false);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.next;
    if (!child) {
      lengths.set(top.node, top.letters);
      open.pop();
      const parent = open.at(-1);
      if (parent) parent.letters += top.letters;
      continue;
    }
    top.next = child.nextSibling;
    if (child.nodeType === 1) enter(child, top.counts);
    else if (child.nodeType === 3 && top.counts) top.letters += (child.nodeValue ?? '').replace(/\s+/gu, '').length;
  }
  return lengths;
}

/** Class names and id, without the topics that blog software files an article under. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
  return names.replace(FILED_UNDER, ' ');
}
