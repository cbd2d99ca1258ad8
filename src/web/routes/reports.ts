import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { makeReport } from '../../desk/report.ts';
import { renderHtml } from '../../report/html.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { describeEvent } from '../present/event.ts';
import { presentProgress } from '../present/progress.ts';
import { claimsInOrder, countRulings } from '../present/story.ts';
import { render } from '../render.ts';

export function reportRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/report', async (request, response) => {
    const { report, file } = await makeReport(desk, request.params.slug, describeEvent);
    const { claims } = claimsInOrder(file);
    const progress = presentProgress(countRulings(claims));
    const stale = claims.flatMap(({ verdicts }) => verdicts).filter((verdict) => verdict.stale).length;
    const next = claims.find(({ ruling }) => ruling === 'open')?.number ?? 0;
    const view = { sections: report.sections, progress, open: progress.open, stale, next };
    render(response, 'reports/show', { section: 'stories', story: file.story, report: view });
  });

  routes.get('/stories/:slug/report.html', async (request, response) => {
    const { report } = await makeReport(desk, request.params.slug, describeEvent);
    const html = renderHtml(report);
    if (request.query.view === undefined) response.attachment(`fact-check-${report.slug}.html`);
    response.set('Content-Security-Policy', reportPolicy(html)).type('html').send(html);
  });

  routes.get('/stories/:slug/report.md', async (request, response) => {
    const { report } = await makeReport(desk, request.params.slug, describeEvent);
    response
      .attachment(`fact-check-${report.slug}.md`)
      .type('text/markdown; charset=utf-8')
      .send(renderMarkdown(report));
  });

  return routes;
}

/** The report carries its styles inside: exactly those are allowed, and nothing else. */
function reportPolicy(html: string): string {
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );
  return `default-src 'none'; style-src ${hashes.join(' ') || "'none'"}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
