import type { RequestHandler } from 'express';
import multer from 'multer';
import { InvalidInput } from '../../errors.ts';

const MEGABYTE = 1024 * 1024;
export const MOST_FILES = 50;

const parse = multer({
  storage: multer.memoryStorage(),
  limits: { files: MOST_FILES, fileSize: 10 * MEGABYTE, fieldSize: 20 * MEGABYTE, fields: 500, parts: 600 },
}).array('files');

const WORDS: Record<string, string> = {
  LIMIT_FILE_SIZE: 'One of the files is larger than 10 MB. A text file of one article is far smaller.',
  LIMIT_FILE_COUNT: `At most ${MOST_FILES} files at once.`,
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
