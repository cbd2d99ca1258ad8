import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Response } from 'express';
import nunjucks from 'nunjucks';
import { CSRF_FIELD } from './middleware/csrf.ts';
import { takeFlash } from './middleware/flash.ts';

const ROOT = join(import.meta.dirname, '../..');
export const STATIC_FOLDER = join(ROOT, 'static');

/** Nunjucks with escaping on and undefined values refused, and the few globals every page uses. */
export function createViews(app: Express): nunjucks.Environment {
  const views = nunjucks.configure(join(ROOT, 'views'), {
    express: app,
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const assets = new Map<string, string>();
  views.addGlobal('asset', (path: string) => {
    const known = assets.get(path) ?? fingerprint(path);
    assets.set(path, known);
    return known;
  });
  return views;
}

/** A view with what every page needs: person, csrf field, the message of the request before. */
export function render(response: Response, view: string, model: Record<string, unknown> = {}): void {
  const token: () => string = response.locals.csrfToken;
  response.render(`${view}.njk`, {
    person: response.locals.person ?? null,
    flash: takeFlash(response),
    section: '',
    csrf: () => new nunjucks.runtime.SafeString(`<input type="hidden" name="${CSRF_FIELD}" value="${token()}">`),
    ...model,
  });
}

/** The path with a fingerprint of the file, so that browsers may keep it for ever. */
function fingerprint(path: string): string {
  const file = join(ROOT, path);
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 10);
  return `${path}?v=${hash}`;
}
