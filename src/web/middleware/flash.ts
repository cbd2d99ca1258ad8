import type { Response } from 'express';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';

const A_MINUTE = 60_000;

/** Leaves a sentence for the page that is shown after the redirect. */
export function leaveFlash(response: Response, words: string): void {
  setCookie(response, 'flash', words.slice(0, 1000), A_MINUTE);
}

/** The sentence left by the request before, once. */
export function takeFlash(response: Response): string {
  const words = readCookie(response.req, 'flash') ?? '';
  if (words !== '') dropCookie(response, 'flash');
  return words;
}
