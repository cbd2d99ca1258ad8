import { createHash } from 'node:crypto';
import { claimReviews } from './claim-review.ts';
import {
  changesSection,
  correctionsSection,
  disclosureSection,
  methodSection,
  textsSection,
  warningsSection,
} from './html/back.ts';
import { claimArticle } from './html/claim.ts';
import { coverageMap } from './html/coverage.ts';
import { html, Markup } from './html/escape.ts';
import { contents, masthead, sourcesSection, stateMark } from './html/front.ts';
import { ICON_SHEET } from './html/icons.ts';
import { STYLE } from './html/style.ts';
import type { ReportModel, Section } from './model.ts';

/**
 * The report as one file that needs nothing else: no code, no request, its style allowed by hash alone, so that
 * nothing an outlet or a reviewer wrote could ever run or load. Its ClaimReview markup is a block of data, which no
 * browser runs.
 */
export function renderHtml(report: ReportModel): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.engine}">
<title>${report.title} · Crossread</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
${claimReviewBlock(report)}
</head>
<body>
<a class="skip" href="#main">To the report</a>
${ICON_SHEET}
${stateMark(report)}
<div class="layout">
${masthead(report)}
<div class="columns">
${contents(report)}
<main id="main">
${coverageMap(report.coverage)}
${sourcesSection(report.sources)}
${report.warnings.length > 0 && warningsSection(report.warnings)}
${report.sections.map(claimsSection)}
${methodSection(report)}
${report.disclosures.length > 0 && disclosureSection(report.disclosures)}
${report.corrections.length > 0 && correctionsSection(report.corrections)}
${report.changes.length > 0 && changesSection(report.changes)}
${textsSection(report.texts)}
<footer><p class="hint">Content hash of this report, SHA-256 over its canonical JSON:</p><p class="hash">${report.hash}</p></footer>
</main>
</div>
</div>
</body>
</html>
`.text;
}

/** Every '<' is written as JSON may write it, so that the block ends where it should whatever stands in it. */
function claimReviewBlock(report: ReportModel): Markup | false {
  const reviews = claimReviews(report);
  if (reviews['@graph'].length === 0) return false;
  const json = JSON.stringify(reviews).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');

function claimsSection({ key, title, lead, claims }: Section): Markup {
  return html`<section id="section-${key}" aria-labelledby="section-${key}-title"><h2 id="section-${key}-title">${title} <span class="soft">${claims.length}</span></h2>
<p class="lead">${lead}</p>
${claims.map(claimArticle)}</section>`;
}
