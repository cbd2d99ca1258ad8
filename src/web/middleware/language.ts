import type { Request, RequestHandler, Response } from 'express';
import { LANGUAGES, type Reader, readerOf, speakTo } from '../../words/reader.ts';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** Everything after this speaks the language chosen in this browser, or else the first one it asks for. */
export const language: RequestHandler = (request, response, next) => {
  response.locals.reader = readerFor(request);
  speakTo(response.locals.reader as Reader, next);
};

/** Again for what comes after a body was read: its parts arrive outside of what was begun here. */
export const languageAgain: RequestHandler = (_request, response, next) => {
  speakTo(response.locals.reader as Reader, next);
};

/** Keeps the choice in this browser; anything but a language follows the browser again. */
export function keepLanguage(response: Response, wanted: string): void {
  if (LANGUAGES.some((each) => each === wanted)) setCookie(response, 'language', wanted, A_YEAR);
  else dropCookie(response, 'language');
}

/** What was chosen, empty where the browser's languages are followed. */
export function chosenLanguage(response: Response): string {
  return LANGUAGES.find((each) => each === readCookie(response.req, 'language')) ?? '';
}

function readerFor(request: Request): Reader {
  return readerOf(request.acceptsLanguages(), readCookie(request, 'language'));
}
