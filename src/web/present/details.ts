import { valueInForm } from '../../desk/versions/correct-details.ts';
import { DETAILS, type detailsOf } from '../../desk/versions/details.ts';
import type { Receipt } from '../../desk/versions/receipt.ts';
import { canBeReread, ENCODINGS } from '../../desk/versions/reread.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { languageNamed } from '../../words/format.ts';

type Details = ReturnType<typeof detailsOf>;
type Field = (typeof DETAILS)[number];

export const DETAIL_LABELS: Record<Field, string> = {
  headline: 'Headline',
  byline: 'Byline',
  outlet: 'Outlet',
  agency: 'Agency',
  published: 'Published',
  updated: 'Updated',
  link: 'Link',
  language: 'Language',
};

const HINTS: Partial<Record<Field, string>> = {
  agency: 'Whose report it is; several with a comma between.',
  published: 'A day as in 2021-12-15, or a time with its zone: 2021-12-15 18:45 +01:00.',
  updated: 'The same, for the last change the outlet tells of.',
  language: 'A code of two or three letters: en, ru, ar.',
};

const HOW = {
  chosen: 'chosen by a person',
  marked: 'told by its first bytes',
  valid: 'told by its bytes',
  declared: 'declared',
  guessed: 'a guess',
};

/** What letters an encoding is for, for those who do not know its name. */
const LETTERS: Record<string, string> = {
  'utf-8': 'all languages',
  'utf-16le': 'all languages',
  'utf-16be': 'all languages',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1252': 'Western European',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'windows-1258': 'Vietnamese',
  'windows-874': 'Thai',
  'iso-8859-2': 'Central European',
  'iso-8859-5': 'Cyrillic',
  'iso-8859-6': 'Arabic',
  'iso-8859-7': 'Greek',
  'iso-8859-15': 'Western European',
  'koi8-r': 'Russian',
  'koi8-u': 'Ukrainian',
  ibm866: 'Cyrillic, DOS',
  'x-mac-cyrillic': 'Cyrillic, Mac',
  macintosh: 'Western European, Mac',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  'iso-2022-jp': 'Japanese, mail',
  gb18030: 'Chinese',
  gbk: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};

/** What is known of a text, field by field, with who told it. */
export function presentDetails(details: Details) {
  return DETAILS.map((field) => {
    const told = details[field];
    const value = told?.value ?? '';
    const isTime = field === 'published' || field === 'updated';
    return {
      name: field,
      label: DETAIL_LABELS[field],
      hint: HINTS[field] ?? '',
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

export function encodingWords(name: string, from: keyof typeof HOW) {
  return { name, how: HOW[from], guess: from === 'guessed' };
}

export function encodingChoices(): { value: string; words: string }[] {
  return ENCODINGS.map((value) => ({ value, words: LETTERS[value] ? `${value} (${LETTERS[value]})` : value }));
}

function originWords(from: string): string {
  if (from === 'given') return 'given with the text';
  return from === 'typed' ? 'typed by a person' : `from ${from}`;
}

/** '2021-03-02T18:45:00+01:00' → '2 March 2021, 18:45 UTC+01:00': the hour as printed, in the zone told. */
export function inItsZone(time: string): string {
  const [, day = '', clock, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::[\d.]+)? ?(Z|[+-]\d{2}:?\d{2})?$/u.exec(time) ?? [];
  if (!clock) return moment(time).words;
  const named = zone === '' ? ', zone not told' : zone === 'Z' ? ' UTC' : ` UTC${zone}`;
  return `${moment(day).words}, ${clock}${named}`;
}

function languageName(tag: string): string {
  if (tag === '') return '';
  const name = languageNamed(tag);
  return name ? `${name} (${tag})` : tag;
}
