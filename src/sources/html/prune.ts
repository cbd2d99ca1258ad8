/** Elements that hold no part of an article. */
const SILENT = 'script, style, noscript, template, svg, iframe, object, embed, button, input, select, textarea';
const NEVER =
  'form, nav, dialog, figcaption, [role="navigation"], [role="complementary"], [role="dialog"], [role="search"], [aria-hidden="true"], [hidden]';
/** Names that pages give to what stands around and between an article's paragraphs. */
const AROUND =
  /(?:^|[-_ ])(?:related|recommend(?:ed|ations?)?|read-?more|more-?stories|also-?read|see-?also|newsletter|subscribe|subscription|sign-?up|promo|sponsor(?:ed)?|advert(?:isement|ising)?|ads?|ad-?container|taboola|outbrain|share|sharing|social|follow|comments?|disqus|caption|credit|byline|author-?(?:bio|box|info)|about-?author|tags?|breadcrumbs?|pagination|pager|trending|popular|most-?read|paywall|cookie|gdpr|consent|toolbar|footer|sidebar|widget|gallery|slideshow|carousel|timestamp|dateline|print-?only|hidden|sr-only|screen-?reader(?:-text)?|visually-?hidden)(?:$|[-_ ])/iu;
/** Share of the page's text that one removed element may hold. */
const LARGEST = 0.25;
/** Share of a list's letters that stand in links when it is nothing but links. */
const ONLY_LINKS = 0.9;
const KEPT = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1', 'P']);

/** Takes out of the document what no article holds. What is large is left to be weighed: some pages are one form. */
export function prune(document: Document): void {
  for (const element of document.querySelectorAll(SILENT)) element.remove();
  const largest = (document.body?.textContent?.length ?? 0) * LARGEST;
  for (const element of document.querySelectorAll(`${NEVER}, [class], [id]`)) {
    if (KEPT.has(element.nodeName) || !(element.matches(NEVER) || AROUND.test(namesOf(element)))) continue;
    if ((element.textContent?.length ?? 0) <= largest) element.remove();
  }
}

/** Takes lists and paragraphs that are nothing but links out of an article: they lead elsewhere. */
export function pruneLinks(article: Element): void {
  for (const element of article.querySelectorAll('ul, ol, p, h2, h3, h4, h5, h6')) {
    const links = [...element.querySelectorAll('a[href]')];
    const linked = links.reduce((sum, link) => sum + lettersOf(link), 0);
    if (linked > 0 && linked >= lettersOf(element) * ONLY_LINKS) element.remove();
  }
}

function lettersOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/gu, '').length;
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
}
