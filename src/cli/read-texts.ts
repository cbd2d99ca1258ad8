import { createReadStream } from 'node:fs';
import { SourceUnavailable } from '../errors.ts';
import { readTextFile } from '../sources/text-file.ts';

/** No article is longer; what is, is another kind of file. */
const MOST_BYTES = 10_000_000;

/** Each file as text, in the order given. */
export async function readTexts(paths: string[]): Promise<{ path: string; text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const path of paths) {
    const { text } = await readTextFile(await readBytes(path), path);
    if (text.trim() === '') throw new SourceUnavailable(`'${path}' is empty: there is nothing in it but white space.`);
    texts.push({ path, text });
  }
  return texts;
}

/** At most MOST_BYTES of anything that can be read: a file, or a pipe that may never end. */
async function readBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { end: MOST_BYTES }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw new SourceUnavailable(`'${path}' cannot be read: ${reasonOf(error)}.`);
  }
  if (size > MOST_BYTES) throw new SourceUnavailable(`'${path}' is longer than ${MOST_BYTES / 1e6} MB, no article is.`);
  return Buffer.concat(chunks, size);
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    ENOTDIR: 'part of the path is not a folder',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
