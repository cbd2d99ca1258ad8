import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { publishEdition, takeBackEdition } from '../../desk/publish/editions.ts';
import { readOrganisation } from '../../desk/publish/organisation.ts';
import { citedAddress, showPublicly } from '../../desk/publish/public.ts';
import { listStoryEditions, openEdition } from '../../desk/publish/published.ts';
import { makeReport } from '../../desk/publish/report.ts';
import { reportSigner } from '../../desk/publish/report-key.ts';
import { discardDraft, findDrafts } from '../../desk/review/drafts.ts';
import { NotFound } from '../../errors.ts';
import { bundleName, makeBundle, type Signer } from '../../report/bundle.ts';
import { fileName, REPORT_FORMATS, type ReportFormat } from '../../report/formats.ts';
import type { Made } from '../../report/made.ts';
import type { ReportModel } from '../../report/model.ts';
import { partOf } from '../../report/part.ts';
import { readSelection } from '../../report/selection.ts';
import { countClaims } from '../../report/size.ts';
import { words } from '../../words/words.ts';
import { withDraft } from '../forms/draft.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { isFragment } from '../fragment.ts';
import { livePath } from '../live.ts';
import type { Making, Makings } from '../makings.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { presentDraft, presentEdition, presentFormats } from '../present/report.ts';
import { render } from '../render.ts';
import { sendMade } from '../send-made.ts';

const HIGHEST = 2 ** 31 - 1;

/** The report of a story: its draft, its editions, and every format of both. */
export function reportRoutes(desk: Desk, makings: Makings, publicUrl?: string): Router {
  const routes = Router();
  /** An edition cites itself by its public page, where it has one. */
  const editionWithAddress = async (slug: string, number: number, request: Request) => {
    const { report, head } = await openEdition(desk, slug, number);
    return { report, address: await citedAddress(desk, baseOf(request), report.slug, head) };
  };
  const baseOf = (request: Request) => publicUrl ?? `${request.protocol}://${request.get('host')}`;

  routes.get('/stories/:slug/report', (request, response) => showDraft(desk, request, response));

  routes.post('/stories/:slug/editions', async (request, response) => {
    const slug = String(request.params.slug);
    let number: number;
    try {
      number = await publishEdition(desk, personOf(response), slug, request.body);
      const { story } = await listStoryEditions(desk, slug);
      await discardDraft(desk, personOf(response), { subject: `story-${story.id}`, form: 'edition' });
    } catch (error) {
      return showDraft(desk, request, response, failedForm(['note'], request.body, error));
    }
    leaveFlash(response, words().report.published(number));
    response.redirect(303, `/stories/${slug}/editions/${number}`);
  });

  routes.get('/stories/:slug/editions/:number', (request, response) => showEdition(desk, request, response));

  routes.post('/stories/:slug/editions/:number/withdrawals', async (request, response) => {
    const { slug, number } = editionPlace(request);
    try {
      await takeBackEdition(desk, personOf(response), slug, number, request.body);
    } catch (error) {
      return showEdition(desk, request, response, failedForm(['notice'], request.body, error));
    }
    leaveFlash(response, words().editions.withdrawn(number));
    response.redirect(303, `/stories/${slug}/editions/${number}`);
  });

  routes.get('/stories/:slug/editions/:number/bundle.zip', async (request, response) => {
    const { slug, number } = editionPlace(request);
    const { report, address } = await editionWithAddress(slug, number, request);
    const making = makings.begin(personOf(response), request.query.making, REPORT_FORMATS.length);
    const parts = bundleParts(report, address, await reportSigner(desk), making);
    await sendMade(response, parts, making, () => response.attachment(bundleName(report)).type('application/zip'));
  });

  routes.post('/stories/:slug/editions/:number/publications', async (request, response) => {
    const { slug, number } = editionPlace(request);
    await showPublicly(desk, personOf(response), slug, number, true);
    leaveFlash(response, words().editions.shown(number));
    response.redirect(303, `/stories/${slug}/editions/${number}`);
  });

  routes.post('/stories/:slug/editions/:number/publications/endings', async (request, response) => {
    const { slug, number } = editionPlace(request);
    await showPublicly(desk, personOf(response), slug, number, false);
    leaveFlash(response, words().editions.hidden(number));
    response.redirect(303, `/stories/${slug}/editions/${number}`);
  });

  for (const format of REPORT_FORMATS) {
    routes.get(`/stories/:slug/report.${format.ending}`, async (request, response) => {
      const { report } = await makeReport(desk, String(request.params.slug), personOf(response));
      const address = await citedAddress(desk, baseOf(request), report.slug);
      await sendReport(request, response, { whole: report, format, address, makings });
    });
    routes.get(`/stories/:slug/editions/:number/report.${format.ending}`, async (request, response) => {
      const { slug, number } = editionPlace(request);
      const { report, address } = await editionWithAddress(slug, number, request);
      await sendReport(request, response, { whole: report, format, address, makings });
    });
  }

  return routes;
}

/** All formats in one part; it tells itself how many are done. */
async function* bundleParts(
  report: ReportModel,
  address: string,
  signer: Signer,
  making: Making,
): AsyncGenerator<Made> {
  const bytes = await makeBundle(report, address, signer, (done) => {
    if (making.state !== 'making') throw new Error(words().report.nobodyWaits);
    making.done = done;
  });
  yield { bytes, claims: making.of };
}

async function showDraft(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const slug = String(request.params.slug);
  const [made, { editions }] = await Promise.all([
    makeReport(desk, slug, personOf(response)),
    listStoryEditions(desk, slug),
  ]);
  if (form) response.status(422);
  const subject = `story-${made.file.story.id}`;
  const drafts = await findDrafts(desk, personOf(response), subject);
  render(response, isFragment(request) ? 'reports/_draft' : 'reports/show', {
    section: 'stories',
    story: made.file.story,
    event: made.file.event,
    live: livePath(made.file),
    report: presentDraft(made, editions, personOf(response)),
    formats: await presentFormats(),
    form: withDraft(form ?? blankForm(['note']), drafts.get('edition')),
    draftOf: subject,
  });
}

async function showEdition(desk: Desk, request: Request, response: Response, form?: Form): Promise<void> {
  const { slug, number } = editionPlace(request);
  const [{ story, head, report }, { editions }, { publicPages }] = await Promise.all([
    openEdition(desk, slug, number),
    listStoryEditions(desk, slug),
    readOrganisation(desk.store.db),
  ]);
  if (form) response.status(422);
  render(response, 'reports/edition', {
    section: 'stories',
    story,
    edition: presentEdition(head, report, editions, personOf(response)),
    publicPages,
    formats: await presentFormats(),
    form: form ?? blankForm(['notice']),
  });
}

async function sendReport(
  request: Request,
  response: Response,
  { whole, format, address, makings }: { whole: ReportModel; format: ReportFormat; address: string; makings: Makings },
): Promise<void> {
  const selection = readSelection(request.query, whole);
  const report = selection ? partOf(whole, selection) : whole;
  const opened = format.variant?.opens && request.query[format.variant.query] !== undefined;
  const sendHead = () => {
    if (!opened) response.attachment(fileName(report, format));
    response.set('Content-Type', format.contentType);
  };
  if (format.stream) {
    const making = makings.begin(personOf(response), request.query.making, countClaims(report));
    return sendMade(response, format.stream(report), making, sendHead);
  }
  const content = await format.render(report, { address, bom: request.query.bom !== undefined });
  sendHead();
  if (format.name === 'html') response.set('Content-Security-Policy', reportPolicy(String(content)));
  response.send(content);
}

/** The report carries its styles inside: exactly those and its empty icon are allowed, and nothing else. */
function reportPolicy(html: string): string {
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );
  return `default-src 'none'; style-src ${hashes.join(' ') || "'none'"}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The story and number in an edition's address. Throws NotFound for what can be no number. */
function editionPlace(request: Request): { slug: string; number: number } {
  const number = Number(request.params.number);
  if (!Number.isInteger(number) || number < 1 || number > HIGHEST) throw new NotFound(words().editions.noSuch);
  return { slug: String(request.params.slug), number };
}
