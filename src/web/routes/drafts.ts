import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { discardDraft, keepDraft } from '../../desk/review/drafts.ts';
import { words } from '../../words/words.ts';
import { draftPlace } from '../forms/draft.ts';
import { textField } from '../forms/form.ts';
import { CSRF_FIELD } from '../middleware/csrf.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { ownPath } from '../own-path.ts';

/** Fields that say where words belong; all others are words. */
const PLACE = ['draft-subject', 'draft-form', 'base', CSRF_FIELD];

/** What a browser sends while somebody types. */
export function draftRoutes(desk: Desk): Router {
  const routes = Router();

  routes.post('/drafts', async (request, response) => {
    const body: Record<string, unknown> = request.body ?? {};
    const typed = Object.fromEntries(flat(body).filter(([name]) => !PLACE.includes(name)));
    const place = draftPlace(body);
    const blank = Object.values(typed).every((word) => typeof word === 'string' && word.trim() === '');
    if (blank) await discardDraft(desk, personOf(response), place);
    else await keepDraft(desk, personOf(response), { ...place, base: textField(body, 'base'), words: typed });
    response.status(204).end();
  });

  /** For pages that are not of a claim; those have their own. */
  routes.post('/drafts/discards', async (request, response) => {
    await discardDraft(desk, personOf(response), draftPlace(request.body));
    leaveFlash(response, words().drafts.discarded);
    response.redirect(303, ownPath(textField(request.body, 'back')));
  });

  return routes;
}

/** Fields by their names in the form, 'versions[0][text]' as one of them. */
function flat(body: object, within = ''): [string, unknown][] {
  return Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    const whole = within === '' ? name : `${within}[${name}]`;
    return typeof value === 'object' && value !== null ? flat(value, whole) : [[whole, value]];
  });
}
