import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { makeReport } from '../../desk/report.ts';
import { fileName, REPORT_FORMATS } from '../../report/formats.ts';
import { presentProgress } from '../present/progress.ts';
import { claimsInOrder, countRulings } from '../present/story.ts';
import { render } from '../render.ts';

export function reportRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/report', async (request, response) => {
    const { report, file } = await makeReport(desk, request.params.slug);
    const { claims } = claimsInOrder(file);
    const progress = presentProgress(countRulings(claims));
    const stale = claims.flatMap(({ verdicts }) => verdicts).filter((verdict) => verdict.stale).length;
    const next = claims.find(({ ruling }) => ruling === 'open')?.number ?? 0;
    const view = { sections: report.sections, progress, open: progress.open, stale, next, formats: REPORT_FORMATS };
    render(response, 'reports/show', { section: 'stories', story: file.story, report: view });
  });

  for (const format of REPORT_FORMATS) {
    routes.get(`/stories/:slug/report.${format.ending}`, async (request, response) => {
      const { report } = await makeReport(desk, request.params.slug ?? '');
      const address = `${request.protocol}://${request.get('host')}/stories/${report.slug}`;
      const content = await format.render(report, { address, bom: request.query.bom !== undefined });
      const opened = format.variant?.opens && request.query[format.variant.query] !== undefined;
      if (!opened) response.attachment(fileName(report, format));
      if (format.name === 'html') response.set('Content-Security-Policy', reportPolicy(String(content)));
      response.set('Content-Type', format.contentType).send(content);
    });
  }

  return routes;
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
