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
import { html, type Markup } from './html/escape.ts';
import { contents, masthead, sourcesSection, stateMark } from './html/front.ts';
import { dataBlock, htmlPage } from './html/page.ts';
import type { ReportModel, Section } from './model.ts';

/** The report as one file that needs nothing else. Its ClaimReview markup is a block of data, which no browser runs. */
export function renderHtml(report: ReportModel): string {
  const reviews = claimReviews(report);
  return htmlPage({
    title: report.title,
    engine: report.engine,
    head: [reviews['@graph'].length > 0 && dataBlock(reviews)],
    body: reportBody(report),
  });
}

/** All of a report between the ends of its page; `above` stands before its title. */
export function reportBody(report: ReportModel, above: Markup | false = false): Markup {
  return html`<a class="skip" href="#main">To the report</a>
${stateMark(report)}
<div class="layout">
${above}
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
${report.texts.length > 0 && textsSection(report.texts)}
<footer><p class="hint">Content hash of this report, SHA-256 over its canonical JSON:</p><p class="hash">${report.hash}</p></footer>
</main>
</div>
</div>`;
}

function claimsSection({ key, title, lead, claims }: Section): Markup {
  return html`<section id="section-${key}" aria-labelledby="section-${key}-title"><h2 id="section-${key}-title">${title} <span class="soft">${claims.length}</span></h2>
<p class="lead">${lead}</p>
${claims.map(claimArticle)}</section>`;
}
