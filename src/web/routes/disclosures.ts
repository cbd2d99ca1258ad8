import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { openDisclosures, saveDisclosures } from '../../desk/publish/disclosures.ts';
import { readOrganisation, saveOrganisation } from '../../desk/publish/organisation.ts';
import { discardDraft, findDrafts } from '../../desk/review/drafts.ts';
import type { DisclosureData } from '../../report/data.ts';
import { COMMITMENTS, DISCLOSURES, type DisclosureItem } from '../../report/disclosures.ts';
import { words } from '../../words/words.ts';
import { withDraft } from '../forms/draft.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const FIELDS = DISCLOSURES.map(({ key }) => key);
/** What words are about that wait for the organisation's form. */
const ORGANISATION = 'desk-organisation';
const ORGANISATION_FIELDS = [...FIELDS, 'missing', 'publicPages'];

/** The disclosure checklist: for the organisation, and for a story. */
export function disclosureRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/organisation', (_request, response) => showOrganisation(desk, response));

  routes.post('/organisation', async (request, response) => {
    try {
      await saveOrganisation(desk, personOf(response), request.body);
    } catch (error) {
      return showOrganisation(desk, response, failedForm(ORGANISATION_FIELDS, request.body, error));
    }
    await discardDraft(desk, personOf(response), { subject: ORGANISATION, form: 'disclosure' });
    leaveFlash(response, words().organisation.saved);
    response.redirect(303, '/organisation');
  });

  routes.get('/stories/:slug/disclosure', (request, response) => showStory(desk, request, response));

  routes.post('/stories/:slug/disclosure', async (request, response) => {
    const slug = String(request.params.slug);
    try {
      await saveDisclosures(desk, personOf(response), slug, request.body);
      const { story } = await openDisclosures(desk, slug);
      await discardDraft(desk, personOf(response), { subject: `story-${story.id}`, form: 'disclosure' });
    } catch (error) {
      return showStory(desk, request, response, failedForm(FIELDS, request.body, error));
    }
    leaveFlash(response, words().disclosure.saved);
    response.redirect(303, `/stories/${slug}/report`);
  });

  return routes;
}

async function showOrganisation(desk: Desk, response: Response, form?: Form): Promise<void> {
  const { answers, missing, publicPages } = await readOrganisation(desk.store.db);
  if (form) response.status(422);
  const drafts = await findDrafts(desk, personOf(response), ORGANISATION);
  const saved = { ...textsOf(answers), missing, publicPages: publicPages ? 'on' : 'off' };
  render(response, 'reports/organisation', {
    section: 'people',
    mayChange: personOf(response).role === 'admin',
    groups: groupsOf(DISCLOSURES.filter(({ ofStory }) => !ofStory)),
    answers: { ...blankForm(FIELDS).values, ...answers },
    form: withDraft(form ?? blankForm(ORGANISATION_FIELDS, saved), drafts.get('disclosure')),
    draftOf: ORGANISATION,
  });
}

async function showStory(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { story, disclosures } = await openDisclosures(desk, String(request.params.slug));
  const { own, told, missing, organisation } = disclosures;
  if (form) response.status(422);
  const subject = `story-${story.id}`;
  const drafts = await findDrafts(desk, personOf(response), subject);
  render(response, 'reports/disclosure', {
    section: 'stories',
    story,
    mayChange: personOf(response).role !== 'viewer',
    groups: groupsOf(DISCLOSURES),
    missing: missing.map(({ key }) => key),
    left: missing.length,
    blocks: organisation.missing === 'block',
    told: { ...blankForm(FIELDS).values, ...textsOf(told) },
    usual: { ...blankForm(FIELDS).values, ...textsOf(organisation.answers) },
    form: withDraft(form ?? blankForm(FIELDS, textsOf(own)), drafts.get('disclosure')),
    draftOf: subject,
  });
}

function groupsOf(items: DisclosureItem[]) {
  const { commitments, topics, asks } = words().disclosure;
  return COMMITMENTS.map((commitment) => ({
    title: commitments[commitment],
    items: items
      .filter((item) => item.commitment === commitment)
      .map(({ key, optional = false }) => ({ key, topic: topics[key], ask: asks[key], optional })),
  })).filter((group) => group.items.length > 0);
}

function textsOf(answers: DisclosureData): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([key, text]) => [key, text ?? '']));
}
