import { createHash } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { openPublicEdition, type PublicEdition } from '../../desk/publish/public.ts';
import { NotFound } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { PAGE_POLICY } from '../../report/html/page.ts';
import { type PublicPlace, renderEmbed, renderPublicClaim, renderPublicEdition } from '../../report/html/public.ts';
import type { ReportClaim, ReportModel } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';
import { refuseNul } from '../middleware/errors.ts';
import { notTooOften } from '../middleware/too-often.ts';
import { programTag } from '../program.ts';

const HIGHEST = 2 ** 31 - 1;
/** Seconds a page may be kept before it is asked for again: a withdrawal shall be seen soon. */
const FRESH = 300;

/**
 * What everybody may read. It stands before anything that knows of sessions: these pages are the same for all, set no
 * cookie, and may be kept by caches.
 */
export function publicRoutes(desk: Desk, publicUrl?: string, limit: number = LIMITS.publicPagesPerAddress): Router {
  const routes = Router();
  const kept = { publicUrl, drawn: new DrawnPages() };
  const path = '/published/:slug';
  routes.use('/published', refuseNul, only, readersNotTooOften(limit));

  routes.get(path, async (request, response) => {
    const { head, slug } = await openPublicEdition(desk, String(request.params.slug));
    response.set('Cache-Control', 'no-cache');
    response.redirect(302, `/published/${encodeURIComponent(slug)}/editions/${head.number}`);
  });

  routes.get(`${path}/editions/:number`, async (request, response) => {
    const found = await openPublicEdition(desk, String(request.params.slug), numberIn(request));
    await send(found, request, response, kept, renderPublicEdition);
  });

  routes.get(`${path}/claims/:number`, async (request, response) => {
    const found = await openPublicEdition(desk, String(request.params.slug));
    const number = numberIn(request);
    await send(found, request, response, kept, (report, place) =>
      renderPublicClaim(report, claimOf(report, number), place),
    );
  });

  routes.get(`${path}/claims/:number/embed`, async (request, response) => {
    const found = await openPublicEdition(desk, String(request.params.slug));
    const number = numberIn(request);
    const draw = (report: ReportModel, place: PublicPlace) => renderEmbed(report, claimOf(report, number), place);
    await send(found, request, response, kept, draw, true);
  });

  return routes;
}

/** What a cache has already is told so at little cost, and is not counted. */
function readersNotTooOften(limit: number): RequestHandler {
  return notTooOften(
    { window: LIMITS.publicPagesWindow, limit, why: () => words().errors.tooOftenWhy },
    { skipSuccessfulRequests: true, requestWasSuccessful: (_request, response) => response.statusCode === 304 },
  );
}

/** The pages drawn last, by their tags: many readers ask for the same few. */
class DrawnPages {
  readonly #pages = new Map<string, string>();
  #length = 0;

  async find(tag: string, draw: () => Promise<string>): Promise<string> {
    const page = this.#pages.get(tag) ?? (await draw());
    this.#drop(tag);
    this.#pages.set(tag, page);
    this.#length += page.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#length <= LIMITS.publicPagesKept) break;
      this.#drop(oldest);
    }
    return page;
  }

  #drop(tag: string): void {
    this.#length -= this.#pages.get(tag)?.length ?? 0;
    this.#pages.delete(tag);
  }
}

/** Nothing is sent to these pages. */
const only: RequestHandler = (request, _response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new NotFound('There is nothing at this address.');
  next();
};

/** A claim of the newest edition everybody may read. */
function claimOf(report: ReportModel, number: number): ReportClaim {
  const claim = report.sections.flatMap(({ claims }) => claims).find((each) => each.number === number);
  if (!claim) throw new NotFound('The newest edition of this report holds no such claim.');
  return claim;
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

/** The page, or nothing where a cache has it as it is: that is known before anything is read or drawn. */
async function send(
  found: PublicEdition,
  request: Request,
  response: Response,
  { publicUrl, drawn }: { publicUrl: string | undefined; drawn: DrawnPages },
  draw: (report: ReportModel, place: PublicPlace) => string,
  framed = false,
): Promise<void> {
  const place = placeOf(found, request, publicUrl);
  const tag = tagOf(found, place, request.path);
  const isKept = response.set('ETag', tag) && request.fresh;
  response.removeHeader('ETag');
  // What is not there answers as such, without what is set below.
  const page = isKept ? '' : await drawn.find(tag, async () => draw(await found.open(), place));
  if (framed) response.removeHeader('X-Frame-Options');
  if (framed) response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  response.set('Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors ${framed ? '*' : "'none'"}`);
  // A page that cites itself by the address of the request is for who asked: another may have come by another name.
  response.set('Cache-Control', publicUrl === undefined ? 'private, no-cache' : `public, max-age=${FRESH}`);
  response.set('ETag', tag);
  if (isKept) response.status(304).end();
  else response.type('html').send(page);
}

/** Names all that a public page is made of: an edition, which never changes, what became of it, and this program. */
function tagOf({ head, key }: PublicEdition, place: PublicPlace, path: string): string {
  const made = JSON.stringify([programTag(), path, head, key ?? null, place]);
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 27)}"`;
}

function numberIn(request: Request): number {
  const number = Number(request.params.number);
  if (!Number.isInteger(number) || number < 1 || number > HIGHEST) {
    throw new NotFound('There is no public report at this address.');
  }
  return number;
}
