import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { listActivity } from '../../desk/story/activity.ts';
import { lastEventOf } from '../../desk/story/stories.ts';
import { isFragment } from '../fragment.ts';
import { keptHere } from '../kept-filters.ts';
import { deskLivePath } from '../live.ts';
import { personOf } from '../middleware/session.ts';
import { presentActivity } from '../present/activity.ts';
import { render } from '../render.ts';

export function activityRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/activity', async (request, response) => {
    const kept = await keptHere(desk, request, response, 'activity');
    if (kept.opening) return response.redirect(kept.opening);
    const { story = '', person = '', before } = request.query;
    const wanted = { story: String(story), person: String(person), before: Math.max(0, Number(before) || 0) };
    const event = await lastEventOf(desk);
    const activity = presentActivity(await listActivity(desk, personOf(response), wanted));
    render(response, isFragment(request) ? 'activity/_activity' : 'activity/index', {
      section: 'activity',
      activity,
      wanted,
      kept,
      event,
      live: deskLivePath(event),
      here: request.originalUrl,
    });
  });

  return routes;
}
