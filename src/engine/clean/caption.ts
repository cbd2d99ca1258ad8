import type { Shape } from './shape.ts';

const LABEL =
  /^\(?(?:photo|photos|image|images|picture|pictured|file photo|file image|file picture|photograph|illustration|graphic|credit|image credit|photo credit|image source|photo illustration|photo by|photos by|video by|image copyright|image caption|media caption|caption|above|fig\. \d+|foto|фото|صورة|图片|图|写真)(?: \d)?\s*[:|/(©]/iu;
const CREDIT =
  /(?:\((?:[^()]{0,60}[ /])?(?:photo|photos|image|picture|file|getty|afp|ap|reuters|epa|shutterstock|twitter|facebook|screenshot|screengrab)\b[^()]{0,60}\)|(?:getty images|shutterstock|istock|alamy|epa-efe|afp photo|ap photo|file photo|via reuters|via ap|wikimedia commons|unsplash|handout)\.?\)?|[/|©] ?(?:afp|ap|reuters|tass|epa|getty|dpa|sputnik|xinhua|ria novosti|anadolu|ansa|pti|ani|bloomberg|the new york times|associated press)[\p{L} ./&-]{0,30}\)?)$/iu;
const BEGINS_CREDIT =
  /^(?:photo|photos|image|picture|photograph|video|pic|illustration)(?: (?:by|courtesy|credit|from|via|source))\b/iu;
const SIDES =
  /\((?:l|r|c|left|right|centre|center|second left|second right|l-r|pictured)\)|\b(?:pictured|seen here|from left|left to right|shown in this)\b/iu;

/** Longest line a caption may be (words). */
const LIMIT = 70;

/** Whether a paragraph describes or credits a picture. */
export function isCaption(shape: Shape): boolean {
  const { text, words } = shape;
  if (words > LIMIT) return false;
  if (LABEL.test(text) || (BEGINS_CREDIT.test(text) && words <= 20) || CREDIT.test(text)) return true;
  return SIDES.test(text) && words <= 40 && !/["“”]/u.test(text) && !/\b(?:said|told|announced)\b/iu.test(text);
}
