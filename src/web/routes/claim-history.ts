import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { listClaimHistory } from '../../desk/story/history.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { NotFound } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { personOf } from '../middleware/session.ts';
import { presentHistory, presentVerdict } from '../present/claim.ts';
import { render } from '../render.ts';
import { claimPlace } from './claims.ts';

/** Events on one page. */
const PAGE = 100;

/** All that ever happened to a claim, of which its page shows the latest. */
export function claimHistoryRoutes(desk: Desk): Router {
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
      verdicts: claim.verdicts.filter(({ ended }) => !ended).map(presentVerdict),
      history: presentHistory(events, person, held?.id),
      earlier: more ? (events.at(-1)?.seq ?? 0) : 0,
    });
  });

  return routes;
}
