import type { Shape } from './shape.ts';

/** Longest caption (words), by how sure its sign is. */
const DATED_LIMIT = 60;
const LABELLED_LIMIT = 45;
const CREDITED_LIMIT = 70;
/** How far from its end a picture's credit begins. */
const CREDIT_TAIL = 110;

/** 'Photo: …', 'Image caption …', 'Media playback is unsupported'; asked of the phrase, so in lower case. */
const LABEL =
  /^(?:photos?|images?|pictures?|pictured|file (?:photo|image|picture)|photograph|photo illustration|illustration|graphic|credit|(?:image|photo) (?:credit|source|copyright|caption)|(?:photos?|video) by|media caption|caption|above|fig\. \d+|foto|фото|صورة|图片|图|写真)(?: \d)?\s*(?:[:|/(©]|$)|^(?:image|media|video|photo) ?(?:caption|copyright|playback|credit|source)|^(?:photos?|image|picture|photograph|video|pic|illustration) (?:by|courtesy|credit|from|via)\b/u;
/** 'An artist’s impression of', 'This photo shows' */
const DEPICTS =
  /^(?:an? (?:artist's (?:concept|impression|rendering|illustration|rendition|conception)|stock (?:image|photo)|file (?:image|photo|picture)|(?:still|screen ?(?:shot|grab)|photo(?:graph)?|picture|image|illustration|view|rendering) (?:of|from|shows?|showing|taken|released))|(?:this|the|in this) (?:undated |file |handout |combination |aerial |satellite ){0,3}(?:photo(?:graph)?|image|picture|illustration|screen ?(?:shot|grab)|video grab|graphic)\b(?! of)|file[:-] |in this \p{L}+\.? \d{1,2}, \d{4},? (?:file )?photo)/u;
/** How DEPICTS begins: a quick look before it. */
const DEPICTING = /^(?:an? |this |the |in this |file)/;
/** A desk or a photographer in a line of their own: 'Getty', 'Ana Silva/The Post' */
const PICTURE_DESKS = new Set([
  ...[
    'getty',
    'getty images',
    'afp',
    'ap',
    'reuters',
    'epa',
    'pa',
    'pa media',
    'tass',
    'shutterstock',
    'istock',
    'alamy',
  ],
  ...['twitter', 'facebook', 'instagram', 'youtube', 'screenshot', 'handout', 'file'],
]);
const PICTURED_FOR = /^(?:\p{Lu}[\p{L}.'-]+ ){1,3}?\p{Lu}[\p{L}.'-]*\/\p{Lu}[\p{L}. ]{1,30}$/u;
/** A credit at the end: '(AP Photo/Ana Silva)', '/ TASS', 'via Getty Images'. */
const CREDIT =
  /(?:\((?:[^()]{0,60}[ /])?(?:photo|photos|image|picture|file|getty|afp|ap|reuters|epa|shutterstock|twitter|facebook|screenshot|screengrab)\b[^()]{0,60}\)|(?:getty images|shutterstock|istock|alamy|epa-efe|afp photo|ap photo|file photo|via reuters|via ap|wikimedia commons|unsplash|handout)\.?\)?|[/|©] ?(?:afp|ap|reuters|tass|epa|getty|dpa|sputnik|xinhua|ria novosti|anadolu|ansa|pti|ani|bloomberg|the new york times|associated press)[\p{L} ./&-]{0,30}\)?)$/iu;
/** What a text that ends in a credit holds at its end: a quick look before CREDIT. */
const CREDIT_SIGN = /[/|©]|(?:\)|mages|tock|lamy|epa|efe|hoto|ommons|plash|andout|euters|AP)[.)]*$/iu;
/** Who stands where: '(L)', 'from left', 'pictured' */
const SIDES =
  /\((?:L|R|C|l|r|c|left|right|centre|center|second left|second right|L-R|pictured)\)|\b(?:[Pp]ictured|seen here|from left|left to right|shown in this)\b/u;
/** Agencies date their captions with weekday and year, which running text does not. */
const CAPTION_DATE = /day, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, \d{4}\b/u;
const SPEECH = /["“”]|\b(?:said|says|told|announced)\b/u;

function isDesk(line: string): boolean {
  return PICTURE_DESKS.has(line) || (line.includes('/') && PICTURED_FOR.test(line));
}

/** Whether a paragraph describes or credits a picture. */
export function isCaption({ text, phrase, words }: Shape): boolean {
  if (words > CREDITED_LIMIT) return false;
  const tail = text.slice(-CREDIT_TAIL);
  if (CREDIT_SIGN.test(tail) && CREDIT.test(tail)) return true;
  if (words <= DATED_LIMIT && text.includes('day, ') && CAPTION_DATE.test(text) && !SPEECH.test(text)) return true;
  if (words > LABELLED_LIMIT) return false;
  if (LABEL.test(phrase) || (DEPICTING.test(phrase) && DEPICTS.test(phrase) && !SPEECH.test(text))) return true;
  if (words <= 8) return isDesk(text) || isDesk(phrase) || SIDES.test(text);
  return SIDES.test(text) && !SPEECH.test(text);
}
