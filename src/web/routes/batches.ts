import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import { cancelBatch, keepCopy, leaveOut, openBatch, retryItem } from '../../desk/bring-in/batches.ts';
import type { Desk } from '../../desk/desk.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { givenFiles } from '../forms/version-form.ts';
import { isFragment } from '../fragment.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentBatch } from '../present/batch.ts';
import { render } from '../render.ts';

const RETRY_FIELDS = ['item', 'link', 'text'];

/** Versions on their way into a story: how each stands, and what a person can do about those that did not get there. */
export function batchRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/batches/:id', (request, response) => showBatch(desk, request, response, blankForm(RETRY_FIELDS)));

  /** While it runs; when it is over, the page is fetched anew, with what can be done now. */
  routes.get('/batches/:id/progress', async (request, response) => {
    const batch = presentBatch(await openBatch(desk, request.params.id), desk.fetchPage !== undefined);
    if (!isFragment(request)) return response.redirect(303, `/batches/${request.params.id}`);
    if (!batch.running) return response.set('HX-Refresh', 'true').status(200).send('');
    render(response, 'batches/progress', { batch });
  });

  routes.post('/batches/:id/cancellations', async (request, response) => {
    await cancelBatch(desk, personOf(response), request.params.id);
    leaveFlash(response, words().batches.stopped);
    response.redirect(303, `/batches/${request.params.id}`);
  });

  const item = '/batches/:id/items/:item';

  routes.post(`${item}/retries`, async (request, response) => {
    const { id, item: itemId } = request.params as { id: string; item: string };
    try {
      const { done } = await retryItem(desk, personOf(response), id, itemId, {
        link: textField(request.body, 'link'),
        text: textField(request.body, 'text').replace(/\r\n/g, '\n'),
        file: givenFiles(request)[0],
      });
      await Promise.race([done, sleep(patience, undefined, { ref: false })]);
    } catch (error) {
      const form = failedForm(RETRY_FIELDS, { ...request.body, item: itemId }, error);
      response.status(422);
      return showBatch(desk, request, response, form);
    }
    response.redirect(303, `/batches/${id}#${itemId}`);
  });

  routes.post(`${item}/copies`, async (request, response) => {
    const { id, item: itemId } = request.params;
    const { done } = await keepCopy(desk, personOf(response), id, itemId);
    await Promise.race([done, sleep(patience, undefined, { ref: false })]);
    response.redirect(303, `/batches/${id}#${itemId}`);
  });

  routes.post(`${item}/omissions`, async (request, response) => {
    const { id, item: itemId } = request.params;
    await leaveOut(desk, personOf(response), id, itemId);
    response.redirect(303, `/batches/${id}#${itemId}`);
  });

  return routes;
}

async function showBatch(desk: Desk, request: Request, response: Response, form: Form): Promise<void> {
  const opened = await openBatch(desk, String(request.params.id));
  const batch = presentBatch(opened, desk.fetchPage !== undefined);
  render(response, 'batches/show', { section: 'stories', batch, form });
}
