import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { NotFound } from '../../errors.ts';
import { isVisitFromHere } from '../visit.ts';

/** What machines ask: is it alive, should it get requests, what does it count. */
export function healthRoutes(desk: Desk, metricsToken: string | undefined): Router {
  const routes = Router();

  routes.get(['/healthz', '/readyz'], async (_request, response) => {
    const healthy = await desk.store.healthy();
    response
      .status(healthy ? 200 : 503)
      .type('text/plain')
      .set('Cache-Control', 'no-store')
      .send(healthy ? 'ok\n' : 'the database does not answer\n');
  });

  routes.get('/metrics', (request, response) => {
    if (!isVisitFromHere(request) && !holdsToken(request, metricsToken)) {
      throw new NotFound('There is nothing at this address. It may have been mistyped.');
    }
    response.type('text/plain; version=0.0.4').set('Cache-Control', 'no-store').send(desk.measures.text());
  });

  return routes;
}

function holdsToken(request: Request, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined || given === undefined) return false;
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
