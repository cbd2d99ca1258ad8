import type { Response } from 'express';

const FLASH_COOKIE = 'crossread-flash';

/** Leaves a sentence for the page that is shown after the redirect. */
export function leaveFlash(response: Response, words: string): void {
  response.cookie(FLASH_COOKIE, words.slice(0, 1000), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: 60_000,
  });
}

/** The sentence left by the request before, once. */
export function takeFlash(response: Response): string {
  const words: unknown = response.req.cookies?.[FLASH_COOKIE];
  if (typeof words !== 'string' || words === '') return '';
  response.clearCookie(FLASH_COOKIE, { path: '/' });
  return words;
}
