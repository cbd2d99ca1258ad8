import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import {
  deleteKept,
  FILTERED_SCREENS,
  keepFilter,
  listAllKept,
  openWith,
  renameKept,
} from '../../desk/people/kept-filters.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { ownPath } from '../own-path.ts';
import { render } from '../render.ts';

const FIELDS = ['screen', 'query', 'story', 'name', 'opens'];

/** Filters somebody keeps for themselves, and the page where they are renamed and deleted. */
export function keptFilterRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/kept-filters', (request, response) => showKept(desk, request, response, {}));

  routes.post('/kept-filters', async (request, response) => {
    try {
      await keepFilter(desk, personOf(response), request.body);
    } catch (error) {
      return showKept(desk, request, response, { keep: failedForm(FIELDS, request.body, error) });
    }
    leaveFlash(response, words().filters.kept(textField(request.body, 'name').trim()));
    response.redirect(303, backOf(request));
  });

  routes.post('/kept-filters/:id/names', async (request, response) => {
    try {
      await renameKept(desk, personOf(response), request.params.id, request.body);
    } catch (error) {
      const form = failedForm(['name'], request.body, error);
      return showKept(desk, request, response, { rename: { id: request.params.id, form } });
    }
    done(request, response, words().filters.renamed);
  });

  routes.post('/kept-filters/:id/openings', async (request, response) => {
    await openWith(desk, personOf(response), request.params.id, true);
    done(request, response, words().filters.opensNow);
  });

  routes.post('/kept-filters/:id/openings/endings', async (request, response) => {
    await openWith(desk, personOf(response), request.params.id, false);
    done(request, response, words().filters.opensNoMore);
  });

  routes.post('/kept-filters/:id/deletions', async (request, response) => {
    const { name } = await deleteKept(desk, personOf(response), request.params.id);
    done(request, response, words().filters.deleted(name));
  });

  return routes;
}

function done(request: Request, response: Response, told: string): void {
  leaveFlash(response, told);
  response.redirect(303, `/kept-filters?back=${encodeURIComponent(backOf(request))}`);
}

/** The screen somebody came from, also over several forms. */
function backOf(request: Request): string {
  return ownPath(textField(request.body, 'back') || textField(request.query, 'back'));
}

async function showKept(
  desk: Desk,
  request: Request,
  response: Response,
  failed: { keep?: Form; rename?: { id: string; form: Form } },
): Promise<void> {
  if (failed.keep ?? failed.rename) response.status(422);
  const kept = await listAllKept(desk, personOf(response));
  const { names } = words().filters;
  render(response, 'kept-filters/index', {
    back: backOf(request),
    keep: failed.keep ?? null,
    screens: FILTERED_SCREENS.map((screen) => ({
      name: names[screen],
      filters: kept
        .filter((each) => each.screen === screen)
        .map(({ id, name, opens, query, story }) => ({
          id,
          name,
          opens: opens === 1,
          mayOpen: screen !== 'search',
          ofOneStory: story !== '',
          href: screen === 'compare' ? '' : `/${screen}?${query}`,
          form: failed.rename?.id === id ? failed.rename.form : blankForm(['name'], { name }),
        })),
    })).filter(({ filters }) => filters.length > 0),
  });
}
