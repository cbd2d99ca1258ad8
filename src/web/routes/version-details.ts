import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import { correctDetails } from '../../desk/correct-details.ts';
import type { Desk } from '../../desk/desk.ts';
import { rereadVersion, restorePart } from '../../desk/reread.ts';
import { failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { DETAIL_LABELS } from '../present/details.ts';
import { placeOf, showVersion } from './versions.ts';

const AGAIN = 'The text before is kept. Verdicts whose claim now reads otherwise ask for a second look.';

/** What is known of a version, and how its file was read. */
export function versionDetailRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const path = '/stories/:slug/versions/:place';

  routes.post(`${path}/details`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis, corrected } = await correctDetails(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      const words = corrected.map((field) => DETAIL_LABELS[field].toLowerCase()).join(', ');
      return back(request, response, `Corrected: ${words}. What was told before stands in the history.`);
    } catch (error) {
      const details = failedForm(Object.keys(DETAIL_LABELS), request.body, error);
      return showVersion(desk, request, response, { details });
    }
  });

  /** Its file read once more, in another encoding. */
  routes.post(`${path}/encodings`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis } = await rereadVersion(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      return back(request, response, `The file was read again. ${AGAIN}`);
    } catch (error) {
      return showVersion(desk, request, response, { encoding: failedForm(['encoding'], request.body, error) });
    }
  });

  routes.post(`${path}/restored-parts`, async (request, response) => {
    const { slug, place } = placeOf(request);
    try {
      const { analysis } = await restorePart(desk, personOf(response), slug, place, request.body);
      await soon(analysis, patience);
      return back(request, response, `The part stands at the end of the text now. ${AGAIN}`);
    } catch (error) {
      return showVersion(desk, request, response, { form: failedForm(['words', 'start'], request.body, error) });
    }
  });

  return routes;
}

async function soon(analysis: Promise<void>, patience: number): Promise<void> {
  await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
}

function back(request: Request, response: Response, words: string): void {
  const { slug, place } = placeOf(request);
  leaveFlash(response, words);
  response.redirect(303, `/stories/${slug}/versions/${place}`);
}
