import { words } from '../../words/words.ts';
import type { OpenFile } from '../open-file.ts';
import { RtfText } from '../rtf-text.ts';
import { type Reading, refusal, told } from '../source.ts';

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|\r?\n|([^\\{}\r\n]+)/giy;
const DEEPEST = 500;

/** Rich text (RTF 1.9.1): the words, paragraphs parted by blank lines; headers, notes and fields' code are left out. */
export async function readRtf(file: OpenFile): Promise<Reading[]> {
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1');
  const rtf = new RtfText();
  for (let at = 0; at < source.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source);
    at = token ? TOKEN.lastIndex : at + 1;
    if (!token) continue;
    const [, control, digits, hex, symbol, brace, text] = token;
    const value = digits === undefined ? undefined : Number(digits);
    if (control === 'bin') at += Math.max(0, value ?? 0);
    else if (control) rtf.control(control, value);
    else if (hex) rtf.octet(Number.parseInt(hex, 16));
    else if (symbol) rtf.symbol(symbol);
    else if (brace === '{') rtf.open();
    else if (brace === '}') rtf.close();
    else if (text) rtf.letters(text);
    if (rtf.depth > DEEPEST) throw refusal(file.name, words().refusals.rtfTooDeep);
  }
  const metadata = told('the document properties', { headline: rtf.text('title'), byline: rtf.text('author') });
  return [{ format: 'rtf', text: rtf.text('body'), metadata }];
}
