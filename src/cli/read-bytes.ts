import { createReadStream } from 'node:fs';
import { SourceUnavailable } from '../errors.ts';

/** At most `most` bytes of anything that can be read: a file, or a pipe that may never end. Throws SourceUnavailable. */
export async function readBytes(path: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { end: most }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw new SourceUnavailable(`'${path}' cannot be read: ${reasonOf(error)}.`);
  }
  if (size > most) throw new SourceUnavailable(`'${path}' is longer than ${most / 1e6} MB, no article is.`);
  return Buffer.concat(chunks, size);
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder: name the files in it',
    EACCES: 'permission denied',
    ENOTDIR: 'part of the path is not a folder',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
