import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import { wentWell } from '../../desk/bring-in/batches.ts';
import type { Desk } from '../../desk/desk.ts';
import { requireReviewer } from '../../desk/permissions.ts';
import { findLook, openLook, takeAllLooks, takeLook } from '../../desk/versions/look.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { givenDetails, presentLook } from '../present/look.ts';
import { render } from '../render.ts';
import { showBrought, showSoon } from './brought.ts';

/** Looking at a text, its details and its encoding before it is added. */
export function lookRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const path = '/batches/:id/items/:item/look';

  routes.get(path, async (request, response) => {
    requireReviewer(personOf(response));
    await showLook(desk, request, response);
  });

  routes.post(path, async (request, response) => {
    const { id, item } = request.params as { id: string; item: string };
    const given = { encoding: textField(request.body, 'encoding'), forms: givenDetails(request.body) };
    try {
      const { done } = await takeLook(desk, personOf(response), id, item, given);
      const run = await Promise.race([done, sleep(patience, undefined, { ref: false })]);
      const next = await findLook(desk, id);
      if (next) return response.redirect(303, `/batches/${id}/items/${next}/look`);
      const well = run && (await wentWell(desk, id));
      if (!well) return response.redirect(303, `/batches/${id}`);
      if (well.revised.length > 0) leaveFlash(response, words().bringIn.revised(well.revised));
      await showSoon(response, well.story.slug, run.analysis, patience);
    } catch (error) {
      await showLook(desk, request, response, failedForm(['encoding'], request.body, error));
    }
  });

  /** All of them as they were read. */
  routes.post('/batches/:id/looks', async (request, response) => {
    const { id } = request.params;
    const { done } = await takeAllLooks(desk, personOf(response), id);
    await showBrought(desk, response, { batch: id, done }, patience);
  });

  return routes;
}

async function showLook(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { id, item } = request.params as { id: string; item: string };
  const encoding = form ? form.values.encoding : request.query.encoding;
  const opened = await openLook(desk, id, item, encoding);
  if (form) response.status(422);
  render(response, 'batches/look', {
    section: 'stories',
    look: presentLook(opened, form && { body: request.body, form }),
    form: form ?? blankForm(['encoding']),
  });
}
