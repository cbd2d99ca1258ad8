import { join } from 'node:path';
import express, { Router } from 'express';
import { STATIC_FOLDER, VENDORED } from '../assets.ts';

/** Our own files, and htmx out of its package. Fingerprinted addresses may be kept for ever; script modules are asked for anew. */
export function staticRoutes(): Router {
  const routes = Router();
  const forever = { maxAge: '365d', immutable: true, index: false } as const;
  for (const [path, script] of Object.entries(VENDORED)) {
    routes.get(path, (_request, response) => {
      response.type('text/javascript').set('Cache-Control', 'public, max-age=31536000, immutable').send(script);
    });
  }
  routes.use('/static/js', express.static(join(STATIC_FOLDER, 'js'), { index: false, maxAge: 0 }));
  routes.use('/static', express.static(STATIC_FOLDER, forever));
  return routes;
}
