import { unescapeEntities } from './markup.ts';

/** What a page's JSON-LD (schema.org) says of the article on it. */
export interface ArticleFacts {
  headline?: string;
  author?: string;
  published?: string;
  updated?: string;
  publisher?: string;
  /** Whose report it is, where that is not the publisher. */
  agency?: string;
  language?: string;
  articleBody?: string;
}

type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|Posting|Report|Review|AnalysisNewsArticle|LiveBlogPosting)$/u;
/** Scripts, characters of one, and things in them that are looked at. */
const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 1_000_000;
const MOST_THINGS = 2000;

/** The first article among a page's JSON-LD scripts; broken scripts are passed over. */
export function readJsonLd(document: Document): ArticleFacts {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  for (const script of scripts) {
    const article = findArticle(parse(script.textContent ?? ''));
    if (article) return factsOf(article);
  }
  return {};
}

function parse(source: string): unknown {
  if (source.length > LONGEST_SCRIPT) return undefined;
  try {
    // Raw line breaks inside strings are the most common fault of hand-made JSON-LD.
    return JSON.parse(
      source
        .replace(/[\n\r\t]+/gu, ' ')
        .replace(/^\s*(?:<!--|\/\*.*?\*\/)?/u, '')
        .trimEnd()
        .replace(/;$/u, '')
        .trimEnd()
        .replace(/-->$/u, ''),
    );
  } catch {
    return undefined;
  }
}

/** Breadth first through arrays, @graph and what a page is about. */
function findArticle(root: unknown): Thing | undefined {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MOST_THINGS; i++) {
    const thing = queue[i];
    if (Array.isArray(thing)) queue.push(...thing.slice(0, MOST_THINGS));
    else if (isThing(thing)) {
      const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return thing;
      queue.push(thing['@graph'], thing.mainEntity, thing.mainEntityOfPage);
    }
  }
  return undefined;
}

function factsOf(article: Thing): ArticleFacts {
  const facts: ArticleFacts = {};
  set(facts, 'headline', textOf(article.headline) ?? textOf(article.name));
  set(facts, 'author', namesOf(article.author ?? article.creator));
  set(facts, 'published', textOf(article.datePublished) ?? textOf(article.dateCreated));
  set(facts, 'updated', textOf(article.dateModified));
  set(facts, 'publisher', namesOf(article.publisher));
  set(facts, 'agency', namesOf(article.sourceOrganization ?? article.provider));
  set(facts, 'language', textOf(article.inLanguage));
  set(facts, 'articleBody', bodyOf(article.articleBody));
  return facts;
}

function set(facts: ArticleFacts, key: keyof ArticleFacts, value: string | undefined): void {
  if (value) facts[key] = value;
}

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value.slice(0, 12) : [value]).map((one) =>
    isThing(one) ? textOf(one.name) : textOf(one),
  );
  return names.filter((name) => name && !/^https?:/u.test(name)).join(', ') || undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? unescapeEntities(value.trim()) : undefined;
}

/** Some sites put markup into articleBody: paragraphs become blank lines, other tags go. */
function bodyOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/<\/p>|<br ?\/?>/giu, '\n\n').replace(/<[a-z/][^<>]{0,2000}>/giu, '');
  return unescapeEntities(text).trim() || undefined;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
