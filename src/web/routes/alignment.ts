import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk, Person } from '../../desk/desk.ts';
import { listLookAlikes } from '../../desk/review/look-alikes.ts';
import {
  copySentences,
  divideSentence,
  mergeClaims,
  moveSentences,
  type Repaired,
  refuseMerge,
  relateClaims,
  setApart,
  splitClaim,
  takeBackRepair,
} from '../../desk/review/pins.ts';
import { listRepairs } from '../../desk/review/repairs.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { type Words, words } from '../../words/words.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentAlignment, presentStoryAlignment } from '../present/alignment.ts';
import { render } from '../render.ts';
import { claimPlace } from './claims.ts';

const FIELDS = ['claim', 'sentence', 'sentences', 'words'];

type Work = (desk: Desk, person: Person, slug: string, number: number, form: unknown) => Promise<Repaired>;

/** What can be done to a claim's alignment, by the last part of its address. */
const DEEDS: Record<keyof Words['mending']['done'], Work> = {
  partings: setApart,
  splits: splitClaim,
  moves: moveSentences,
  copies: copySentences,
  merges: mergeClaims,
  refusals: refuseMerge,
  relations: relateClaims,
  divisions: divideSentence,
  releases: takeBackRepair,
};

/** Mending which sentences belong to a claim. */
export function alignmentRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const path = '/stories/:slug/claims/:number/alignment';
  const wait = (analysis: Promise<void>) => Promise.race([analysis, sleep(patience, undefined, { ref: false })]);

  routes.get('/stories/:slug/alignment', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    const [alike, repairs] = await Promise.all([listLookAlikes(desk, file), listRepairs(desk, file)]);
    const alignment = presentStoryAlignment(file, alike, repairs);
    render(response, 'stories/alignment', { section: 'stories', story: file.story, alignment });
  });

  routes.post('/stories/:slug/alignment/releases', async (request, response) => {
    const { slug } = request.params;
    const { analysis } = await takeBackRepair(desk, personOf(response), slug, null, request.body);
    await wait(analysis);
    leaveFlash(response, words().mending.done.releases);
    response.redirect(303, `/stories/${slug}/alignment`);
  });

  routes.get(path, (request, response) => show(desk, request, response));

  for (const [name, work] of Object.entries(DEEDS) as [keyof typeof DEEDS, Work][]) {
    routes.post(`${path}/${name}`, async (request, response) => {
      const { slug, number } = claimPlace(request);
      try {
        const { analysis } = await work(desk, personOf(response), slug, number, request.body);
        await wait(analysis);
      } catch (error) {
        return show(desk, request, response, failedForm(FIELDS, request.body, error));
      }
      leaveFlash(response, words().mending.done[name]);
      response.redirect(303, await placeAfter(desk, request, response));
    });
  }

  return routes;
}

/** The page it was done on; the story where the claim has no sentences any more. */
async function placeAfter(desk: Desk, request: Request, response: Response): Promise<string> {
  const { slug, number } = claimPlace(request);
  if (textField(request.body, 'from') === 'story') return `/stories/${slug}/alignment`;
  const { claims } = await openStoryFile(desk, slug, personOf(response));
  const stands = claims.some((claim) => claim.number === number && claim.sentences.length > 0);
  return stands ? `/stories/${slug}/claims/${number}` : `/stories/${slug}`;
}

async function show(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { slug, number } = claimPlace(request);
  const file = await openStoryFile(desk, slug, personOf(response));
  const [alike, repairs] = await Promise.all([listLookAlikes(desk, file), listRepairs(desk, file, number)]);
  const alignment = presentAlignment(file, number, alike, repairs);
  if (form) response.status(422);
  const ticked = [(request.body as { sentences?: unknown } | undefined)?.sentences ?? []].flat();
  render(response, 'claims/alignment', {
    section: 'stories',
    story: file.story,
    alignment,
    ticked,
    form: form ?? blankForm(FIELDS),
  });
}
