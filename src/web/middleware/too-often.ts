/** How much one asker may ask for: counted here, told by the error middleware, with the moment to come again. */
import type { Request, RequestHandler, Response } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { TooOften } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { words } from '../../words/words.ts';

interface Bound {
  /** Milliseconds, and how many requests in that time; 0 for as many as they like. */
  window: number;
  limit: number;
  why: () => string;
}

/** Refuses what is over the limit of whoever asks: of their network address, unless `options` say otherwise. */
export function notTooOften({ window, limit, why }: Bound, options: Partial<Options> = {}): RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: window,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next(new TooOften(why()));
    },
    ...options,
  });
}

/**
 * A signed-in person, in all their browsers together, on this server. Streams are few and last; who is not signed in
 * has limits of their own where there is something to try.
 */
export function membersNotTooOften(limit: number = LIMITS.requestsPerMember): RequestHandler {
  return notTooOften(
    { window: LIMITS.requestsWindow, limit, why: () => words().errors.tooOftenOfYou },
    {
      keyGenerator: (_request, response) => personIn(response as Response) ?? '',
      skip: (request, response) =>
        personIn(response as Response) === undefined || STREAM.test((request as Request).path),
    },
  );
}

const STREAM = /^(?:\/stories\/[^/]+)?\/live$/;

function personIn({ locals }: Response): string | undefined {
  return locals.person?.id;
}
