import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Measures } from '../../desk/analysis/measures.ts';

/** Milliseconds after which an answer is worth a line of its own. */
const SLOW = 2000;

/**
 * Gives every request an id, which its answer carries, and writes a line about it: its route as the program knows it,
 * never the address with its secrets and searches, no headers, no network address, no person.
 */
export function requestLog(log: Logger, measures: Measures): RequestHandler {
  const write = pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomBytes(8).toString('hex');
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: { req: ({ id, method }) => ({ id, method }), res: ({ statusCode }) => ({ statusCode }) },
    customProps: (request) => ({ route: routeOf(request) }),
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'warn' : tookOf(response as Response) > SLOW ? 'info' : 'debug',
  });
  return (request, response, next) => {
    response.locals.began = performance.now();
    response.once('close', () => {
      if (isStream(response)) return;
      const labels = { method: request.method, route: routeOf(request), status: String(response.statusCode) };
      measures.requests.observe(labels, tookOf(response) / 1000);
    });
    write(request, response);
    next();
  };
}

/** The id of a request, for the page that tells of a failure and for the line about it. */
export function requestId(request: Request): string {
  return String(request.id ?? '');
}

/** '/stories/:slug', or 'none' for what no route answered. */
export function routeOf(request: IncomingMessage): string {
  const path: unknown = (request as Request).route?.path;
  return typeof path === 'string' ? path : 'none';
}

function tookOf(response: Response): number {
  return performance.now() - Number(response.locals?.began ?? performance.now());
}

function isStream(response: Response): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
