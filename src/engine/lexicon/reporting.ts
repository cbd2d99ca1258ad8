import { stem } from '../text/stem.ts';

/** Stems of verbs and nouns of saying. Own list. */
export const REPORTING_STEMS: ReadonlySet<string> = new Set(
  `say tell report state announce add note explain claim comment remark declare mention according quote ask answer reply
  spokesman spokeswoman spokesperson statement interview write describe`
    .split(/\s+/)
    .map(stem),
);
