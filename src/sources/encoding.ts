import { InvalidInput } from '../errors.ts';

/** How an encoding was found: a person chose it, a byte order mark or the bytes themselves show it, something declares it. */
export type EncodingOrigin = 'chosen' | 'marked' | 'valid' | 'declared' | 'guessed';

/** Bytes read as text: the WHATWG name of the encoding, and whether it was told or certain rather than guessed. */
export interface DecodedText {
  text: string;
  encoding: string;
  sure: boolean;
  encodingFrom: EncodingOrigin;
}

export interface DecodeOptions {
  /** What a person chose; wins over everything else. Throws InvalidInput for a name that is none. */
  chosen?: string | undefined;
  /** What the carrier says: a Content-Type header's charset. */
  declared?: string | undefined;
}

/** The encodings a person can choose from. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'gbk',
  'big5',
  'euc-kr',
];

/** Bytes of a guess's sample; more make it no better. */
const SAMPLE = 60_000;
/** Broken UTF-8 is still UTF-8 when so many characters are whole for each broken one. */
const WHOLE_FOR_BROKEN = 10;
/** A guess may leave one broken character in so many. */
const MOST_BROKEN = 200;

/**
 * Bytes → text: what was chosen, else a byte order mark, valid UTF-8, what is declared around or in the bytes, else a
 * guess by statistics. Undefined when the bytes are no text in any encoding known.
 */
export async function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedText | undefined> {
  if (options.chosen) return decodeChosen(bytes, options.chosen);
  const marked = markOf(bytes);
  if (marked) return strictly(bytes, marked, 'marked');
  const wide = wideOf(bytes);
  if (wide) return strictly(bytes, wide, 'valid');
  // Escape sequences switch alphabets in encodings that are all ASCII bytes.
  const escapes = bytes.includes(0x1b);
  const utf8 = escapes ? undefined : strictly(bytes, 'utf-8', 'valid');
  if (utf8) return utf8;
  for (const label of [options.declared, declaredIn(bytes)]) {
    const found = label && labelOf(label);
    const decoded = found && found !== 'utf-8' && strictly(bytes, found, 'declared');
    if (decoded) return decoded;
  }
  return mostlyUtf8(bytes) ?? guess(bytes);
}

/** The WHATWG name behind a label, if there is one that can be read. */
export function labelOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim().toLowerCase()).encoding;
  } catch {
    return undefined;
  }
}

/** The charset of a Content-Type. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(contentType ?? '')?.[1];
}

function decodeChosen(bytes: Uint8Array, chosen: string): DecodedText {
  const encoding = labelOf(chosen);
  if (!encoding) throw new InvalidInput({ encoding: `'${chosen.slice(0, 40)}' is not an encoding known here.` });
  return { text: new TextDecoder(encoding).decode(bytes), encoding, sure: true, encodingFrom: 'chosen' };
}

function strictly(bytes: Uint8Array, encoding: string, encodingFrom: EncodingOrigin): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, sure: true, encodingFrom };
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: half of the bytes are NUL, and all of those on one side. */
function wideOf(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 40) return undefined;
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const many = length * 0.3;
  if (odd > many && even < odd * 0.02) return 'utf-16le';
  return even > many && odd < even * 0.02 ? 'utf-16be' : undefined;
}

/** An XML declaration or an HTML meta element near the beginning, as WHATWG's prescan finds it. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const xml = /^\s{0,40}<\?xml[^>]{0,200}?encoding\s?=\s?["']([\w.:-]{1,40})["']/u.exec(head)?.[1];
  return xml ?? /<meta[^>]{0,300}?charset\s?=\s?["']?([\w.:-]{1,40})/iu.exec(head)?.[1];
}

/** A file cut in the middle of a character, or with one bad byte pasted in. */
function mostlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return broken > 0 && whole >= broken * WHOLE_FOR_BROKEN ? guessed(text, 'utf-8') : undefined;
}

/** jschardet's models weigh pairs of letters by language; they are large, so they are loaded only when needed. */
async function guess(bytes: Uint8Array): Promise<DecodedText | undefined> {
  const { detectAll } = await import('jschardet');
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1000);
  const sample = bytes.length <= SAMPLE ? bytes : bytes.slice(first, first + SAMPLE);
  const found = detectAll(sample)
    .slice(0, 12)
    .map(({ encoding, confidence }) => ({ name: nameOf(encoding), confidence }))
    .filter(({ name }) => ENCODINGS.includes(name));
  for (const { name } of preferIso(found, sample)) {
    const text = new TextDecoder(name).decode(bytes);
    const broken = text.match(/\ufffd/gu)?.length ?? 0;
    if (broken * MOST_BROKEN <= text.length) return guessed(text, name);
  }
  return undefined;
}

function guessed(text: string, encoding: string): DecodedText {
  return { text, encoding, sure: false, encodingFrom: 'guessed' };
}

type Guess = { name: string; confidence: number };

/** windows-1250 without a single byte of 80–9F, where its š, ž and quotation marks stand, is ISO-8859-2. */
function preferIso(found: Guess[], sample: Uint8Array): Guess[] {
  const [first] = found;
  if (first?.name !== 'windows-1250' || sample.some((byte) => byte >= 0x80 && byte <= 0x9f)) return found;
  const twin = found.find(({ name }) => name === 'iso-8859-2');
  return twin && twin.confidence > first.confidence * 0.97 ? [twin, ...found] : found;
}

function nameOf(encoding: string | null): string {
  return (encoding && labelOf(WHATWG[encoding.toLowerCase()] ?? encoding)) || '';
}

/** Names of Python's codecs that WHATWG knows by another name. */
const WHATWG: Record<string, string> = {
  ascii: 'windows-1252',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  cp1258: 'windows-1258',
  'tis-620': 'windows-874',
  big5hkscs: 'big5',
  'iso8859-15': 'iso-8859-15',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  shift_jis_2004: 'shift_jis',
  euc_jis_2004: 'euc-jp',
};
