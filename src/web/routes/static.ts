import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { STATIC_FOLDER } from '../render.ts';

/** Our own files, and htmx out of its package. Addresses carry a fingerprint, so they may be kept for ever. */
export function staticRoutes(): Router {
  const routes = Router();
  const htmx = join(fileURLToPath(import.meta.resolve('htmx.org')), '..', 'htmx.min.js');
  const forever = { maxAge: '365d', immutable: true, index: false } as const;
  routes.get('/static/vendor/htmx.min.js', (_request, response) => response.sendFile(htmx, forever));
  routes.use('/static/js', express.static(join(STATIC_FOLDER, 'js'), { index: false, maxAge: 0 }));
  routes.use('/static', express.static(STATIC_FOLDER, forever));
  return routes;
}
