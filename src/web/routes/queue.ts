import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import { assignClaims, listReviewers } from '../../desk/review/assignments.ts';
import { countQueues, openQueue, QUEUES, type QueueKind } from '../../desk/review/queue.ts';
import { followStory, listFollowedBy, unfollowStory } from '../../desk/story/following.ts';
import { lastEventOf } from '../../desk/story/stories.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { isFragment } from '../fragment.ts';
import { keptHere } from '../kept-filters.ts';
import { deskLivePath } from '../live.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentQueue } from '../present/queue.ts';
import { render } from '../render.ts';

const FIELDS = ['claims', 'to', 'due', 'add'];

/** What waits for whom, over all stories, and who is given what. */
export function queueRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/queue', (request, response) => showQueue(desk, request, response, blankForm(FIELDS)));

  routes.post('/queue/assignments', async (request, response) => {
    const kind = kindOf(textField(request.body, 'kind'));
    try {
      const count = await assignClaims(desk, personOf(response), request.body);
      const nobody = textField(request.body, 'to') === 'nobody';
      leaveFlash(response, nobody ? words().queue.handedBack(count) : words().queue.assigned(count));
    } catch (error) {
      const form = failedForm(FIELDS, request.body, error);
      response.status(422);
      return showQueue(desk, request, response, form, kind);
    }
    response.redirect(303, `/queue?kind=${kind}`);
  });

  routes.post('/stories/:slug/followings', async (request, response) => {
    await followStory(desk, personOf(response), request.params.slug);
    leaveFlash(response, words().story.followed);
    response.redirect(303, `/stories/${encodeURIComponent(request.params.slug)}`);
  });

  routes.post('/stories/:slug/followings/endings', async (request, response) => {
    await unfollowStory(desk, personOf(response), request.params.slug);
    leaveFlash(response, words().story.unfollowed);
    const fromAccount = textField(request.body, 'back') === '/account';
    response.redirect(303, fromAccount ? '/account' : `/stories/${encodeURIComponent(request.params.slug)}`);
  });

  return routes;
}

async function showQueue(
  desk: Desk,
  request: Request,
  response: Response,
  form: Form,
  kind: QueueKind = kindOf(request.query.kind),
): Promise<void> {
  const person = personOf(response);
  const kept = await keptHere(desk, request, response, 'queue');
  if (kept.opening && !form.failed) return response.redirect(kept.opening);
  const event = await lastEventOf(desk);
  const [waiting, counts] = await Promise.all([openQueue(desk, person, kind), countQueues(desk, person)]);
  const marked: unknown[] = [request.body?.claims ?? []].flat();
  render(response, isFragment(request) ? 'queue/_queue' : 'queue/index', {
    section: 'queue',
    queue: presentQueue(kind, waiting, counts, person, new Date().toISOString().slice(0, 10)),
    followed: kind === 'mine' ? await listFollowedBy(desk, person) : [],
    reviewers: isEditor(person) ? await listReviewers(desk) : [],
    kept: { ...kept, back: `/queue?kind=${kind}` },
    mayAssign: person.role !== 'viewer',
    mayGive: isEditor(person),
    form,
    marked,
    event,
    live: deskLivePath(event),
  });
}

function kindOf(wanted: unknown): QueueKind {
  return QUEUES.find((kind) => kind === wanted) ?? 'mine';
}
