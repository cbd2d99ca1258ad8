import type { Request } from 'express';

/** htmx asks for a part of a page, never to be answered with a whole one. */
export function isFragment(request: Request): boolean {
  return request.get('HX-Request') === 'true';
}
