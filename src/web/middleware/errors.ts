import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Desk } from '../../desk/desk.ts';
import {
  Conflict,
  Forbidden,
  FormatUnavailable,
  InvalidInput,
  NotFound,
  SignedOut,
  SourceUnavailable,
  StoreUnavailable,
  TooOften,
} from '../../errors.ts';
import { words } from '../../words/words.ts';
import { isFragment } from '../fragment.ts';
import { render } from '../render.ts';
import { requestId, routeOf } from './request-log.ts';

interface Answer {
  status: number;
  heading: string;
  message: string;
  reference?: string;
}

export const notFound: RequestHandler = () => {
  throw new NotFound(words().errors.nothingHere);
};

/** No address of ours holds a NUL character, and not every database takes one. */
export const refuseNul: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) throw new NotFound(words().errors.nothingHere);
  next();
};

/** The only place that knows statuses: errors become a page that says what to do. */
export function errors(log: Logger, desk: Desk): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    // It may be the tag of the page that could not be drawn: a browser would take this answer for it.
    response.removeHeader('ETag');
    const error = desk.store.explain(thrown) ?? thrown;
    if (error instanceof StoreUnavailable) log.error({ err: thrown, reference: requestId(request) }, error.message);
    if (error instanceof Forbidden || isExpiredForm(error)) request.log?.info({ route: routeOf(request) }, 'refused');
    const answer = answerTo(error) ?? unexpected(error, log, request);
    response.status(answer.status);
    if (!isFragment(request)) return render(response, 'errors/error', { reference: '', ...answer });
    // The part of the page that asked stays as it is, with what was typed; what went wrong is said above it.
    response.set({ 'HX-Retarget': '#problem', 'HX-Reswap': 'innerHTML' });
    const renewed = isExpiredForm(error) && response.locals.person ? response.locals.csrfToken() : '';
    render(response, 'errors/_problem', { reference: '', ...answer, renewed });
  };
}

/** When not even the error page can be drawn. */
export const lastResort: ErrorRequestHandler = (_error, _request, response, next) => {
  if (response.headersSent) return next(_error);
  response
    .status(500)
    .type('text/plain')
    .send('Something went wrong on our side. Nothing was half saved. Try again.\n');
};

function answerTo(error: unknown): Answer | undefined {
  if (error instanceof NotFound) return { status: 404, heading: words().errors.notFound, message: error.message };
  if (error instanceof SignedOut) return { status: 401, heading: words().errors.signedOut, message: error.message };
  if (error instanceof Forbidden) return { status: 403, heading: words().errors.notAllowed, message: error.message };
  if (error instanceof Conflict)
    return { status: 409, heading: words().errors.changedMeanwhile, message: error.message };
  if (error instanceof TooOften) return { status: 429, heading: words().errors.tooOften, message: error.message };
  if (error instanceof InvalidInput) return { status: 422, heading: words().errors.notAsItIs, message: error.message };
  if (error instanceof FormatUnavailable)
    return { status: 501, heading: words().errors.formatCannot, message: error.message };
  if (error instanceof SourceUnavailable)
    return { status: 502, heading: words().errors.notReachable, message: error.message };
  if (error instanceof StoreUnavailable)
    return { status: 503, heading: words().errors.nothingSaved, message: error.message };
  return answerToHttpError(error as { status?: number; code?: string });
}

function answerToHttpError(error: { status?: number; code?: string }): Answer | undefined {
  if (isExpiredForm(error)) {
    return {
      status: 403,
      heading: words().errors.expired,
      message: words().errors.expiredWhy,
    };
  }
  if (error.status === 413)
    return {
      status: 413,
      heading: words().errors.tooLarge,
      message: words().errors.tooLargeWhy,
    };
  if (error.status !== undefined && error.status >= 400 && error.status < 500) {
    return { status: error.status, heading: words().errors.unreadable, message: words().errors.tryAgain };
  }
  return undefined;
}

function isExpiredForm(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'EBADCSRFTOKEN';
}

function unexpected(error: unknown, log: Logger, request: Request): Answer {
  const reference = requestId(request);
  log.error({ err: error, method: request.method, route: routeOf(request), reference }, 'a request failed');
  return {
    status: 500,
    heading: words().errors.ours,
    message: words().errors.oursWhy,
    reference,
  };
}
