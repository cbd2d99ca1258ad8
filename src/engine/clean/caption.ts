import type { Shape } from './shape.ts';

const LABEL =
  /^\(?(?:photo|photos|image|images|picture|pictured|file photo|file image|file picture|photograph|illustration|graphic|credit|image credit|photo credit|image source|photo illustration|photo by|photos by|video by|image copyright|image caption|media caption|caption|above|fig\. \d+|foto|фото|صورة|图片|图|写真)(?: \d)?\s*[:|/(©]/iu;
const CREDIT =
  /(?:\((?:[^()]{0,60}[ /])?(?:photo|photos|image|picture|file|getty|afp|ap|reuters|epa|shutterstock|twitter|facebook|screenshot|screengrab)\b[^()]{0,60}\)|(?:getty images|shutterstock|istock|alamy|epa-efe|afp photo|ap photo|file photo|via reuters|via ap|wikimedia commons|unsplash|handout)\.?\)?|[/|©] ?(?:afp|ap|reuters|tass|epa|getty|dpa|sputnik|xinhua|ria novosti|anadolu|ansa|pti|ani|bloomberg|the new york times|associated press)[\p{L} ./&-]{0,30}\)?)$/iu;
const BEGINS_CREDIT =
  /^(?:photo|photos|image|picture|photograph|video|pic|illustration)(?: (?:by|courtesy|credit|from|via|source))\b/iu;
const SIDES =
  /\((?:l|r|c|left|right|centre|center|second left|second right|l-r|pictured)\)|\b(?:pictured|seen here|from left|left to right|shown in this)\b/iu;

/** 'Image caption The ferry', 'Media playback is unsupported', 'Getty', 'Ana Silva/The Post' */
const PAGE_LABEL = /^(?:image|media|video|photo) ?(?:caption|copyright|playback|credit|source)/iu;
const PICTURE_DESK =
  /^(?:getty(?: images)?|afp|ap|reuters|epa|pa(?: media)?|tass|shutterstock|istock|alamy|twitter|facebook|instagram|youtube|screenshot|handout|file|(?:\p{Lu}[\p{L}.'-]+ ){1,3}?\p{Lu}[\p{L}.'-]*\/\p{Lu}[\p{L}. ]{1,30})$/iu;
/** 'An artist’s impression of', 'This photo shows' */
const DEPICTS =
  /^(?:an? (?:artist['’]s (?:concept|impression|rendering|illustration|rendition|conception)|stock (?:image|photo)|file (?:image|photo|picture)|(?:still|screen ?(?:shot|grab)|photo(?:graph)?|picture|image|illustration|view|rendering) (?:of|from|shows?|showing|taken|released))|(?:this|the|in this) (?:undated |file |handout |combination |aerial |satellite )*(?:photo(?:graph)?|image|picture|illustration|screen ?(?:shot|grab)|video grab|graphic)\b(?! of)|file[:-] |in this \p{L}+\.? \d{1,2}, \d{4},? (?:file )?photo)/iu;
/** Agencies date their captions with weekday and year, which no running text does. */
const CAPTION_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}, \d{4}\b/iu;
const WEEKDAY_BEFORE = /day, \p{L}+\.? \d{1,2}, \d{4}/u;
const SPEECH = /["“”]|\b(?:said|says|told|announced)\b/u;

/** Longest line a caption may be (words). */
const LIMIT = 70;

/** How far from its end a picture's credit begins. */
const CREDIT_TAIL = 110;

/** Whether a paragraph describes or credits a picture. */
export function isCaption(shape: Shape): boolean {
  const { text, words } = shape;
  if (words > LIMIT) return false;
  if (LABEL.test(text) || (BEGINS_CREDIT.test(text) && words <= 20) || CREDIT.test(text.slice(-CREDIT_TAIL)))
    return true;
  if (PAGE_LABEL.test(text) || (words <= 8 && PICTURE_DESK.test(text))) return true;
  if (words <= 45 && DEPICTS.test(text)) return true;
  if (
    words <= 60 &&
    text.includes('day, ') &&
    WEEKDAY_BEFORE.test(text) &&
    !SPEECH.test(text) &&
    CAPTION_DATE.test(text)
  )
    return true;
  return words <= 40 && SIDES.test(text) && !SPEECH.test(text);
}
