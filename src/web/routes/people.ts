import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { invite, listInvitations, ROLES, takeBackInvitation } from '../../desk/people/invitations.ts';
import { changeRole, disableMember, enableMember, listMembers, signMemberOut } from '../../desk/people/members.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const INVITATION_FIELDS = ['note', 'role'];

/** What admins do about accounts; everybody may see who is there. */
export function peopleRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/people', (_request, response) => showPeople(desk, response, {}));

  routes.post('/people/invitations', async (request, response) => {
    try {
      const token = await invite(desk, personOf(response), request.body);
      const link = `${request.protocol}://${request.get('host')}/invitations/${token}`;
      await showPeople(desk, response, { link });
    } catch (error) {
      await showPeople(desk, response, { form: failedForm(INVITATION_FIELDS, request.body, error) });
    }
  });

  routes.post('/people/invitations/:id/withdrawals', async (request, response) => {
    await takeBackInvitation(desk, personOf(response), request.params.id);
    done(response, words().people.withdrawn);
  });

  routes.post('/people/:id/roles', (request, response) =>
    change(desk, request, response, words().people.roleChanged, (person, id) =>
      changeRole(desk, person, id, request.body),
    ),
  );

  routes.post('/people/:id/suspensions', (request, response) =>
    change(desk, request, response, words().people.disabledNow, (person, id) => disableMember(desk, person, id)),
  );

  routes.post('/people/:id/sign-outs', (request, response) =>
    change(desk, request, response, words().people.signedOutNow, (person, id) => signMemberOut(desk, person, id)),
  );

  routes.post('/people/:id/readmissions', (request, response) =>
    change(desk, request, response, words().people.enabledNow, (person, id) => enableMember(desk, person, id)),
  );

  return routes;
}

async function change(
  desk: Desk,
  request: Request,
  response: Response,
  message: string,
  work: (person: ReturnType<typeof personOf>, id: string) => Promise<void>,
): Promise<void> {
  try {
    await work(personOf(response), String(request.params.id));
  } catch (error) {
    return showPeople(desk, response, { form: failedForm(INVITATION_FIELDS, request.body, error) });
  }
  done(response, message);
}

function done(response: Response, message: string): void {
  leaveFlash(response, message);
  response.redirect(303, '/people');
}

async function showPeople(desk: Desk, response: Response, shown: { form?: Form; link?: string }): Promise<void> {
  const person = personOf(response);
  const [members, invitations] = await Promise.all([listMembers(desk), listInvitations(desk)]);
  if (shown.form) response.status(422);
  render(response, 'people/index', {
    section: 'people',
    mayChange: person.role === 'admin',
    roles: ROLES,
    members: members.map((member) => ({
      ...member,
      own: member.id === person.id,
      disabled: member.disabled_at !== null,
      joined: moment(member.created_at).words,
    })),
    invitations: invitations.map(({ id, note, role, expires_at }) => ({
      id,
      note,
      role,
      until: moment(expires_at).words,
    })),
    form: shown.form ?? blankForm(INVITATION_FIELDS, { role: 'reviewer' }),
    link: shown.link ?? '',
  });
}
