import { SourceUnavailable } from '../errors.ts';
import { readTextFile } from '../sources/text-file.ts';
import { readBytes } from './read-bytes.ts';

/** No article is longer; what is, is another kind of file. */
const MOST_BYTES = 10_000_000;

/** Each file as text, in the order given. */
export async function readTexts(paths: string[]): Promise<{ path: string; text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const path of paths) {
    const { text } = await readTextFile(await readBytes(path, MOST_BYTES), path);
    if (text.trim() === '') throw new SourceUnavailable(`'${path}' is empty: there is nothing in it but white space.`);
    texts.push({ path, text });
  }
  return texts;
}
