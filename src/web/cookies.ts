import type { CookieOptions, Request, RequestHandler, Response } from 'express';

/** What we keep in a browser. */
export type CookieName = 'session' | 'csrf' | 'flash' | 'known' | 'theme' | 'language';

/**
 * Under https the name says that no other server of the domain may have set it (`__Host-`: Secure, Path=/, no Domain;
 * RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: CookieName, https: boolean): string {
  return `${https ? '__Host-' : ''}crossread-${name}`;
}

/** The parser makes objects of cookies that begin with 'j:': no cookie of ours is one, and whoever reads expects text. */
export const textCookies: RequestHandler = (request, _response, next) => {
  for (const [name, value] of Object.entries(request.cookies ?? {}))
    if (typeof value !== 'string') delete request.cookies[name];
  next();
};

export function readCookie(request: Request, name: CookieName): string | undefined {
  const value: unknown = request.cookies?.[cookieName(name, isHttps(request))];
  return typeof value === 'string' ? value : undefined;
}

/** Out of reach for scripts; `milliseconds` until the browser forgets it. */
export function setCookie(
  response: Response,
  name: CookieName,
  value: string,
  milliseconds: number,
  sameSite: 'lax' | 'strict' = 'strict',
): void {
  const https = isHttps(response.req);
  response.cookie(cookieName(name, https), value, { ...optionsOf(https), sameSite, maxAge: milliseconds });
}

export function dropCookie(response: Response, name: CookieName): void {
  const https = isHttps(response.req);
  response.clearCookie(cookieName(name, https), optionsOf(https));
}

function optionsOf(https: boolean): CookieOptions {
  return { httpOnly: true, secure: https, path: '/' };
}

function isHttps({ app }: Request): boolean {
  return app.get('https') === true;
}
