import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { discardDraft, keepDraft } from '../../desk/review/drafts.ts';
import { draftPlace } from '../forms/draft.ts';
import { textField } from '../forms/form.ts';
import { CSRF_FIELD } from '../middleware/csrf.ts';
import { personOf } from '../middleware/session.ts';

/** Fields that say where words belong; all others are words. */
const PLACE = ['draft-subject', 'draft-form', 'base', CSRF_FIELD];

/** What a browser sends while somebody types. */
export function draftRoutes(desk: Desk): Router {
  const routes = Router();

  routes.post('/drafts', async (request, response) => {
    const body: Record<string, unknown> = request.body ?? {};
    const words = Object.fromEntries(Object.entries(body).filter(([name]) => !PLACE.includes(name)));
    const place = draftPlace(body);
    const blank = Object.values(words).every((word) => typeof word === 'string' && word.trim() === '');
    if (blank) await discardDraft(desk, personOf(response), place);
    else await keepDraft(desk, personOf(response), { ...place, base: textField(body, 'base'), words });
    response.status(204).end();
  });

  return routes;
}
