import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { correctDetails } from '../../desk/versions/correct-details.ts';
import { DETAILS } from '../../desk/versions/details.ts';
import { hasPage, openPage, openReceipt } from '../../desk/versions/receipt.ts';
import { rereadVersion, restorePart } from '../../desk/versions/reread.ts';
import { changeStanding } from '../../desk/versions/set-aside.ts';
import { NotFound } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { words } from '../../words/words.ts';
import { failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';
import { placeOf, showVersion } from './versions.ts';

/** For a page of somebody else's: nothing runs, nothing is sent, nothing is asked for; only we may show it in a frame. */
const POWERLESS =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** What is known of a version, and how its file was read. */
export function versionDetailRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const path = '/stories/:slug/versions/:place';

  routes.post(`${path}/details`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis, corrected } = await correctDetails(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      const { fieldsOfTexts, version } = words();
      return back(request, response, version.corrected(corrected.map((field) => fieldsOfTexts[field])));
    } catch (error) {
      const details = failedForm([...DETAILS], request.body, error);
      return showVersion(desk, request, response, { details });
    }
  });

  /** Its file read once more, in another encoding. */
  routes.post(`${path}/encodings`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis } = await rereadVersion(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      return back(request, response, words().version.readAgain);
    } catch (error) {
      return showVersion(desk, request, response, { encoding: failedForm(['encoding'], request.body, error) });
    }
  });

  routes.post(`${path}/restored-parts`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis } = await restorePart(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      return back(request, response, words().version.partRestored);
    } catch (error) {
      return showVersion(desk, request, response, { form: failedForm(['words', 'start'], request.body, error) });
    }
  });

  /** Kept as received, and not compared. */
  routes.post(`${path}/set-asides`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { analysis } = await changeStanding(desk, personOf(response), slug, place, 'aside');
    await soon(analysis, patience);
    back(request, response, words().version.isAside);
  });

  routes.post(`${path}/set-asides/endings`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { analysis } = await changeStanding(desk, personOf(response), slug, place, 'in');
    await soon(analysis, patience);
    back(request, response, words().version.isIn);
  });

  /** The page its text was read from, in a frame that can do nothing. */
  routes.get(`${path}/page`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { story, version } = await openReceipt(desk, slug, place);
    if (!hasPage(version)) throw new NotFound(words().version.noPage);
    response.set('Content-Security-Policy', `${response.get('Content-Security-Policy')};frame-src 'self'`);
    const { position, label, link } = version;
    const model = { place: position, label, link: safeLink(link) ?? '', when: moment(version.received_at).words };
    render(response, 'versions/page', { section: 'stories', story, version: model });
  });

  routes.get(`${path}/page/content`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { html } = await openPage(desk, slug, place);
    response.set({
      'Content-Security-Policy': POWERLESS,
      'X-Frame-Options': 'SAMEORIGIN',
      'Referrer-Policy': 'no-referrer',
    });
    // Its origin is nobody's, so there is none to keep apart.
    response.removeHeader('Origin-Agent-Cluster');
    response.type('text/html; charset=utf-8').send(html);
  });

  return routes;
}

async function soon(analysis: Promise<void>, patience: number): Promise<void> {
  await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
}

function back(request: Request, response: Response, message: string): void {
  const { slug, place } = placeOf(request);
  leaveFlash(response, message);
  response.redirect(303, `/stories/${slug}/versions/${place}`);
}
