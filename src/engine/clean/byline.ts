import type { Shape } from './shape.ts';

const PERSON = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|del|della|van|von|der|den|ten|bin|al|el|la|le|dos|y|and|with|&|,)){0,11}`;
const BY =
  /^(?:(?:written|reported|posted|published|story|text|article|words|report|analysis|reporting) by|by|author:?|authors:?|von|par|por|di|da|door|av|af|автор:?|текст:?|بقلم:?|تحریر:?|作者：?|文[:：／/]|記者|记者)[\s:]+(.+)$/iu;
const NAMES = new RegExp(`^${PERSON}`, 'u');
/** What follows a writer's name on the same line. */
const AFTER_NAME =
  /\s*(?:[|•·]|—|–| - |\bfor\b|\bin\b|\bon\b|\bat\b|,?\s*\b(?:published|updated|posted)\b|,? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|@|\d|\().*$/isu;
const ROLE =
  /\b(?:staff(?: writer| reporter)?|reporter|correspondent|editor|writer|columnist|contributor|bureau|web desk|news desk|desk|newsroom|agencies|editorial board|producer|analyst)\b/iu;
/** Pages of the site that are named after its staff. */
const NO_BYLINE =
  /\b(?:contacts?|guidelines|policy|jobs|careers|directory|ethics|picks?|choice|newsletter|login|list|tips|most|where|how|why|what)\b/iu;
const CREDITS =
  /^\(?(?:(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translation|translated|graphics|contributions?) (?:by|from)|with (?:files|inputs?|reporting|agencies|additional reporting)\b|with contributions from|contributed to this (?:report|story))/iu;
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}$/u;

const ABOUT_WRITER = new RegExp(
  String.raw`^${PERSON} (?:is|has been|covers|writes|reports)\b.{0,80}\b(?:(?:freelance|staff|senior|contributing|award-winning|deputy|associate|political|science|tech) (?:writer|reporter|editor|correspondent|journalist|producer|author)|(?:reporter|correspondent|editor|writer|columnist|curator) (?:at|for|with|based)|(?:covers|covering|writes about|reports on))\b`,
  'u',
);

/** What ABOUT_WRITER ends with: a quick look before it. */
const WRITERS_WORK =
  /writer|reporter|editor|correspondent|journalist|producer|author|columnist|curator|cover(?:s|ing)|writes about|reports on/;

/** 'Ana Silva is a staff writer covering shipping.' */
export function isAboutWriter(shape: Shape): boolean {
  return shape.words <= 60 && WRITERS_WORK.test(shape.text) && ABOUT_WRITER.test(shape.text);
}

/** The name a byline gives: 'By Ana Silva, Outlet' → 'Ana Silva, Outlet'; undefined when the line is none. */
export function bylineOf(shape: Shape): string | undefined {
  const { text, words } = shape;
  if (words > 24) return undefined;
  if (shape.ends && words > 10) return undefined;
  const by = BY.exec(text);
  if (by) {
    const name = nameIn(by[1] ?? '');
    return name && (shape.capitals >= 0.45 || words <= 4) ? name : undefined;
  }
  // 'Tom Krisher, AP Auto Writer'; 'December 15, 2021 Web Desk'
  if (words > 12 || shape.ends || shape.capitals < 0.6 || !ROLE.test(text) || NO_BYLINE.test(text)) return undefined;
  const role = text.replace(/^[^\p{L}]+/u, '').replace(/^\p{L}+\.? \d{1,2},? \d{4},?\s*/u, '');
  return nameIn(role) ?? role;
}

/** '(Reporting by A; editing by B)', 'With inputs from PTI', 'C in Rome contributed to this report.' */
export function isCredits(shape: Shape): boolean {
  return (
    shape.words <= 45 &&
    (CREDITS.test(shape.text) || (shape.text.includes('contributed ') && CONTRIBUTED.test(shape.text)))
  );
}

function nameIn(rest: string): string | undefined {
  const whole = rest.replace(AFTER_NAME, '').trim();
  const name = NAMES.exec(whole)?.[0];
  return name ? whole.slice(0, 80).replace(/[\s,;:.]+$/u, '') : undefined;
}
