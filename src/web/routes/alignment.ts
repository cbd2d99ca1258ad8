import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk, Person } from '../../desk/desk.ts';
import { listRepairs, mergeClaims, type Repaired, setApart, takeBackRepair } from '../../desk/pins.ts';
import { openStoryFile } from '../../desk/story-file.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentAlignment } from '../present/alignment.ts';
import { render } from '../render.ts';
import { claimPlace } from './claims.ts';

const FIELDS = ['claim', 'sentence'];

/** Mending which sentences belong to a claim. */
export function alignmentRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const path = '/stories/:slug/claims/:number/alignment';

  routes.get(path, (request, response) => show(desk, request, response));

  const mend = (
    words: string,
    work: (desk: Desk, person: Person, slug: string, number: number, form: unknown) => Promise<Repaired>,
  ) => {
    return async (request: Request, response: Response): Promise<void> => {
      const { slug, number } = claimPlace(request);
      try {
        const { analysis } = await work(desk, personOf(response), slug, number, request.body);
        await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
      } catch (error) {
        return show(desk, request, response, failedForm(FIELDS, request.body, error));
      }
      const { claims } = await openStoryFile(desk, slug, personOf(response));
      leaveFlash(response, words);
      const stands = claims.some((claim) => claim.number === number && claim.sentences.length > 0);
      response.redirect(303, stands ? `/stories/${slug}/claims/${number}` : `/stories/${slug}`);
    };
  };

  routes.post(
    `${path}/partings`,
    mend('Parted: the sentence is told on its own from now on, whatever is added.', setApart),
  );
  routes.post(`${path}/merges`, mend('Merged: the two stay one claim from now on, whatever is added.', mergeClaims));
  routes.post(`${path}/releases`, mend('Released: the comparison decides again.', takeBackRepair));

  return routes;
}

async function show(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { slug, number } = claimPlace(request);
  const file = await openStoryFile(desk, slug, personOf(response));
  const own = file.claims.find((claim) => claim.number === number)?.sentences ?? [];
  const alignment = presentAlignment(file, number, await listRepairs(desk, file.story.id, own));
  if (form) response.status(422);
  render(response, 'claims/alignment', {
    section: 'stories',
    story: file.story,
    alignment,
    form: form ?? blankForm(FIELDS),
  });
}
