import type { Request, RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import { InvalidInput } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { words } from '../../words/words.ts';

const MEGABYTE = 1024 * 1024;
const { files: MOST_FILES, fileBytes: MOST_BYTES, filesBytesTogether: MOST_BYTES_TOGETHER } = LIMITS;

/** Holds files in memory. One that is too much is read past and marked, so that the fields after it still arrive. */
const storage: StorageEngine = {
  _handleFile: (request, file, done) => {
    const { files, bytes } = countOf(request);
    files.count++;
    const chunks: Buffer[] = [];
    let size = 0;
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      bytes.count += chunk.length;
      if (fits()) chunks.push(chunk);
      else chunks.length = 0;
    });
    file.stream.once('error', (error) => done(error));
    file.stream.once('end', () => {
      const refused = objection();
      done(null, { buffer: Buffer.concat(chunks), size, ...(refused && { refused }) });
    });
    const fits = (): boolean => objection() === undefined;
    const objection = (): string | undefined => {
      if (files.count > MOST_FILES) return words().uploads.tooMany(MOST_FILES);
      if (size > MOST_BYTES) return words().uploads.tooLarge(MOST_BYTES / MEGABYTE);
      if (bytes.count > MOST_BYTES_TOGETHER) return words().uploads.tooLargeTogether(MOST_BYTES_TOGETHER / MEGABYTE);
      return undefined;
    };
  },
  _removeFile: (_request, _file, done) => done(null),
};

const parse = multer({
  storage,
  limits: { fieldSize: LIMITS.formBytes, fields: LIMITS.formFields, parts: 2000 },
}).array('files');

/** Reads multipart forms; the files stand in request.files, fields in request.body. */
export const uploads: RequestHandler = (request, response, next) => {
  parse(request, response, (error: unknown) => {
    if (error instanceof multer.MulterError) {
      const { textTooLarge, unreadable } = words().uploads;
      next(new InvalidInput({ files: error.code === 'LIMIT_FIELD_VALUE' ? textTooLarge : unreadable }));
    } else next(error);
  });
};

const counts = new WeakMap<Request, { files: { count: number }; bytes: { count: number } }>();

function countOf(request: Request) {
  const known = counts.get(request) ?? { files: { count: 0 }, bytes: { count: 0 } };
  counts.set(request, known);
  return known;
}
