import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Desk, Person } from '../../desk/desk.ts';
import { acceptInvitation, openInvitation } from '../../desk/people/invitations.ts';
import { beginSession, checkCredentials, endSession, needsSetUp, setUp } from '../../desk/people/people.ts';
import { Forbidden, InvalidInput, TooManyTries } from '../../errors.ts';
import { words } from '../../words/words.ts';
import type { WebOptions } from '../app.ts';
import { blankForm, failedForm, textField } from '../forms/form.ts';
import { routeOf } from '../middleware/request-log.ts';
import { dropSession, keepSession, tokenOf } from '../middleware/session.ts';
import { ownPath } from '../own-path.ts';
import { render } from '../render.ts';
import type { Tries } from '../tries.ts';
import { isVisitFromHere } from '../visit.ts';

const ACCOUNT_FIELDS = ['name', 'address', 'password'];
const SETUP_FIELDS = ['token', ...ACCOUNT_FIELDS];
const SIGN_IN_FIELDS = ['address', 'password', 'next'];

export function accountRoutes(desk: Desk, options: WebOptions, tries: Tries, checkToken: RequestHandler): Router {
  const routes = Router();
  const { setupToken } = options;
  const asksToken = (request: Request): boolean =>
    setupToken !== undefined && !(options.freeSetupHere && isVisitFromHere(request));

  /** The password of the form, tried; failures are counted for the account, whether or not there is one. */
  const checkTries = async (request: Request, response: Response): Promise<Person> => {
    const address = textField(request.body, 'address');
    tries.at(request, address);
    try {
      const person = await checkCredentials(desk, address, textField(request.body, 'password'));
      tries.succeeded(response, address);
      return person;
    } catch (error) {
      if (error instanceof InvalidInput && !(error instanceof TooManyTries)) tries.failed(request, address);
      throw error;
    }
  };

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
      tries.from(request);
      if (asksToken(request) && !isSame(textField(request.body, 'token').trim(), setupToken ?? '')) {
        throw new InvalidInput({ token: words().join.wrongToken });
      }
      const person = await setUp(desk, request.body);
      await enter(desk, response, person);
    } catch (error) {
      if (error instanceof Forbidden) return response.redirect(303, '/sign-in');
      const form = failedForm(SETUP_FIELDS, request.body, error);
      refuse(response, error);
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
      tries.from(request);
      const person = await checkTries(request, response);
      await enter(desk, response, person);
    } catch (error) {
      const form = failedForm(SIGN_IN_FIELDS, request.body, error);
      refuse(response, error);
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
      tries.from(request);
      const person = await acceptInvitation(desk, token, request.body);
      await enter(desk, response, person);
    } catch (error) {
      const form = failedForm(ACCOUNT_FIELDS, request.body, error);
      refuse(response, error);
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

/** Begins a session of its own; the one this browser had before ends with it. */
async function enter(desk: Desk, response: Response, person: Person): Promise<void> {
  const former = tokenOf(response.req);
  if (former !== undefined) await endSession(desk, former);
  keepSession(response, await beginSession(desk, person, response.req.get('user-agent')));
}

/** What was typed comes back, with a status that says why. */
export function refuse(response: Response, error: unknown): void {
  const limited = error instanceof TooManyTries;
  response.req.log?.info({ limited, route: routeOf(response.req) }, 'an entry was refused');
  if (limited) response.status(429).set('Retry-After', String(error.seconds));
  else response.status(422);
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
