import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { currentReader } from '../words/reader.ts';
import { readCookie } from './cookies.ts';
import { isFragment } from './fragment.ts';
import { personOf } from './middleware/session.ts';
import { themeOf } from './middleware/theme.ts';
import { programTag } from './program.ts';

/**
 * Whether the browser has this very page already, and is told so: then nothing has to be put together. `of`: all that
 * the page tells, as numbers of events and the like. The tag names the person and the token of their forms besides, so
 * that nobody is shown what another was; no cache between keeps a page (see keepPrivate).
 */
export function isUnchanged(request: Request, response: Response, of: unknown[]): boolean {
  // A message is shown once.
  if (readCookie(request, 'flash')) return false;
  const { csrfToken, unread } = response.locals as { csrfToken: () => string; unread?: number };
  const frame = [
    request.originalUrl,
    isFragment(request),
    themeOf(response),
    currentReader().locale,
    unread ?? 0,
    csrfToken(),
  ];
  const made = JSON.stringify([programTag(), personOf(response), frame, of]);
  response.set('ETag', `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 27)}"`);
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}
