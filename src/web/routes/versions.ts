import { setTimeout as sleep } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import { bringIn } from '../../desk/bring-in/bring-in.ts';
import type { Desk } from '../../desk/desk.ts';
import { isReviewer, requireReviewer } from '../../desk/permissions.ts';
import { discardDraft, findDrafts } from '../../desk/review/drafts.ts';
import { listVersionNames } from '../../desk/story/stories.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { detailsOf } from '../../desk/versions/details.ts';
import { joinSentences, type Mended, mendBlock, splitSentence, takeBackMend } from '../../desk/versions/mends.ts';
import { openOriginal, openReceipt } from '../../desk/versions/receipt.ts';
import { previewReading } from '../../desk/versions/reread.ts';
import { openRevisions } from '../../desk/versions/revisions.ts';
import { NotFound } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { withVersionsDraft } from '../forms/draft.ts';
import { blankForm, type Form, failedForm, textField } from '../forms/form.ts';
import {
  blankVersion,
  blankVersionsForm,
  failedVersionsForm,
  givenFiles,
  givenVersions,
  type VersionsForm,
} from '../forms/version-form.ts';
import { isFragment } from '../fragment.ts';
import { livePath } from '../live.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { detailValues, presentDetails, presentEncoding } from '../present/details.ts';
import { presentRead } from '../present/read.ts';
import { presentRevisions } from '../present/revisions.ts';
import { presentVersion } from '../present/version.ts';
import { render } from '../render.ts';
import { isUnchanged } from '../unchanged.ts';
import { showBrought } from './brought.ts';

const NEW_FIELDS = ['revises', 'links'];

export function versionRoutes(desk: Desk, patience: number): Router {
  const routes = Router();

  routes.get('/stories/:slug/versions/new', async (request, response) => {
    requireReviewer(personOf(response));
    await showForm(desk, request, response, blankVersionsForm(NEW_FIELDS, 1));
  });

  routes.post('/stories/:slug/versions', async (request, response) => {
    const given = {
      versions: givenVersions(request),
      files: givenFiles(request),
      links: textField(request.body, 'links'),
      keepCopies: textField(request.body, 'copies') === 'keep',
      look: textField(request.body, 'look') === 'yes',
      revises: textField(request.body, 'revises'),
    };
    try {
      const { slug } = request.params;
      const brought = await bringIn(desk, personOf(response), { slug }, given, patience);
      const { story } = await listVersionNames(desk, slug);
      await discardDraft(desk, personOf(response), { subject: `story-${story.id}`, form: 'versions' });
      await showBrought(desk, response, brought, patience);
    } catch (error) {
      const form = failedVersionsForm(request, NEW_FIELDS, 1, error);
      response.status(422);
      await showForm(desk, request, response, form);
    }
  });

  const path = '/stories/:slug/versions/:place';

  routes.get(path, (request, response) => showVersion(desk, request, response));

  routes.post(`${path}/kept-blocks`, (request, response) =>
    mend(desk, patience, request, response, (slug, place) =>
      mendBlock(desk, personOf(response), slug, place, 'keep', request.body),
    ),
  );

  routes.post(`${path}/blocks-set-aside`, (request, response) =>
    mend(desk, patience, request, response, (slug, place) =>
      mendBlock(desk, personOf(response), slug, place, 'aside', request.body),
    ),
  );

  routes.post(`${path}/joins`, (request, response) =>
    mend(desk, patience, request, response, (slug, place) =>
      joinSentences(desk, personOf(response), slug, place, request.body),
    ),
  );

  routes.post(`${path}/splits`, (request, response) =>
    mend(desk, patience, request, response, (slug, place) =>
      splitSentence(desk, personOf(response), slug, place, request.body),
    ),
  );

  routes.post(`${path}/mends/:mend/withdrawals`, (request, response) =>
    mend(desk, patience, request, response, (slug, place) =>
      takeBackMend(desk, personOf(response), slug, place, request.params.mend),
    ),
  );

  /** As printed; `?claim=` opens what the others print of it beside the text. */
  routes.get(`${path}/reading`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const file = await openStoryFile(desk, slug, personOf(response));
    const version = presentRead(file, place, Number(request.query.claim) || 0);
    const part = isFragment(request);
    if (!part && isUnchanged(request, response, [file.stamp])) return;
    const marks = part ? textField(request.query, 'marks') : version.marks;
    render(response, part ? 'versions/_margin' : 'versions/read', {
      section: 'stories',
      story: file.story,
      version,
      margin: `/stories/${file.story.slug}/versions/${place}/reading?claim=${version.chosen}&marks=${marks}`,
      anew: marks !== version.marks,
      event: file.event,
      live: livePath(file),
    });
  });

  routes.get(`${path}/revisions`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const revised = await openRevisions(desk, slug, place);
    render(response, 'versions/revisions', {
      section: 'stories',
      story: revised.story,
      version: presentRevisions(revised),
    });
  });

  /** Never as what it says it is: a page somebody saved must not run in our name. */
  routes.get(`${path}/original`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { name, bytes } = await openOriginal(desk, slug, place);
    response.attachment(name).type('application/octet-stream').send(Buffer.from(bytes));
  });

  routes.get(`${path}/received.txt`, async (request, response) => {
    const { slug, place } = placeOf(request);
    const { story, version } = await openReceipt(desk, slug, place);
    response.attachment(`${story.slug}-${version.position}.txt`).type('text/plain; charset=utf-8').send(version.text);
  });

  return routes;
}

async function showForm(desk: Desk, request: Request, response: Response, form: VersionsForm): Promise<void> {
  const { story, versions } = await listVersionNames(desk, String(request.params.slug));
  const subject = `story-${story.id}`;
  const drafts = await findDrafts(desk, personOf(response), subject);
  render(response, 'versions/new', {
    section: 'stories',
    story,
    versions,
    form: withVersionsDraft(form, drafts.get('versions')),
    draftOf: subject,
    blankVersion: blankVersion(),
    fetches: desk.fetchPage !== undefined,
  });
}

/** Makes a change to how a version is read, waits for the analysis a while, and shows the version again. */
async function mend(
  desk: Desk,
  patience: number,
  request: Request,
  response: Response,
  change: (slug: string, place: number) => Promise<Mended>,
): Promise<void> {
  const { slug, place } = placeOf(request);
  try {
    const { analysis } = await change(slug, place);
    await Promise.race([analysis, sleep(patience, undefined, { ref: false })]);
  } catch (error) {
    return showVersion(desk, request, response, { form: failedForm(['words', 'start'], request.body, error) });
  }
  leaveFlash(response, words().version.mended);
  response.redirect(303, `/stories/${slug}/versions/${place}?mend=1`);
}

/** Forms of a version's page that came back with something wrong in them. */
interface FailedForms {
  form?: Form;
  details?: Form;
  encoding?: Form;
}

export async function showVersion(
  desk: Desk,
  request: Request,
  response: Response,
  failed: FailedForms = {},
): Promise<void> {
  const { slug, place } = placeOf(request);
  const receipt = await openReceipt(desk, slug, place);
  const wanted = failed.encoding ? undefined : request.query.encoding;
  const preview = wanted === undefined ? undefined : await previewReading(desk, slug, place, { encoding: wanted });
  if (Object.keys(failed).length > 0) response.status(422);
  const details = detailsOf(receipt.version);
  render(response, 'versions/show', {
    section: 'stories',
    story: receipt.story,
    version: presentVersion(receipt, partOf(request.query.part)),
    mending: isReviewer(personOf(response)) && (failed.form !== undefined || request.query.mend !== undefined),
    form: failed.form ?? blankForm(['words', 'start']),
    details: presentDetails(details),
    detailsForm: failed.details ?? blankForm([], detailValues(details)),
    encoding: presentEncoding(receipt),
    encodingForm: failed.encoding ?? blankForm(['encoding'], { encoding: preview?.encoding ?? '' }),
    preview: preview ?? null,
  });
}

/** The part a link leads to, where it leads to one. */
function partOf(part: unknown): number | undefined {
  return typeof part === 'string' && /^\d{1,6}$/.test(part) ? Number(part) : undefined;
}

export function placeOf(request: Request): { slug: string; place: number } {
  const place = Number(request.params.place);
  if (!Number.isSafeInteger(place)) throw NotFound.of('version');
  return { slug: String(request.params.slug), place };
}
