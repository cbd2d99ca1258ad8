import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { giveVerdicts } from '../../desk/review/bulk-verdicts.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { claimsInOrder, ownClaims } from '../present/story.ts';
import { render } from '../render.ts';

const FIELDS = ['claims', 'value', 'reason', 'confidence', 'searched'];

/** One verdict on several claims. */
export function bulkVerdictRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/verdicts', (request, response) => show(desk, request, response));

  routes.post('/stories/:slug/verdicts', async (request, response) => {
    const slug = String(request.params.slug);
    let count: number;
    try {
      count = await giveVerdicts(desk, personOf(response), slug, request.body);
    } catch (error) {
      return show(desk, request, response, failedForm(FIELDS, request.body, error));
    }
    leaveFlash(response, words().bulk.saved(wordOf(request.body.value), count));
    response.redirect(303, `/stories/${slug}/verdicts`);
  });

  return routes;
}

function wordOf(value: string): string {
  const known: Record<string, string> = words().verdicts;
  return known[value] ?? value;
}

async function show(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const person = personOf(response);
  const file = await openStoryFile(desk, String(request.params.slug), person);
  const mine = ownClaims(file, person);
  const ticked = new Set([request.body?.claims ?? []].flat().map(Number));
  if (form) response.status(422);
  render(response, 'stories/verdicts', {
    section: 'stories',
    story: file.story,
    groups: claimsInOrder(file)
      .groups.filter(({ key }) => key !== 'gone')
      .map(({ key, title, claims }) => ({
        key,
        title,
        claims: claims.map((claim) => ({
          number: claim.number,
          title: claim.title,
          ruling: claim.ruling ?? 'open',
          given: mine.has(claim.number),
          ticked: ticked.has(claim.number),
        })),
      })),
    form: form ?? blankForm(FIELDS),
  });
}
