import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import { changePolicy, changeStandardPolicy, findStandardPolicy, findStoryPolicy } from '../../desk/review/policy.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const FIELDS = ['policy', 'gate'];

/** How rulings come about: of one story, and of those that will be made. */
export function policyRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/policy', (request, response) => showStory(desk, request, response));

  routes.post('/stories/:slug/policy', async (request, response) => {
    try {
      await changePolicy(desk, personOf(response), String(request.params.slug), request.body);
    } catch (error) {
      return showStory(desk, request, response, failedForm(FIELDS, request.body, error));
    }
    leaveFlash(response, words().policy.changed);
    response.redirect(303, `/stories/${request.params.slug}/policy`);
  });

  routes.get('/policy', (_request, response) => showStandard(desk, response));

  routes.post('/policy', async (request, response) => {
    try {
      await changeStandardPolicy(desk, personOf(response), request.body);
    } catch (error) {
      return showStandard(desk, response, failedForm(FIELDS, request.body, error));
    }
    leaveFlash(response, words().policy.newStoriesChanged);
    response.redirect(303, '/policy');
  });

  return routes;
}

function choices() {
  const { policies, gates } = words().policy;
  const offered = (all: Record<string, { title: string; meaning: string }>) =>
    Object.entries(all).map(([value, told]) => ({ value, ...told }));
  return { policies: offered(policies), gates: offered(gates) };
}

async function showStory(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { story, policy } = await findStoryPolicy(desk, String(request.params.slug));
  if (form) response.status(422);
  render(response, 'stories/policy', {
    section: 'stories',
    story,
    ...choices(),
    mayChange: isEditor(personOf(response)),
    action: `/stories/${story.slug}/policy`,
    form: form ?? blankForm(FIELDS, { ...policy }),
  });
}

async function showStandard(desk: Desk, response: Response, form?: Form): Promise<void> {
  const policy = await findStandardPolicy(desk.store.db);
  if (form) response.status(422);
  render(response, 'people/policy', {
    section: 'people',
    ...choices(),
    mayChange: personOf(response).role === 'admin',
    action: '/policy',
    form: form ?? blankForm(FIELDS, { ...policy }),
  });
}
