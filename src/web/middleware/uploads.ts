import type { Request, RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import { InvalidInput } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';

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
      if (files.count > MOST_FILES) return `is one too many: at most ${MOST_FILES} files at once.`;
      if (size > MOST_BYTES)
        return `is larger than ${MOST_BYTES / MEGABYTE} MB. Bring in the one article only, or paste its text.`;
      if (bytes.count > MOST_BYTES_TOGETHER)
        return `makes the files larger than ${MOST_BYTES_TOGETHER / MEGABYTE} MB together. Send them in smaller lots.`;
      return undefined;
    };
  },
  _removeFile: (_request, _file, done) => done(null),
};

const parse = multer({
  storage,
  limits: { fieldSize: LIMITS.formBytes, fields: LIMITS.formFields, parts: 2000 },
}).array('files');

const WORDS: Record<string, string> = {
  LIMIT_FIELD_VALUE: 'One of the texts is larger than 20 MB.',
};

/** Reads multipart forms; the files stand in request.files, fields in request.body. */
export const uploads: RequestHandler = (request, response, next) => {
  parse(request, response, (error: unknown) => {
    if (error instanceof multer.MulterError) {
      next(new InvalidInput({ files: WORDS[error.code] ?? 'The upload could not be read. Try again.' }));
    } else next(error);
  });
};

const counts = new WeakMap<Request, { files: { count: number }; bytes: { count: number } }>();

function countOf(request: Request) {
  const known = counts.get(request) ?? { files: { count: 0 }, bytes: { count: 0 } };
  counts.set(request, known);
  return known;
}
