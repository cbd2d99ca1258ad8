import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { listActivity } from '../../desk/story/activity.ts';
import { personOf } from '../middleware/session.ts';
import { presentActivity } from '../present/activity.ts';
import { render } from '../render.ts';

export function activityRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/activity', async (request, response) => {
    const { story = '', person = '', before } = request.query;
    const wanted = { story: String(story), person: String(person), before: Math.max(0, Number(before) || 0) };
    const activity = presentActivity(await listActivity(desk, personOf(response), wanted));
    render(response, 'activity/index', { section: 'activity', activity, wanted });
  });

  return routes;
}
