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
} from '../../errors.ts';
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
  throw new NotFound('There is nothing at this address. It may have been mistyped.');
};

/** No address of ours holds a NUL character, and not every database takes one. */
export const refuseNul: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) throw new NotFound('There is nothing at this address.');
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
  if (error instanceof NotFound) return { status: 404, heading: 'Not found', message: error.message };
  if (error instanceof SignedOut) return { status: 401, heading: 'Signed out', message: error.message };
  if (error instanceof Forbidden) return { status: 403, heading: 'Not allowed', message: error.message };
  if (error instanceof Conflict) return { status: 409, heading: 'Changed meanwhile', message: error.message };
  if (error instanceof InvalidInput)
    return { status: 422, heading: 'That cannot be taken as it is', message: error.message };
  if (error instanceof FormatUnavailable)
    return { status: 501, heading: 'This format cannot be made', message: error.message };
  if (error instanceof SourceUnavailable) return { status: 502, heading: 'Not reachable', message: error.message };
  if (error instanceof StoreUnavailable)
    return { status: 503, heading: 'Nothing can be saved right now', message: error.message };
  return answerToHttpError(error as { status?: number; code?: string });
}

function answerToHttpError(error: { status?: number; code?: string }): Answer | undefined {
  if (isExpiredForm(error)) {
    return {
      status: 403,
      heading: 'This form has expired',
      message:
        'It was opened before the last sign-in, or in another browser. Go back, reload the page and send it again: what you typed is still in it.',
    };
  }
  if (error.status === 413)
    return {
      status: 413,
      heading: 'Too large',
      message: 'What was sent is larger than is taken here: 20 MB of text, 25 MB a file.',
    };
  if (error.status !== undefined && error.status >= 400 && error.status < 500) {
    return { status: error.status, heading: 'The request could not be read', message: 'Go back and try again.' };
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
    heading: 'Something went wrong on our side',
    message: 'Nothing was half saved. Try again; if it happens again, tell whoever runs this server.',
    reference,
  };
}
