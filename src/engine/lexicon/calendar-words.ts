/**
 * Words around dates in other languages → the English word the reader knows. Names of months and weekdays come
 * from Intl (CLDR). Written for Crossread (MIT).
 */
export const DATE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    heute: 'today',
    gestern: 'yesterday',
    morgen: 'tomorrow',
    uhr: 'hours',
    prozent: 'percent',
    im: 'in',
    am: 'on',
  },
  fr: { "aujourd'hui": 'today', hier: 'yesterday', demain: 'tomorrow', en: 'in', pourcent: 'percent' },
  es: { hoy: 'today', ayer: 'yesterday', mañana: 'tomorrow', de: 'of', del: 'of', en: 'in' },
  it: { oggi: 'today', ieri: 'yesterday', domani: 'tomorrow', nel: 'in' },
  pt: { hoje: 'today', ontem: 'yesterday', amanhã: 'tomorrow', de: 'of', em: 'in' },
  nl: { vandaag: 'today', gisteren: 'yesterday', morgen: 'tomorrow', procent: 'percent' },
  sv: { idag: 'today', igår: 'yesterday', imorgon: 'tomorrow', procent: 'percent' },
  pl: { dziś: 'today', dzisiaj: 'today', wczoraj: 'yesterday', jutro: 'tomorrow', w: 'in' },
  ru: { сегодня: 'today', вчера: 'yesterday', завтра: 'tomorrow', процентов: 'percent', процента: 'percent', в: 'in' },
  uk: {
    сьогодні: 'today',
    вчора: 'yesterday',
    учора: 'yesterday',
    завтра: 'tomorrow',
    відсотків: 'percent',
    у: 'in',
    в: 'in',
  },
};

/** Magnitudes of other languages → English. */
export const MAGNITUDE_WORDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['thousand', 'tausend mille mil duizend tusen tysięcy тысяч тысячи тыс тисяч тис'],
      [
        'million',
        'millionen million millions millones millón milioni milione milhões milhão miljoen miljoner milionów mio миллионов миллиона миллион млн мільйонів мільйон',
      ],
      [
        'billion',
        'milliarden milliarde mrd milliards milliard miliardi miljard miljarder miliardów миллиардов миллиард млрд мільярдів',
      ],
    ] as const
  ).flatMap(([english, words]) => words.split(' ').map((word) => [word, english] as const)),
);
