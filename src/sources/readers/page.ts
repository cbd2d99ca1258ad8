import { words } from '../../words/words.ts';
import { readHtml } from '../html.ts';
import type { OpenText } from '../open-file.ts';
import { type Reading, type Refusal, refusal } from '../source.ts';

/** Fewer words may be a page that stands in an article's way. */
const FEW_WORDS = 120;

/** Pages that are sent instead of an article, by what their title or few words say; and what to do. */
const OBSTACLES: [RegExp, Refusal][] = [
  [
    /\b(?:404|410)\b.{0,40}(?:not found|error|gone)|page (?:is |was |could ?n.t be |you .{0,40})?(?:not found|no longer (?:exists|available))|(?:can.t|cannot|couldn.t) (?:be found|find (?:that|the|this) page)|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono strony|страница не найдена|ページが見つかりません|页面不存在/iu,
    'errorPage',
  ],
  [
    /verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|captcha|checking your browser|access (?:to this page (?:has been|is) )?denied|403 forbidden|enable javascript (?:and cookies )?to continue|attention required/iu,
    'barrier',
  ],
  [
    /(?:we (?:and our partners )?use|uses?|accept|allow|enable) (?:all )?cookies|cookie (?:policy|settings|consent|preferences)|before you continue|manage (?:your )?(?:consent|preferences)|(?:value|respect|care about) your privacy|your privacy (?:matters|is important)|(?:we|wir|nous|nosotros) (?:and|und|et|y) (?:our|unsere|nos|nuestros) (?:[\d.,]{1,6} )?(?:partners?|partenaires|socios)|access information on (?:a|your) device|alle akzeptieren|cookies (?:zustimmen|akzeptieren)|accepter (?:et|tout)|aceptar (?:y|todo)/iu,
    'cookieWall',
  ],
  [
    /(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|read|unlock)|already a subscriber|this (?:article|content) is (?:for|reserved|only)/iu,
    'paywall',
  ],
];

/** A saved or fetched web page → its article. Throws InvalidInput for a page that is none. */
export function readPage({ name, text: html, link }: OpenText): Reading[] {
  const page = readHtml(
    /<(?:html|body)[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
    link,
  );
  const count = page.text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (count < FEW_WORDS) refuseObstacle(name, `${page.metadata.headline?.value ?? ''}\n${page.text.slice(0, 5000)}`);
  if (count === 0) {
    // A page that is nothing but its wall: the wall was left out like any banner.
    refuseObstacle(
      name,
      page.aside
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 5000),
    );
    throw refusal(name, words().refusals.drawnByScripts);
  }
  return [{ format: 'html', ...page }];
}

function refuseObstacle(name: string, shown: string): void {
  const obstacle = OBSTACLES.find(([says]) => says.test(shown));
  if (obstacle) throw refusal(name, words().refusals[obstacle[1]]);
}
