import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { requireReviewer } from '../../desk/permissions.ts';
import { listClaimHistory } from '../../desk/story/history.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { openRestoration, restoreClaim } from '../../desk/undo/restore-claim.ts';
import { NotFound } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { labelsOf, presentHistory, presentVerdict } from '../present/claim.ts';
import { presentEvent } from '../present/event.ts';
import { presentPlan } from '../present/restoration.ts';
import { render } from '../render.ts';
import { claimPlace } from './claims.ts';

/** Events on one page. */
const PAGE = 100;

/** All that ever happened to a claim, of which its page shows the latest. */
export function claimHistoryRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/stories/:slug/claims/:number/history', async (request, response) => {
    const { slug, number } = claimPlace(request);
    const person = personOf(response);
    const before = Number(request.query.before);
    const file = await openStoryFile(desk, slug, person);
    const claim = file.claims.find((each) => each.number === number);
    if (!claim) throw new NotFound(words().history.noSuchClaim(number));
    const { events, more } = await listClaimHistory(desk, file, person, claim.id, {
      limit: PAGE,
      ...(Number.isSafeInteger(before) && before > 0 && { before }),
    });
    const held = claim.verdicts.find(({ personId, ended }) => personId === person.id && !ended);
    render(response, 'claims/history', {
      section: 'stories',
      story: file.story,
      claim: { number, title: claim.title, mayRestore: !(claim.opened && file.story.policy === 'blind') },
      first: !(before > 0),
      verdicts: claim.verdicts.filter(({ ended }) => !ended).map((verdict) => presentVerdict(verdict, labelsOf(file))),
      history: presentHistory(events, person, held?.id),
      mayPutBack: person.role !== 'viewer' && !file.sealed.numbers.has(number),
      latest: before > 0 ? 0 : (events[0]?.seq ?? 0),
      earlier: more ? (events.at(-1)?.seq ?? 0) : 0,
    });
  });

  /** The claim as it was after an event, and what would change if it were put back so. */
  routes.get('/stories/:slug/claims/:number/history/:event', async (request, response) =>
    showRestoration(desk, request, response),
  );

  routes.post('/stories/:slug/claims/:number/history/:event/restorations', async (request, response) => {
    const { slug, number } = claimPlace(request);
    const person = personOf(response);
    requireReviewer(person);
    const seq = eventIn(request);
    try {
      const { changed, analysis } = await restoreClaim(desk, person, slug, number, seq, request.body);
      await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
      leaveFlash(response, words().restoration.done(changed));
      response.redirect(303, `/stories/${slug}/claims/${number}/history`);
    } catch (error) {
      const { errors } = failedForm([], request.body, error);
      response.status(422);
      await showRestoration(desk, request, response, Object.values(errors).find(Boolean));
    }
  });

  return routes;
}

async function showRestoration(desk: Desk, request: Request, response: Response, failed = ''): Promise<void> {
  const { slug, number } = claimPlace(request);
  const person = personOf(response);
  requireReviewer(person);
  const file = await openStoryFile(desk, slug, person);
  const claim = file.claims.find((each) => each.number === number);
  if (!claim) throw new NotFound(words().history.noSuchClaim(number));
  const { event, plan } = await openRestoration(desk, person, file, number, eventIn(request));
  render(response, 'claims/restoration', {
    section: 'stories',
    story: file.story,
    claim: { number, title: claim.title },
    after: presentEvent(event),
    seq: event.seq,
    ...presentPlan(plan),
    failed,
  });
}

function eventIn(request: Request): number {
  const seq = Number(request.params.event);
  if (!Number.isSafeInteger(seq)) throw new NotFound(words().restoration.noSuchEvent);
  return seq;
}
