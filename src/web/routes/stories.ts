import { type Response, Router } from 'express';
import { isDue } from '../../desk/analysis/analyse-story.ts';
import { listLatestBatches } from '../../desk/bring-in/batches.ts';
import { bringIn } from '../../desk/bring-in/bring-in.ts';
import type { Desk } from '../../desk/desk.ts';
import { isHintOpen } from '../../desk/people/hints.ts';
import { isEditor, requireReviewer } from '../../desk/permissions.ts';
import { discardDraft, findDrafts } from '../../desk/review/drafts.ts';
import { listChangedClaims } from '../../desk/story/changed-claims.ts';
import { noteSeen } from '../../desk/story/following.ts';
import { listStoryHistory } from '../../desk/story/history.ts';
import { analyseAgain, lastEventOf } from '../../desk/story/stories.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { listStories } from '../../desk/story/story-list.ts';
import { moment } from '../../report/moment.ts';
import { withVersionsDraft } from '../forms/draft.ts';
import { textField } from '../forms/form.ts';
import {
  blankVersion,
  blankVersionsForm,
  failedVersionsForm,
  givenFiles,
  givenVersions,
  type VersionsForm,
} from '../forms/version-form.ts';
import { isFragment } from '../fragment.ts';
import { keptHere } from '../kept-filters.ts';
import { deskLivePath, livePath } from '../live.ts';
import { personOf } from '../middleware/session.ts';
import { presentAgreement } from '../present/agreement.ts';
import { presentRun } from '../present/analysis.ts';
import { presentBatchLine } from '../present/batch.ts';
import { presentChangedRows, presentCompare } from '../present/compare.ts';
import { presentOrigins } from '../present/origins.ts';
import { presentProgress } from '../present/progress.ts';
import { presentStory } from '../present/story.ts';
import { render } from '../render.ts';
import { isUnchanged } from '../unchanged.ts';
import { showBrought, showSoon } from './brought.ts';

const NEW_FIELDS = ['title', 'links'];
const BOXES = 3;
/** What words are about that wait for a story which is not there yet. */
const NEW_STORY = 'desk-new';

export function storyRoutes(desk: Desk, patience: number): Router {
  const routes = Router();
  const showNew = (response: Response, form: VersionsForm) =>
    render(response, 'stories/new', {
      section: 'stories',
      form,
      draftOf: NEW_STORY,
      blankVersion: blankVersion(),
      fetches: desk.fetchPage !== undefined,
    });

  routes.get('/', async (request, response) => {
    const event = await lastEventOf(desk);
    const stories = (await listStories(desk, personOf(response))).map((story) => ({
      ...story,
      sources: story.families,
      progress: presentProgress(story.progress),
      when: moment(story.created_at).words,
    }));
    const mayImport = isEditor(personOf(response));
    render(response, isFragment(request) ? 'stories/_list' : 'stories/index', {
      section: 'stories',
      stories,
      mayImport,
      event,
      live: deskLivePath(event),
    });
  });

  routes.get('/stories/new', async (_request, response) => {
    requireReviewer(personOf(response));
    const drafts = await findDrafts(desk, personOf(response), NEW_STORY);
    showNew(response, withVersionsDraft(blankVersionsForm(NEW_FIELDS, BOXES), drafts.get('versions')));
  });

  routes.post('/stories', async (request, response) => {
    const given = {
      versions: givenVersions(request),
      files: givenFiles(request),
      links: textField(request.body, 'links'),
      keepCopies: false,
      look: textField(request.body, 'look') === 'yes',
      revises: '',
    };
    try {
      const to = { title: textField(request.body, 'title') };
      const brought = await bringIn(desk, personOf(response), to, given, patience);
      await discardDraft(desk, personOf(response), { subject: NEW_STORY, form: 'versions' });
      await showBrought(desk, response, brought, patience);
    } catch (error) {
      const form = failedVersionsForm(request, NEW_FIELDS, BOXES, error);
      showNew(response.status(422), form);
    }
  });

  routes.get('/stories/:slug', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    const events = await listStoryHistory(desk, file, personOf(response), 100);
    const page = Math.max(1, Number.parseInt(String(request.query.page ?? '1'), 10) || 1);
    const find = typeof request.query.find === 'string' ? request.query.find : '';
    const analysis = presentRun(desk.runs.stateOf(file.story.id), await isDue(desk, file.story.id));
    const batches = (await listLatestBatches(desk, file.story.id)).map(presentBatchLine);
    render(response, isFragment(request) ? 'stories/_story' : 'stories/show', {
      section: 'stories',
      story: presentStory(file, events, { page, find }, personOf(response)),
      analysis,
      adding: blankVersionsForm(['links'], 0),
      fetches: desk.fetchPage !== undefined,
      batches: batches.filter(({ running, asking }) => running || asking > 0),
      event: file.event,
      mayExport: isEditor(personOf(response)),
      hint: await isHintOpen(desk, personOf(response), 'story'),
      follows: await noteSeen(desk, personOf(response), file.story.id, file.event),
      live: livePath(file),
      here: request.originalUrl,
    });
  });

  routes.get('/stories/:slug/compare', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    const hint = await isHintOpen(desk, personOf(response), 'compare');
    const kept = await keptHere(desk, request, response, 'compare', file.story.id);
    if (kept.opening) return response.redirect(kept.opening);
    if (isUnchanged(request, response, [file.stamp, hint, kept.chips])) return;
    render(response, isFragment(request) ? 'stories/_rows' : 'stories/compare', {
      section: 'stories',
      story: file.story,
      compare: presentCompare(file, request.query),
      kept,
      hint,
      here: request.originalUrl,
      event: file.event,
      since: file.event,
      anew: false,
      others: false,
      live: livePath(file),
    });
  });

  /** For a page that is open: the rows of claims of which something was said after event `since`. */
  routes.get('/stories/:slug/compare/changes', async (request, response) => {
    if (!isFragment(request)) return response.redirect(303, `/stories/${request.params.slug}/compare`);
    const after = Math.max(0, Number(request.query.since) || 0);
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    const changed = await listChangedClaims(desk, file.story.id, after);
    const compare = presentChangedRows(file, request.query, changed ?? new Set());
    render(response, 'stories/_changed-rows', {
      story: file.story,
      // What was counted when the page was made, for as long as it is open.
      compare: { ...compare, of: Number(request.query.of) || 0 },
      anew: changed === undefined,
      others: compare.of !== Number(request.query.of),
      event: file.event,
      // Until the page is made anew, it goes on asking from here.
      since: changed === undefined ? after : file.event,
    });
  });

  routes.get('/stories/:slug/agreement', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response), { past: true });
    if (isUnchanged(request, response, [file.stamp])) return;
    const agreement = presentAgreement(file);
    render(response, 'stories/agreement', { section: 'stories', story: file.story, agreement });
  });

  routes.get('/stories/:slug/origins', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    if (isUnchanged(request, response, [file.stamp])) return;
    render(response, 'stories/origins', { section: 'stories', story: file.story, origins: presentOrigins(file) });
  });

  /** Once more, after a failure. */
  routes.post('/stories/:slug/analyses', async (request, response) => {
    const { story, analysis } = await analyseAgain(desk, personOf(response), request.params.slug);
    await showSoon(response, story.slug, analysis, patience);
  });

  /** The progress of a running analysis; when it is over, the page is fetched anew. */
  routes.get('/stories/:slug/analysis', async (request, response) => {
    const { story } = await openStoryFile(desk, request.params.slug, personOf(response));
    const analysis = presentRun(desk.runs.stateOf(story.id), false);
    if (!analysis.running) return response.set('HX-Refresh', 'true').status(200).send('');
    render(response, 'stories/analysis', { story, analysis });
  });

  return routes;
}
