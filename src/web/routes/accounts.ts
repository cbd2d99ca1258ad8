import { type Request, type RequestHandler, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { acceptInvitation, openInvitation } from '../../desk/invitations.ts';
import { beginSession, checkCredentials, endSession, needsSetUp, setUp } from '../../desk/people.ts';
import { Forbidden, InvalidInput } from '../../errors.ts';
import type { WebOptions } from '../app.ts';
import { blankForm, failedForm, textField } from '../forms/form.ts';
import { dropSession, keepSession, tokenOf } from '../middleware/session.ts';
import { render } from '../render.ts';
import { isVisitFromHere } from '../visit.ts';

const ACCOUNT_FIELDS = ['name', 'address', 'password'];
const SETUP_FIELDS = ['token', ...ACCOUNT_FIELDS];
const SIGN_IN_FIELDS = ['address', 'password', 'next'];

export function accountRoutes(desk: Desk, options: WebOptions, checkToken: RequestHandler): Router {
  const routes = Router();
  const { setupToken, https } = options;
  const asksToken = (request: Request): boolean =>
    setupToken !== undefined && !(options.freeSetupHere && isVisitFromHere(request));

  routes.use(async (request, response, next) => {
    const settingUp = request.path === '/setup';
    if (response.locals.person || settingUp || !(await needsSetUp(desk))) return next();
    response.redirect(303, '/setup');
  });

  routes.get('/setup', async (request, response) => {
    if (!(await needsSetUp(desk))) return response.redirect(303, '/sign-in');
    render(response, 'accounts/setup', { form: blankForm(SETUP_FIELDS), needsToken: asksToken(request) });
  });

  routes.post('/setup', checkToken, async (request, response) => {
    try {
      if (asksToken(request) && textField(request.body, 'token').trim() !== setupToken) {
        throw new InvalidInput({ token: 'That is not the token printed at the start.' });
      }
      const person = await setUp(desk, request.body);
      keepSession(response, await beginSession(desk, person, request.get('user-agent')), https);
    } catch (error) {
      if (error instanceof Forbidden) return response.redirect(303, '/sign-in');
      const form = failedForm(SETUP_FIELDS, request.body, error);
      response.status(422);
      return render(response, 'accounts/setup', { form, needsToken: asksToken(request) });
    }
    response.redirect(303, '/');
  });

  routes.get('/sign-in', (request, response) => {
    if (response.locals.person) return response.redirect(303, '/');
    const next = typeof request.query.next === 'string' ? request.query.next : '';
    render(response, 'accounts/sign-in', { form: blankForm(SIGN_IN_FIELDS, { next }) });
  });

  routes.post('/sign-in', checkToken, async (request, response) => {
    try {
      const { body } = request;
      const person = await checkCredentials(desk, textField(body, 'address'), textField(body, 'password'));
      keepSession(response, await beginSession(desk, person, request.get('user-agent')), https);
    } catch (error) {
      const form = failedForm(SIGN_IN_FIELDS, request.body, error);
      response.status(422);
      return render(response, 'accounts/sign-in', { form });
    }
    response.redirect(303, ownPath(textField(request.body, 'next')));
  });

  routes.get('/invitations/:token', async (request, response) => {
    const { token } = request.params;
    const invitation = await openInvitation(desk, token);
    render(response, 'accounts/invitation', { token, invitation, form: blankForm(ACCOUNT_FIELDS) });
  });

  routes.post('/invitations/:token', checkToken, async (request, response) => {
    const token = String(request.params.token);
    try {
      const person = await acceptInvitation(desk, token, request.body);
      keepSession(response, await beginSession(desk, person, request.get('user-agent')), https);
    } catch (error) {
      const form = failedForm(ACCOUNT_FIELDS, request.body, error);
      response.status(422);
      return render(response, 'accounts/invitation', { token, invitation: await openInvitation(desk, token), form });
    }
    response.redirect(303, '/');
  });

  routes.post('/sign-out', checkToken, async (request, response) => {
    const token = tokenOf(request);
    if (token !== undefined) await endSession(desk, token);
    dropSession(response);
    response.redirect(303, '/sign-in');
  });

  return routes;
}

/** A path of ours to go on to, never another site. */
function ownPath(wanted: string): string {
  return /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : '/';
}
