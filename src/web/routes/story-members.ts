import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import { changeAccess, openMembers, putMember, removeMember, STORY_ROLES } from '../../desk/story/story-members.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const FIELDS = ['person', 'role', 'access'];

/** Who sees a story, and what each may do in it. */
export function storyMemberRoutes(desk: Desk): Router {
  const routes = Router();
  const path = '/stories/:slug/members';

  routes.get(path, (request, response) => showMembers(desk, request, response));

  routes.post(path, (request, response) =>
    change(desk, request, response, words().members.saved, (slug) =>
      putMember(desk, personOf(response), slug, request.body),
    ),
  );

  routes.post(`${path}/:person/endings`, (request, response) =>
    change(desk, request, response, words().members.noMember, (slug) =>
      removeMember(desk, personOf(response), slug, request.params.person),
    ),
  );

  routes.post('/stories/:slug/access', (request, response) =>
    change(desk, request, response, words().members.holds, (slug) =>
      changeAccess(desk, personOf(response), slug, request.body),
    ),
  );

  return routes;
}

async function change(
  desk: Desk,
  request: Request,
  response: Response,
  message: string,
  work: (slug: string) => Promise<void>,
): Promise<void> {
  const slug = String(request.params.slug);
  try {
    await work(slug);
  } catch (error) {
    return showMembers(desk, request, response, failedForm(FIELDS, request.body, error));
  }
  leaveFlash(response, message);
  response.redirect(303, `/stories/${slug}/members`);
}

async function showMembers(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { story, members, others } = await openMembers(desk, String(request.params.slug));
  const person = personOf(response);
  if (form) response.status(422);
  render(response, 'stories/members', {
    section: 'stories',
    story,
    members: members.map((member) => ({ ...member, own: member.person === person.id })),
    others,
    roles: STORY_ROLES,
    mayChange: isEditor(person),
    form: form ?? blankForm(FIELDS, { role: 'reviewer', access: story.access }),
  });
}
