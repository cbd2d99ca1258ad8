import { type RequestHandler, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { countUnread, markAllRead, markNotice, openNotices } from '../../desk/together/notices.ts';
import { words } from '../../words/words.ts';
import { textField } from '../forms/form.ts';
import { isFragment } from '../fragment.ts';
import { deskLivePath } from '../live.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { deskPersonOf, personOf } from '../middleware/session.ts';
import { presentNotices } from '../present/notices.ts';
import { render } from '../render.ts';

/** Puts how much the person has not read into response.locals.unread, for the head of the page. */
export function unreadNotices(desk: Desk): RequestHandler {
  return async (_request, response, next) => {
    response.locals.unread = await countUnread(desk, deskPersonOf(response));
    next();
  };
}

export function noticeRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/notices', async (request, response) => {
    const opened = await openNotices(desk, personOf(response));
    const { event } = opened;
    render(response, isFragment(request) ? 'notices/_notices' : 'notices/index', {
      section: 'notices',
      notices: presentNotices(opened),
      event,
      live: deskLivePath(event),
    });
  });

  /** How much is not read, for the head of a page that is open. */
  routes.get('/notices/unread', (request, response) => {
    if (isFragment(request)) render(response, 'notices/_unread');
    else response.redirect(303, '/notices');
  });

  routes.post('/notices/readings', async (request, response) => {
    await markAllRead(desk, personOf(response), Number(textField(request.body, 'by')) || 0);
    leaveFlash(response, words().notices.allRead);
    response.redirect(303, '/notices');
  });

  routes.post('/notices/:id/readings', async (request, response) => {
    await markNotice(desk, personOf(response), request.params.id, true);
    response.redirect(303, '/notices');
  });

  routes.post('/notices/:id/readings/endings', async (request, response) => {
    await markNotice(desk, personOf(response), request.params.id, false);
    response.redirect(303, '/notices');
  });

  return routes;
}
