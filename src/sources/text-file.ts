import { InvalidInput } from '../errors.ts';

/** An uploaded .txt file's bytes → its text. UTF-8, or UTF-16 with a byte order mark. Throws InvalidInput that names the file. */
export function readTextFile(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new InvalidInput({ files: `'${name}' is empty.` });
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput({
      files: `'${name}' is not valid ${encoding.toUpperCase()} text. Save it as UTF-8 and try again.`,
    });
  }
  if (text.includes('\0')) {
    throw new InvalidInput({
      files: `'${name}' holds NUL bytes, so it is not a text file. Paste the article's text instead.`,
    });
  }
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
