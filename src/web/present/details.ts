import { valueInForm } from '../../desk/versions/correct-details.ts';
import { DETAILS, type detailsOf } from '../../desk/versions/details.ts';
import type { Receipt } from '../../desk/versions/receipt.ts';
import { canBeReread, ENCODINGS } from '../../desk/versions/reread.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { originInWords } from '../../report/told-words.ts';
import { languageNamed } from '../../words/format.ts';
import { type Words, words } from '../../words/words.ts';

type Details = ReturnType<typeof detailsOf>;

/** What letters an encoding is for, for those who do not know its name. */
const LETTERS: Record<string, keyof Words['encodings']['letters']> = {
  'utf-8': 'all',
  'utf-16le': 'all',
  'utf-16be': 'all',
  'windows-1250': 'centralEuropean',
  'windows-1251': 'cyrillic',
  'windows-1252': 'westernEuropean',
  'windows-1253': 'greek',
  'windows-1254': 'turkish',
  'windows-1255': 'hebrew',
  'windows-1256': 'arabic',
  'windows-1257': 'baltic',
  'windows-1258': 'vietnamese',
  'windows-874': 'thai',
  'iso-8859-2': 'centralEuropean',
  'iso-8859-5': 'cyrillic',
  'iso-8859-6': 'arabic',
  'iso-8859-7': 'greek',
  'iso-8859-15': 'westernEuropean',
  'koi8-r': 'russian',
  'koi8-u': 'ukrainian',
  ibm866: 'cyrillicDos',
  'x-mac-cyrillic': 'cyrillicMac',
  macintosh: 'westernMac',
  shift_jis: 'japanese',
  'euc-jp': 'japanese',
  'iso-2022-jp': 'japaneseMail',
  gb18030: 'chinese',
  gbk: 'chineseSimplified',
  big5: 'chineseTraditional',
  'euc-kr': 'korean',
};

/** What is known of a text, field by field, with who told it. */
export function presentDetails(details: Details) {
  const { labels, hints }: { labels: Record<string, string>; hints: Record<string, string> } = words().details;
  return DETAILS.map((field) => {
    const told = details[field];
    const value = told?.value ?? '';
    const isTime = field === 'published' || field === 'updated';
    return {
      name: field,
      label: labels[field] ?? field,
      hint: hints[field] ?? '',
      value,
      shown: isTime && value !== '' ? inItsZone(value) : field === 'language' ? languageName(value) : value,
      link: field === 'link' ? (safeLink(value) ?? '') : '',
      from: told ? originWords(told.from) : '',
    };
  });
}

/** Fields of the form that corrects them. */
export function detailValues(details: Details): Record<string, string> {
  return Object.fromEntries(DETAILS.map((field) => [field, valueInForm(field, details)]));
}

/** How a version's bytes were read; null where there were none. */
export function presentEncoding({ version }: Pick<Receipt, 'version'>) {
  if (version.encoding === null || version.encoding_from === null) return null;
  return {
    ...encodingWords(version.encoding, version.encoding_from),
    open: canBeReread(version),
    all: encodingChoices(),
  };
}

export function encodingWords(name: string, from: keyof Words['encodings']['how']) {
  return { name, how: words().encodings.how[from], guess: from === 'guessed' };
}

export function encodingChoices(): { value: string; words: string }[] {
  const { letters } = words().encodings;
  return ENCODINGS.map((value) => {
    const known = LETTERS[value];
    return { value, words: known ? `${value} (${letters[known]})` : value };
  });
}

function originWords(from: string): string {
  const { details } = words();
  return from === 'given' || from === 'typed' ? details[from] : details.from(originInWords(from));
}

/** '2021-03-02T18:45:00+01:00' → '2 March 2021, 18:45 UTC+01:00': the hour as printed, in the zone told. */
export function inItsZone(time: string): string {
  const [, day = '', clock, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::[\d.]+)? ?(Z|[+-]\d{2}:?\d{2})?$/u.exec(time) ?? [];
  if (!clock) return moment(time).words;
  const named = zone === '' ? words().details.noZone : zone === 'Z' ? ' UTC' : ` UTC${zone}`;
  return `${moment(day).words}, ${clock}${named}`;
}

function languageName(tag: string): string {
  if (tag === '') return '';
  const name = languageNamed(tag);
  return name ? `${name} (${tag})` : tag;
}
