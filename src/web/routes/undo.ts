import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import type { Act } from '../../desk/review/acts.ts';
import { openActs, turnBack } from '../../desk/review/undo.ts';
import { describeEvent } from '../../desk/story/event-words.ts';
import { moment } from '../../report/moment.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

/** What one did in a story, step by step back and forth. */
export function undoRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/stories/:slug/undo', async (request, response) => {
    const { story, acts } = await openActs(desk, personOf(response), request.params.slug);
    render(response, 'stories/undo', {
      section: 'stories',
      story,
      undo: presentAct(acts.done.at(-1)),
      redo: presentAct(acts.undone.at(-1)),
      more: Math.max(0, acts.done.length - 1),
    });
  });

  routes.post('/stories/:slug/undos', (request, response) => turn(desk, patience, request, response, 'undo'));
  routes.post('/stories/:slug/redos', (request, response) => turn(desk, patience, request, response, 'redo'));

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
  const { steps } = act;
  const words = direction === 'undo' ? 'Undone' : 'Done again';
  leaveFlash(response, steps.length === 1 ? `${words}.` : `${words}, on ${steps.length} claims.`);
  response.redirect(303, `/stories/${slug}/undo`);
}

/** What it touched, a line a step; false where there is nothing. */
function presentAct(act: Act | undefined) {
  const [first] = act?.steps ?? [];
  if (!act || !first) return false;
  return {
    id: act.id,
    when: moment(first.at).words,
    steps: act.steps.map((step) => ({
      words: describeEvent(step).what,
      number: Number((step.payload as { number?: unknown } | null)?.number) || 0,
    })),
  };
}
