import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SourceUnavailable } from '../../errors.ts';
import { words } from '../../words/words.ts';

const UNPACK: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body of an answer, unpacked; no more than `most` bytes of it ever stand in memory. Throws SourceUnavailable. */
export async function readBody(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpack = encoding === 'identity' || encoding === '' ? undefined : UNPACK[encoding];
  if (!unpack && encoding !== 'identity' && encoding !== '') {
    answer.destroy();
    throw new SourceUnavailable(words().fetching.packed(encoding.slice(0, 40)));
  }
  // The pipeline's own report of an early end is the loop's to make.
  const stream = unpack ? pipeline(answer, unpack(), () => {}) : answer;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      answer.destroy();
      throw new SourceUnavailable(words().fetching.tooLarge(most / 1e6));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
