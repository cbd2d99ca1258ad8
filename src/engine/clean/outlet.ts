import { creditedAgencies } from './agencies.ts';
import type { Classified } from './classify.ts';

const NAME = String.raw`((?:[Tt]he )?\p{Lu}[\p{L}\p{M}\d'’&.-]*(?: (?:\p{Lu}[\p{L}\p{M}\d'’&.-]*|of|and|for|de|la|&)){0,5})`;
const APPEAL = new RegExp(
  `^(?:Please )?(?:Support|Subscribe to|Donate to|Welcome to|About|Contact) ${NAME}[!.]?$`,
  'u',
);
const COPYRIGHT = new RegExp(
  String.raw`(?:©|\([Cc]\)|[Cc]opyright)(?: ?(?:©|[Cc]opyright))?(?: ?(?:19|20)\d{2}(?: ?[-–] ?(?:19|20)?\d{2})?)?,? ?(?:[Bb]y )?${NAME}`,
  'u',
);
const APPEARED = new RegExp(`(?:[Ff]irst|[Oo]riginally) (?:appeared|published) (?:in|on|by|at) ${NAME}`, 'u');
/** Each with a sign of it, so that most lines need no closer look. */
const NOTICES = [
  { sign: /^(?:Please |Support|Subscribe|Donate|Welcome|About|Contact)/, pattern: APPEAL },
  { sign: /©|\([Cc]\)|[Cc]opyright/, pattern: COPYRIGHT },
  { sign: /(?:appeared|published) /, pattern: APPEARED },
];
/** Words an appeal or notice names that are no outlet. */
const NOT_AN_OUTLET =
  /^(?:our|us|the author|all|me|my|your|this|site|here|newsletter|journalism|independent|ukraine|rights|reserved|comments?|advertis\w*|privacy)\b/iu;
/** What follows the name in a copyright line. */
const COMPANY =
  /(?:,? (?:Inc|LLC|Ltd|Limited|Pvt|Private|Corp|Corporation|GmbH|AG|S\.A|Co)\b.*|[.,]? (?:All|Alle|Todos|Tous|No|This)(?: |$).*|[.,]+(?: .*)?)$/u;
/** A name that says it is a news outlet. */
const PRESS =
  /\b(?:news|times|post|herald|tribune|journal|gazette|guardian|mail|telegraph|press|daily|observer|chronicle|standard|star|sun|mirror|express|independent|today|tv|radio|broadcasting|magazine|review|bulletin|dispatch|examiner|inquirer|monitor|record|register|reporter|sentinel|globe|bbc|cnn|cbs|nbc|abc|npr|dw|rt|france 24|al jazeera|politico|axios|vox|wire|online|weekly|insider|world|agency|media|\p{L}+\.(?:com|org|net|ru|uk|in|pk|de|fr))\b/iu;
const LONGEST = 6;

/** The outlet as the text names it: behind the headline, in an appeal, in a copyright line. */
export function outletOf(headline: string | undefined, classified: Classified[]): string | undefined {
  const behind = headline && siteNameStart(headline);
  if (behind)
    return headline
      .slice(behind)
      .split(/[|»]/u)
      .at(-1)
      ?.replace(/^[\s–—-]+/u, '')
      .trim();
  for (const { sign, pattern } of NOTICES) {
    for (const { kind, shape } of classified) {
      if (kind !== 'furniture' || shape.words > 60 || !sign.test(shape.text)) continue;
      const name = pattern.exec(shape.text)?.[1]?.replace(COMPANY, '').trim();
      if (name && !NOT_AN_OUTLET.test(name) && creditedAgencies(name).length === 0) return name;
    }
  }
  return undefined;
}

/** Where '| Site' begins behind a headline; a dash counts only when a press name follows it. */
export function siteNameStart(headline: string): number | undefined {
  const bar = headline.search(/\s[|»]\s/u);
  if (bar > 8 && headline.slice(bar).length <= 80) return bar + 1;
  const dash = headline.search(/\s[–—-]\s(?!.*\s[–—-]\s)/u);
  if (dash < 9) return undefined;
  const name = headline.slice(dash + 3).trim();
  return PRESS.test(name) && name.split(/\s+/u).length <= LONGEST && /^(?:\p{Lu}|the )/u.test(name)
    ? dash + 1
    : undefined;
}
