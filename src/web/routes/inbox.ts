import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import multer from 'multer';
import { listAllBatches } from '../../desk/bring-in/batches.ts';
import { keptUntil } from '../../desk/bring-in/expiry.ts';
import {
  addFromInbox,
  discardFromInbox,
  LARGEST_PAGE,
  openInbox,
  receiveInInbox,
  tooLarge,
} from '../../desk/bring-in/inbox.ts';
import type { Desk } from '../../desk/desk.ts';
import { InvalidInput } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { number } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import { DESTINATION_FIELDS, givenDestination, pickedIn } from '../forms/destination.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentBatchLine } from '../present/batch.ts';
import { render } from '../render.ts';
import { showBrought } from './brought.ts';

/** Pages a minute from one address. */
const SENT_A_MINUTE = 30;

/**
 * Where bookmarklets send pages. It stands before sessions are asked for: a form on another site brings no cookie of
 * ours along, and the token in it says whose inbox is meant. All it can do is to let a page wait there.
 */
export function arrivalRoutes(desk: Desk, limit = SENT_A_MINUTE): Router {
  const routes = Router();
  const slowDown = rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: () => words().inbox.tooMany,
  });
  const parse = multer({ limits: { fieldSize: LARGEST_PAGE, fields: 8, parts: 8 } }).none();

  routes.post('/inbox', slowDown, (request, response, next) => {
    parse(request, response, (error: unknown) => {
      const tooMuch = error instanceof multer.MulterError && error.code === 'LIMIT_FIELD_VALUE';
      if (tooMuch) return next(tooLarge());
      if (error) return next(new InvalidInput({ '': words().inbox.unreadable }));
      next();
    });
  });

  // From here the way goes on within our own site, so that the sign-in is known again.
  routes.post('/inbox', async (request, response) => {
    const { id, title } = await receiveInInbox(desk, request.body);
    render(response, 'inbox/received', { id, title });
  });

  return routes;
}

/** Pages that a person sent and that wait to be added to a story. */
export function inboxRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/inbox', (request, response) => {
    const { page, story } = request.query;
    const form = blankForm(DESTINATION_FIELDS, { to: typeof story === 'string' ? story : '' });
    return showInbox(desk, response, form, typeof page === 'string' ? [page] : []);
  });

  routes.post('/inbox/additions', (request, response) =>
    orAgain(desk, request, response, async () => {
      const to = givenDestination(request.body);
      const brought = await addFromInbox(desk, personOf(response), pickedIn(request.body), to);
      await showBrought(desk, response, brought, patience);
    }),
  );

  routes.post('/inbox/discards', (request, response) =>
    orAgain(desk, request, response, async () => {
      await discardFromInbox(desk, personOf(response), pickedIn(request.body));
      leaveFlash(response, words().inbox.thrownAway);
      response.redirect(303, '/inbox');
    }),
  );

  return routes;
}

async function orAgain(desk: Desk, request: Request, response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const form = failedForm(DESTINATION_FIELDS, request.body, error);
    response.status(422);
    await showInbox(desk, response, form, pickedIn(request.body));
  }
}

/** `picked`: pages that are ticked already; one that is not there was sent to somebody else's inbox, or settled. */
async function showInbox(desk: Desk, response: Response, form: Form, picked: string[]): Promise<void> {
  const [{ pages, stories }, batches] = await Promise.all([
    openInbox(desk, personOf(response)),
    listAllBatches(desk, personOf(response)),
  ]);
  render(response, 'inbox/index', {
    section: 'inbox',
    form,
    stories,
    missing: !form.failed && picked.some((id) => !pages.some((page) => page.id === id)),
    pages: pages.map(({ id, title, link, size, received_at }) => ({
      id,
      title,
      link,
      size: `${number(Math.max(1, Math.round(size / 1000)))} KB`,
      when: moment(received_at).words,
      until: moment(keptUntil(received_at).slice(0, 10)).words,
      picked: picked.includes(id),
    })),
    batches: batches.map(presentBatchLine),
  });
}
