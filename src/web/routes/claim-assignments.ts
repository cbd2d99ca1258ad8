import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { assignClaim } from '../../desk/review/assignments.ts';
import { words } from '../../words/words.ts';
import { failedForm, textField } from '../forms/form.ts';
import { personOf } from '../middleware/session.ts';
import { ASSIGNMENT_FIELDS, claimPlace, done, showClaim } from './claims.ts';

/** Who looks at a claim, told on its own page; several at once are given out in the queue. */
export function claimAssignmentRoutes(desk: Desk): Router {
  const routes = Router();

  routes.post('/stories/:slug/claims/:number/assignments', async (request, response) => {
    const { slug, number } = claimPlace(request);
    try {
      await assignClaim(desk, personOf(response), slug, number, request.body);
    } catch (error) {
      return showClaim(desk, request, response, { assignment: failedForm(ASSIGNMENT_FIELDS, request.body, error) });
    }
    const nobody = textField(request.body, 'to') === 'nobody';
    await done(desk, request, response, nobody ? words().assignment.handedBack : words().assignment.assigned);
  });

  return routes;
}
