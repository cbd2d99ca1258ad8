import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler } from 'express';
import { cookieName, readCookie } from '../cookies.ts';

export const CSRF_FIELD = 'csrf';

/**
 * Double-submit tokens bound to the session; htmx and plain forms send the same hidden field. The first handler lets
 * pages offer a token, the second refuses requests that change something without one.
 */
export function csrf(secret: string, https: boolean): [offerToken: RequestHandler, checkToken: RequestHandler] {
  const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => readCookie(request as Request, 'session') ?? 'visitor',
    cookieName: cookieName('csrf', https),
    cookieOptions: { sameSite: 'strict', path: '/', secure: https, httpOnly: true },
    getCsrfTokenFromRequest: (request: Request) => request.body?.[CSRF_FIELD],
  });
  const offerToken: RequestHandler = (request, response, next) => {
    // One token an answer: each new one would make the browser forget the one in the form before.
    let token: string | undefined;
    response.locals.csrfToken = () => {
      token ??= generateCsrfToken(request, response);
      return token;
    };
    next();
  };
  return [offerToken, doubleCsrfProtection];
}
