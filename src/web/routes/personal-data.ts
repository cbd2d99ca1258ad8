import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { eraseMember, exportMember, isErased, selectMember } from '../../desk/people/personal-data.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const FIELDS = ['address'];

/** What admins do when somebody asks what is kept about them, or that it be taken away. */
export function personalDataRoutes(desk: Desk): Router {
  const routes = Router();
  const path = '/people/:id/data';

  routes.get(path, (request, response) => showPerson(desk, request, response));

  routes.get(`${path}.json`, async (request, response) => {
    const data = await exportMember(desk, personOf(response), request.params.id);
    response.set('Cache-Control', 'private, no-store').attachment(`crossread-${request.params.id}.json`);
    response.type('application/json').send(`${JSON.stringify(data, null, 2)}\n`);
  });

  routes.post('/people/:id/erasures', async (request, response) => {
    const { name } = await selectMember(desk, personOf(response), request.params.id);
    try {
      await eraseMember(desk, personOf(response), request.params.id, request.body);
    } catch (error) {
      return showPerson(desk, request, response, failedForm(FIELDS, request.body, error));
    }
    leaveFlash(response, words().personalData.erased(name));
    response.redirect(303, '/people');
  });

  return routes;
}

async function showPerson(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const admin = personOf(response);
  const member = await selectMember(desk, admin, String(request.params.id));
  if (form) response.status(422);
  render(response, 'people/data', {
    section: 'people',
    member: { ...member, own: member.id === admin.id, erased: isErased(member) },
    form: form ?? blankForm(FIELDS),
  });
}
