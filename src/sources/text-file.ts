import { words } from '../words/words.ts';
import { type DecodedText, type DecodeOptions, decodeText } from './encoding.ts';
import { type Reading, refusal } from './source.ts';

/** Share of control characters at which bytes are no text, though they can be read as some. */
const MOST_CONTROLS = 0.01;

/** A text file's bytes → its text, in the encoding found out. Throws InvalidInput that names the file. */
export async function readTextFile(bytes: Uint8Array, name: string, options: DecodeOptions = {}): Promise<DecodedText> {
  if (bytes.length === 0) throw refusal(name, words().refusals.isEmpty);
  const decoded = await decodeText(bytes, options);
  if (!decoded) {
    throw refusal(name, words().refusals.badText);
  }
  if (decoded.text.includes('\0')) {
    throw refusal(name, words().refusals.nul);
  }
  const controls = decoded.text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > decoded.text.length * MOST_CONTROLS) {
    throw refusal(name, words().refusals.controls);
  }
  return decoded;
}

/** How a text file's bytes were read. */
export function encodingOf({ encoding, sure, encodingFrom }: DecodedText): Partial<Reading> {
  return { encoding, sure, encodingFrom };
}
