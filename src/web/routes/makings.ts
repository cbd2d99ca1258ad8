import { Router } from 'express';
import { NotFound } from '../../errors.ts';
import { words } from '../../words/words.ts';
import type { Makings } from '../makings.ts';
import { personOf } from '../middleware/session.ts';

/** How far a file is that a browser waits for, and that it is not wanted any more; each of the person's own. */
export function makingRoutes(makings: Makings): Router {
  const routes = Router();

  routes.get('/makings/:name', (request, response) => {
    const making = makings.find(personOf(response), request.params.name);
    if (!making) throw new NotFound(words().errors.nothingHere);
    const { state, done, of, message } = making;
    response.set('Cache-Control', 'no-store').json({ state, done, of, message });
  });

  routes.post('/makings/:name/endings', (request, response) => {
    makings.find(personOf(response), request.params.name)?.stop();
    response.status(204).end();
  });

  return routes;
}
