import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';

export function healthRoutes(desk: Desk): Router {
  const routes = Router();
  routes.get('/healthz', async (_request, response) => {
    const healthy = await desk.store.healthy();
    response
      .status(healthy ? 200 : 503)
      .type('text/plain')
      .send(healthy ? 'ok\n' : 'the database does not answer\n');
  });
  return routes;
}
