/**
 * What everybody may read of an edition: its page, a page for each claim, and a small one that other sites may frame.
 * The versions' whole texts are their outlets' and are not printed: a sentence is quoted, its outlet linked, its text
 * named by its hash.
 */
import { claimReview } from '../claim-review.ts';
import { TEXTS_INSIDE } from '../disclosures.ts';
import { reportBody } from '../html.ts';
import type { Moment, ReportClaim, ReportModel, SourceVersion } from '../model.ts';
import { RULINGS } from '../words.ts';
import { correctionsSection, disclosureSection, methodSection } from './back.ts';
import { claimArticle } from './claim.ts';
import { html, Markup } from './escape.ts';
import { stateMark, withdrawalNotice } from './front.ts';
import { dataBlock, htmlPage } from './page.ts';
import { chip, outside, own, time } from './parts.ts';

/** Where an edition stands among those everybody may read. */
export interface PublicPlace {
  /** Of the story's public pages, without a slash at the end: 'https://desk.example/published/the-ferry'. */
  address: string;
  /** The same on this server: '/published/the-ferry'. */
  path: string;
  editions: { number: number; published: Moment; withdrawn: boolean }[];
  /** The number of the newest of them. */
  newest: number;
  /** What the edition's signed bundle is checked with. */
  key?: { publicKey: string; fingerprint: string };
}

const TEXTS_OUTSIDE =
  'The versions’ whole texts belong to their outlets and are not printed here. Each version is linked where it has an ' +
  'address, and the desk keeps its text as it was received under its SHA-256.';

export function renderPublicEdition(whole: ReportModel, place: PublicPlace): string {
  const report = withoutTexts(whole);
  const number = report.edition?.number ?? 0;
  const body = html`${reportBody(report, editionsNav(place, number))}${place.key && keySection(place.key)}`;
  return htmlPage({
    title: report.title,
    engine: report.engine,
    head: [canonical(`${place.address}/editions/${number}`)],
    body: withPages(withoutTextLinks(body), place, report),
  });
}

/** One claim, with the ClaimReview markup that says what the page says; none for an edition that no longer stands. */
export function renderPublicClaim(whole: ReportModel, claim: ReportClaim, place: PublicPlace): string {
  const report = withoutTexts(whole);
  const review = report.withdrawn ? undefined : claimReview(claim, report, { address: place.address });
  const address = `${place.address}/claims/${claim.number}`;
  const telling = new Set(claim.tellings.map(({ anchor }) => anchor));
  const versions = report.sources.flatMap((source) => source.versions).filter(({ anchor }) => telling.has(anchor));
  const corrections = report.corrections
    .map((each) => ({ ...each, what: each.what.filter((item) => item.claim === claim.number) }))
    .filter(({ what }) => what.length > 0);
  const body = html`<a class="skip" href="#main">To the claim</a>
${stateMark(report)}
<div class="layout slim">
<header class="masthead">
${report.withdrawn && withdrawalNotice(report.withdrawn)}
<p class="kicker"><b>Crossread</b><span>Fact check${report.publisher && html` by ${report.publisher.link ? outside(report.publisher.link, report.publisher.name) : own(report.publisher.name)}`}</span>${report.edition && html`<span>published ${time(report.edition.published)}</span>`}</p>
<h1 dir="auto">${claim.title}</h1>
<p class="hint">One claim of <a href="${place.path}/editions/${report.edition?.number}">${own(report.title)}</a>, edition ${report.edition?.number}.</p>
</header>
<main id="main">
<h2 class="vh">The claim as printed, and the ruling</h2>
${claimArticle({ ...claim, echo: true })}
<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">Who tells it</h2>
<div class="sheet"><ul class="versions">${versions.map(versionItem)}</ul></div></section>
${corrections.length > 0 && correctionsSection(corrections)}
${methodSection(report)}
${report.disclosures.length > 0 && disclosureSection(report.disclosures)}
<section id="embed" aria-labelledby="embed-title"><h2 id="embed-title">Put it on your page</h2>
<div class="sheet"><p>A frame with the claim, its ruling and a link to this page:</p><pre class="snippet" tabindex="0" aria-label="Markup to copy">${snippetFor(claim, address)}</pre></div></section>
<footer><p class="hint">Content hash of the edition, SHA-256 over its canonical JSON:</p><p class="hash">${report.hash}</p></footer>
</main>
</div>`;
  return htmlPage({
    title: claim.title,
    engine: report.engine,
    head: [canonical(address), review !== undefined && dataBlock(review)],
    body: withoutTextLinks(body),
  });
}

/** The claim, its ruling and why, small enough to stand in another page. Its link opens a page of its own. */
export function renderEmbed(report: ReportModel, claim: ReportClaim, place: PublicPlace): string {
  const { title, ruling = 'open', verdicts, number } = claim;
  const body = html`<main class="embed" id="main">
<p class="kicker"><span>Fact check${report.publisher && html` by ${own(report.publisher.name)}`}</span></p>
<h1 dir="auto">${title}</h1>
${report.withdrawn ? html`<p><b>This fact check is withdrawn.</b> ${own(report.withdrawn.notice)}</p>` : html`<p>${chip(ruling)}</p><p class="hint">${RULINGS[ruling].meaning}</p>${verdicts.map(({ reason }) => reason && html`<p dir="auto">${reason}</p>`)}`}
<p><a href="${place.address}/claims/${number}" target="_blank" rel="noopener">The whole check, with its sources</a></p>
</main>`;
  return htmlPage({
    title,
    engine: report.engine,
    kind: 'embedded',
    head: [new Markup('<meta name="robots" content="noindex">'), canonical(`${place.address}/claims/${number}`)],
    body,
  });
}

/** What another site puts into its page. */
export function snippetFor({ title }: Pick<ReportClaim, 'title'>, address: string): string {
  return html`<iframe src="${address}/embed" title="Fact check: ${title}" width="100%" height="320" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    .text;
}

function keySection({ publicKey, fingerprint }: NonNullable<PublicPlace['key']>): Markup {
  return html`<aside class="layout" aria-labelledby="key-title"><h2 id="key-title">Signature</h2>
<p class="hint">Bundles of this desk’s editions are signed with this key, Ed25519. Its SHA-256:</p><p class="hash">${fingerprint}</p><pre class="snippet" tabindex="0" aria-label="Public key">${publicKey}</pre></aside>`;
}

function editionsNav({ path, editions, newest }: PublicPlace, number: number): Markup {
  const others = editions.filter((each) => each.number !== number);
  return html`${newest > number && html`<p class="part" role="note">There is a newer edition: <a href="${path}/editions/${newest}">edition ${newest}</a>.</p>`}
${
  others.length > 0 &&
  html`<nav class="hint" aria-label="Editions"><p>Other editions: ${others.map(
    (each, index) =>
      html`${index > 0 && ', '}<a href="${path}/editions/${each.number}">edition ${each.number}</a>, ${time(each.published)}${each.withdrawn && ', withdrawn'}`,
  )}</p></nav>`
}`;
}

function versionItem({ label, headline, link, address, published, sha256 }: SourceVersion): Markup {
  return html`<li><b>${own(label)}</b>${headline && html` <span class="read" dir="auto">${headline}</span>`}<p class="hint">${published && html`published ${time(published)} · `}${link ? html`${outside(link, link)} · ` : address && html`${own(address)} · `}<span class="hash">SHA-256 of its text ${sha256}</span></p></li>`;
}

function canonical(address: string): Markup {
  return html`<link rel="canonical" href="${address}">`;
}

/** The change log of the desk and the texts stay inside; what was corrected is told. */
function withoutTexts(report: ReportModel): ReportModel {
  const method = report.method.map((paragraph) => (paragraph === TEXTS_INSIDE ? TEXTS_OUTSIDE : paragraph));
  return { ...report, method, texts: [], changes: [] };
}

/**
 * Links to the texts lead nowhere here. Words of others cannot look like such a link: in them every quotation mark and
 * angle bracket is escaped.
 */
function withoutTextLinks(body: Markup): Markup {
  const arrows = /\u00A0?<a class="to" href="#text-[^"]*"[^>]*>.*?<\/a>/gs;
  return new Markup(body.text.replace(arrows, '').replace(/ href="#text-[^"]*"/g, ''));
}

/** A claim's heading leads to the page it has of its own. */
function withPages(body: Markup, { path, newest }: PublicPlace, { edition }: ReportModel): Markup {
  if (edition?.number !== newest) return body;
  const ends = /(<article class="claim" id="claim-(\d+)"[^>]*>.*?)<\/article>/gs;
  const link = (number: string) =>
    html`<p class="hint own-page"><a href="${path}/claims/${number}">Claim ${number} on a page of its own</a></p>`;
  return new Markup(
    body.text.replace(ends, (_all, inside: string, number: string) => `${inside}${link(number)}</article>`),
  );
}
