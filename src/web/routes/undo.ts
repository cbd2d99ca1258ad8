import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { leaveAct, openActs, turnBack } from '../../desk/undo/undo.ts';
import { words } from '../../words/words.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentUndo, turnedWords } from '../present/undo.ts';
import { render } from '../render.ts';

/** What one did in a story, step by step back and forth. */
export function undoRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/stories/:slug/undo', async (request, response) => {
    const opened = await openActs(desk, personOf(response), request.params.slug);
    render(response, 'stories/undo', { section: 'stories', story: opened.story, ...presentUndo(opened) });
  });

  routes.post('/stories/:slug/undos', (request, response) => turn(desk, patience, request, response, 'undo'));
  routes.post('/stories/:slug/redos', (request, response) => turn(desk, patience, request, response, 'redo'));

  /** The next act stays as it is, and the one before it comes next. */
  routes.post('/stories/:slug/left-acts', async (request, response) => {
    const { slug } = request.params;
    await leaveAct(desk, personOf(response), slug, request.body);
    leaveFlash(response, words().undo.left);
    response.redirect(303, `/stories/${slug}/undo`);
  });

  return routes;
}

async function turn(
  desk: Desk,
  patience: number,
  request: Request,
  response: Response,
  direction: 'undo' | 'redo',
): Promise<void> {
  const slug = String(request.params.slug);
  const { act, analysis } = await turnBack(desk, personOf(response), slug, direction, request.body);
  await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
  leaveFlash(response, turnedWords(act, direction));
  response.redirect(303, `/stories/${slug}/undo`);
}
