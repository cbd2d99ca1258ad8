import { type Request, type Response, Router } from 'express';
import { findOwnBookmarklet, makeBookmarklet, revokeBookmarklet } from '../../desk/bring-in/bookmarklets.ts';
import type { Desk } from '../../desk/desk.ts';
import { closeHint } from '../../desk/people/hints.ts';
import {
  changePassword,
  changeProfile,
  endAllSessions,
  endOwnSession,
  listOwnSessions,
} from '../../desk/people/own-account.ts';
import { beginSession } from '../../desk/people/people.ts';
import { listFollowedBy } from '../../desk/story/following.ts';
import { InvalidInput, TooManyTries } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { isFragment } from '../fragment.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { dropSession, keepSession, personOf, tokenOf } from '../middleware/session.ts';
import { keepTheme, THEMES } from '../middleware/theme.ts';
import { ownPath } from '../own-path.ts';
import { bookmarkletCode } from '../present/bookmarklet.ts';
import { browserInWords } from '../present/browser.ts';
import { render } from '../render.ts';
import type { Tries } from '../tries.ts';

const PROFILE_FIELDS = ['name', 'address'];
const PASSWORD_FIELDS = ['current', 'password'];

/** What everybody does about their own account. */
export function ownAccountRoutes(desk: Desk, tries: Tries): Router {
  const routes = Router();

  routes.get('/account', (_request, response) => showAccount(desk, response, {}));

  routes.post('/account/profile', async (request, response) => {
    try {
      await withTries(tries, request, response, () => changeProfile(desk, personOf(response), request.body));
    } catch (error) {
      return showAccount(desk, response, { profile: failedForm(PROFILE_FIELDS, request.body, error) });
    }
    done(response, words().account.saved);
  });

  routes.post('/account/hints', async (request, response) => {
    await closeHint(desk, personOf(response), textField(request.body, 'hint'));
    if (isFragment(request)) return response.status(200).send('');
    response.redirect(303, ownPath(textField(request.body, 'back')));
  });

  routes.post('/account/themes', (request, response) => {
    keepTheme(response, textField(request.body, 'theme'));
    done(response, words().common.savedHere);
  });

  routes.post('/account/passwords', async (request, response) => {
    const person = personOf(response);
    try {
      await withTries(tries, request, response, () => changePassword(desk, person, request.body));
    } catch (error) {
      return showAccount(desk, response, { password: failedForm([], request.body, error) });
    }
    keepSession(response, await beginSession(desk, person, request.get('user-agent')));
    done(response, words().account.passwordChanged);
  });

  routes.post('/account/bookmarklets', async (request, response) => {
    const token = await makeBookmarklet(desk, personOf(response));
    const origin = `${request.app.get('https') === true ? 'https' : request.protocol}://${request.get('host')}`;
    await showAccount(desk, response, {}, bookmarkletCode(origin, token));
  });

  routes.post('/account/bookmarklets/revocations', async (_request, response) => {
    await revokeBookmarklet(desk, personOf(response));
    done(response, words().bookmarklet.revoked);
  });

  routes.post('/account/sessions/:id/endings', async (request, response) => {
    await endOwnSession(desk, personOf(response), request.params.id);
    done(response, words().account.signedItOut);
  });

  routes.post('/account/sessions/endings', async (_request, response) => {
    await endAllSessions(desk, personOf(response));
    dropSession(response);
    response.redirect(303, '/sign-in');
  });

  return routes;
}

/** Whoever gives a password here tries it, as at the sign-in. */
async function withTries(tries: Tries, request: Request, response: Response, work: () => Promise<void>): Promise<void> {
  const { address } = personOf(response);
  const tried = textField(request.body, 'current') !== '';
  try {
    if (tried) {
      tries.from(request);
      tries.at(request, address);
    }
    await work();
  } catch (error) {
    if (error instanceof TooManyTries) response.status(429).set('Retry-After', String(error.seconds));
    else if (tried && error instanceof InvalidInput && error.fields.current) tries.failed(request, address);
    throw error;
  }
}

function done(response: Response, message: string): void {
  leaveFlash(response, message);
  response.redirect(303, '/account');
}

/** `code`: a bookmarklet that was just made, for its token is shown only then. */
async function showAccount(
  desk: Desk,
  response: Response,
  forms: { profile?: Form; password?: Form },
  code = '',
): Promise<void> {
  const person = personOf(response);
  const [sessions, bookmarklet, followed] = await Promise.all([
    listOwnSessions(desk, person, tokenOf(response.req)),
    findOwnBookmarklet(desk, person),
    listFollowedBy(desk, person),
  ]);
  if ((forms.profile ?? forms.password) && response.statusCode === 200) response.status(422);
  render(response, 'accounts/show', {
    section: 'account',
    role: person.role,
    themes: THEMES,
    followed,
    sessions: sessions.map(({ id, seen_at, user_agent, current }) => ({
      id,
      current,
      agent: browserInWords(user_agent),
      seen: moment(seen_at).words,
    })),
    bookmarklet: {
      code,
      made: bookmarklet ? moment(bookmarklet.created_at).words : '',
      used: bookmarklet?.used_at ? moment(bookmarklet.used_at).words : '',
    },
    profile: withoutPasswords(
      forms.profile ?? blankForm(PROFILE_FIELDS, { name: person.name, address: person.address }),
    ),
    password: withoutPasswords(forms.password ?? blankForm(PASSWORD_FIELDS)),
  });
}

/** Passwords never come back in a form; their messages do. */
function withoutPasswords(form: Form): Form {
  const blank = blankForm(PASSWORD_FIELDS);
  return { ...form, values: { ...form.values, ...blank.values }, errors: { ...blank.errors, ...form.errors } };
}
