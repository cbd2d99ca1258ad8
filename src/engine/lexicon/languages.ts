/**
 * A dozen words each that are frequent in one language and rare in its neighbours, and letters that only one of
 * several languages in the same script writes. Compiled by hand for Crossread (MIT).
 */
export const MARKER_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for with has his have from said which were by are on at an it who been',
  de: 'der die das und nicht ist mit von den dem auf für sich wird hat auch eine werden',
  fr: 'le la les des et est dans que pour une sur pas qui au avec ont du il',
  es: 'el la los las que del por con una para es se como más ha su en y',
  it: 'il di che della per con una sono non dei nel alla gli più ha si anche è',
  pt: 'o os que não uma para com dos por mais foi ao são da do em e as',
  nl: 'de het een van en dat niet zijn voor met op ook door wordt heeft bij naar',
  sv: 'och att det som är för inte på av till med har ett den från om',
  da: 'og at det som er for ikke på af til med har et den fra der',
  nb: 'og at det som er for ikke på av til med har et den fra ble å',
  pl: 'nie się na jest że do przez oraz jak ale dla który po od będzie i w z',
  cs: 'že se na je by jako které ale podle pro však také jeho i v s bude',
  ro: 'și că în la pe cu este sunt din pentru care nu mai fost au lui',
  hu: 'és hogy nem az egy is ez volt meg már csak de mint a szerint',
  fi: 'ja on ei että oli se mutta ovat myös kuin hän mukaan joka',
  tr: 've bir bu için ile de da olarak çok daha olan gibi sonra göre',
  id: 'yang dan di untuk dengan dari pada ini tidak akan itu oleh dalam',
  vi: 'và của là không được các có cho những một người trong đã với',
  sw: 'ya na wa kwa ni katika za la hiyo kuwa huo cha',
  ru: 'и в не на что с по это как из для его от было был',
  uk: 'і в не на що з до це як та для його від було є й',
  bg: 'и в не на че с по това как от за се са е ще да',
  sr: 'и у не на да је се са за од су што као би',
};

/** Letters by which languages of one script are told apart, most telling first. */
export const MARKER_LETTERS: { script: string; language: string; letters: RegExp }[] = [
  { script: 'Cyrillic', language: 'uk', letters: /[іїєґ]/giu },
  { script: 'Cyrillic', language: 'be', letters: /ў/giu },
  { script: 'Cyrillic', language: 'sr', letters: /[ђћџљњ]/giu },
  { script: 'Cyrillic', language: 'kk', letters: /[әғқңөұүһ]/giu },
  { script: 'Cyrillic', language: 'ru', letters: /[ыэё]/giu },
  { script: 'Arabic', language: 'ur', letters: /[ٹڈڑںےھہ]/gu },
  { script: 'Arabic', language: 'fa', letters: /[پچژگی]/gu },
  { script: 'Devanagari', language: 'mr', letters: /ळ/gu },
];

/** The language nearly every text in a script is in, when nothing tells otherwise. */
export const SCRIPT_LANGUAGE: Record<string, string> = {
  Arabic: 'ar',
  Kana: 'ja',
  Han: 'zh',
  Hangul: 'ko',
  Devanagari: 'hi',
  Greek: 'el',
  Hebrew: 'he',
  Thai: 'th',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Georgian: 'ka',
  Armenian: 'hy',
  Ethiopic: 'am',
  Khmer: 'km',
  Myanmar: 'my',
  Sinhala: 'si',
  Cyrillic: 'ru',
};
