import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { openPublicEdition, type PublicEdition } from '../../desk/public.ts';
import { NotFound } from '../../errors.ts';
import { PAGE_POLICY } from '../../report/html/page.ts';
import { type PublicPlace, renderEmbed, renderPublicClaim, renderPublicEdition } from '../../report/html/public.ts';
import type { ReportClaim } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { refuseNul } from '../middleware/errors.ts';

const HIGHEST = 2 ** 31 - 1;
/** Seconds a page may be kept before it is asked for again: a withdrawal shall be seen soon. */
const FRESH = 300;

/**
 * What everybody may read. It stands before anything that knows of sessions: these pages are the same for all, set no
 * cookie, and may be kept by caches.
 */
export function publicRoutes(desk: Desk, publicUrl?: string): Router {
  const routes = Router();
  const path = '/published/:slug';
  routes.use('/published', refuseNul, only);

  routes.get(path, async (request, response) => {
    const { report, slug } = await openPublicEdition(desk, String(request.params.slug));
    response.set('Cache-Control', 'no-cache');
    response.redirect(302, `/published/${encodeURIComponent(slug)}/editions/${report.edition?.number}`);
  });

  routes.get(`${path}/editions/:number`, async (request, response) => {
    const found = await openPublicEdition(desk, String(request.params.slug), numberIn(request));
    send(response, renderPublicEdition(found.report, placeOf(found, request, publicUrl)), publicUrl);
  });

  routes.get(`${path}/claims/:number`, async (request, response) => {
    const { found, claim } = await openClaim(desk, request);
    send(response, renderPublicClaim(found.report, claim, placeOf(found, request, publicUrl)), publicUrl);
  });

  routes.get(`${path}/claims/:number/embed`, async (request, response) => {
    const { found, claim } = await openClaim(desk, request);
    response.removeHeader('X-Frame-Options');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    send(response, renderEmbed(found.report, claim, placeOf(found, request, publicUrl)), publicUrl, '*');
  });

  return routes;
}

/** Nothing is sent to these pages. */
const only: RequestHandler = (request, _response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new NotFound('There is nothing at this address.');
  next();
};

/** A claim of the newest edition everybody may read. */
async function openClaim(desk: Desk, request: Request): Promise<{ found: PublicEdition; claim: ReportClaim }> {
  const found = await openPublicEdition(desk, String(request.params.slug));
  const number = numberIn(request);
  const claim = found.report.sections.flatMap(({ claims }) => claims).find((each) => each.number === number);
  if (!claim) throw new NotFound('The newest edition of this report holds no such claim.');
  return { found, claim };
}

function placeOf({ slug, editions, key }: PublicEdition, request: Request, publicUrl: string | undefined): PublicPlace {
  const path = `/published/${encodeURIComponent(slug)}`;
  return {
    path,
    address: `${publicUrl ?? `${request.protocol}://${request.get('host')}`}${path}`,
    editions: editions.map(({ number, published_at, withdrawn_at }) => ({
      number,
      published: moment(published_at),
      withdrawn: withdrawn_at !== null,
    })),
    newest: editions[0]?.number ?? 0,
    ...(key && { key }),
  };
}

/** Express adds the tag by which a cache asks whether the page is still the same. */
function send(response: Response, page: string, publicUrl: string | undefined, frames = "'none'"): void {
  response.set('Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors ${frames}`);
  // A page that cites itself by the address of the request is for who asked: another may have come by another name.
  response.set('Cache-Control', publicUrl === undefined ? 'private, no-cache' : `public, max-age=${FRESH}`);
  response.type('html').send(page);
}

function numberIn(request: Request): number {
  const number = Number(request.params.number);
  if (!Number.isInteger(number) || number < 1 || number > HIGHEST) {
    throw new NotFound('There is no public report at this address.');
  }
  return number;
}
