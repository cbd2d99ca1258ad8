import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { hashToken } from '../../desk/people/people.ts';
import { lastEventOf, openForListening } from '../../desk/story/stories.ts';
import { knownEvent, openStream } from '../live.ts';
import { personOf, tokenOf } from '../middleware/session.ts';

/** What happens, as it happens; or, for who cannot hold a stream open, what happened since. */
export function liveRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/live', async (request, response) => {
    await listen(desk, request, response, { story: null, claim: null, last: await lastEventOf(desk) });
  });

  routes.get('/stories/:slug/live', async (request, response) => {
    const { story, claim, last } = await openForListening(desk, request.params.slug, claimNumber(request.query.claim));
    await listen(desk, request, response, { story: story.id, claim, last });
  });

  return routes;
}

async function listen(
  desk: Desk,
  request: Request,
  response: Response,
  { story, claim, last }: { story: string | null; claim: string | null; last: number },
): Promise<void> {
  const after = Math.min(knownEvent(request) ?? last, last);
  if (request.accepts(['text/event-stream', 'application/json']) === 'application/json') {
    const signals = await desk.live.missed(story, after);
    return void response.json({ last: signals.at(-1)?.event ?? after, signals });
  }
  const leave = await desk.live.listen({
    story,
    claim,
    person: personOf(response).id,
    session: hashToken(tokenOf(request) ?? ''),
    after,
    ...openStream(response, after),
  });
  if (response.destroyed) leave();
  else response.once('close', leave);
}

/** Null for what can be no number of a claim. */
function claimNumber(given: unknown): number | null {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : null;
}
