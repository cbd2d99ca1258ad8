import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler } from 'express';
import { SESSION_COOKIE } from './session.ts';

export const CSRF_FIELD = 'csrf';

/**
 * Double-submit tokens bound to the session; htmx and plain forms send the same hidden field. The first handler lets
 * pages offer a token, the second refuses requests that change something without one.
 */
export function csrf(secret: string, https: boolean): [offerToken: RequestHandler, checkToken: RequestHandler] {
  const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => request.cookies[SESSION_COOKIE] ?? 'visitor',
    cookieName: 'crossread-csrf',
    cookieOptions: { sameSite: 'strict', path: '/', secure: https, httpOnly: true },
    getCsrfTokenFromRequest: (request: Request) => request.body?.[CSRF_FIELD],
  });
  const offerToken: RequestHandler = (request, response, next) => {
    response.locals.csrfToken = () => generateCsrfToken(request, response);
    next();
  };
  return [offerToken, doubleCsrfProtection];
}
