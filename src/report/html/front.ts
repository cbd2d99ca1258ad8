/** What stands before the claims: title, numbers, contents, sources. */
import type { ReportModel, Section, Source, SourceVersion } from '../model.ts';
import { stateOf } from '../state.ts';
import { summaryOf } from '../summary.ts';
import { RULINGS } from '../words.ts';
import { html, type Markup } from './escape.ts';
import { chip, glyph, lang, outside, own, time } from './parts.ts';

export function masthead(report: ReportModel): Markup {
  const { form, title, edition, withdrawn, part, generated, engine, numbers, progress } = report;
  const name = form === 'report' ? 'Fact-check report' : 'Comparison';
  return html`<header class="masthead">
${withdrawn && withdrawalNotice(withdrawn)}
${part && html`<p class="part" role="note">${own(part.words)}</p>`}
<p class="kicker"><b>Crossread</b><span>${name}</span>${
    edition
      ? html`<span>edition ${edition.number}, published ${time(edition.published)}</span>${withdrawn && html`<span>withdrawn</span>`}`
      : form === 'report' && html`<span>draft: nothing is published yet</span>`
  }<span>made ${time(generated)}</span><span>${engine}</span></p>
<h1 dir="auto">${title}</h1>
${edition?.note && html`<p>${own(edition.note)}</p>`}
<p class="facts">${numbers.map(({ count, word, hot }) => html`<span${hot && html` class="hot"`}><b>${count}</b> ${word}</span> `)}</p>
${progress.length > 0 && progressBar(progress)}
<p class="summary">${summaryOf(report).map((piece) => (typeof piece === 'string' ? piece : html`<a href="#${piece.anchor}">${own(piece.title)}</a>`))}</p>
</header>`;
}

/** The first thing a reader sees of an edition that no longer stands. */
export function withdrawalNotice({ at, who, notice }: NonNullable<ReportModel['withdrawn']>): Markup {
  return html`<div class="withdrawn" role="note"><p><b>This edition is withdrawn</b>, ${time(at)}, by ${own(who)}. It is kept as it was published.</p><p dir="auto">${notice}</p></div>`;
}

/** Small, in the corner of every sheet of paper: on the screen the masthead says it. */
export function stateMark(report: ReportModel): Markup | false {
  return report.form === 'report' && html`<p class="state-mark" aria-hidden="true">${stateOf(report)}</p>`;
}

function progressBar(progress: ReportModel['progress']): Markup {
  const total = progress.reduce((sum, { count }) => sum + count, 0) || 1;
  let at = 0;
  const parts = progress.map(({ ruling, count }) => {
    const x = (at / total) * 100;
    const width = (count / total) * 100;
    at += count;
    const place = html`x="${x.toFixed(3)}%" width="${width.toFixed(3)}%" height="8"`;
    return html`<rect class="${ruling}" ${place}/>${ruling === 'disputed' && html`<rect class="stripes" ${place}/>`}`;
  });
  const words = progress.map(({ ruling, count }) => `${count} ${RULINGS[ruling].word}`).join(', ');
  return html`<svg class="bar" role="img" aria-label="${words}">${parts}</svg>
<p class="tally">${progress.map(({ ruling, count }) => html`${chip(ruling, count)} `)}</p>`;
}

export function contents(report: ReportModel): Markup {
  const { sections, warnings, disclosures, corrections, changes, texts } = report;
  return html`<nav class="toc" aria-label="Contents"><ol>
${entry('map', 'Who says what')}${entry('sources', 'Sources')}${warnings.length > 0 && entry('warnings', 'Warnings')}
${sections.map(sectionEntry)}
${entry('method', 'Method and scale')}${disclosures.length > 0 && entry('disclosure', 'Disclosure')}${corrections.length > 0 && entry('corrections', 'Corrections')}${changes.length > 0 && entry('changes', 'Change log')}${texts.length > 0 && entry('texts', 'Texts as received')}
</ol></nav>`;
}

function entry(anchor: string, words: string): Markup {
  return html`<li class="level-1"><a href="#${anchor}">${words}</a></li>`;
}

function sectionEntry({ key, title, claims }: Section): Markup {
  return html`<li class="level-1"><a href="#section-${key}">${title} <span class="num soft">${claims.length}</span></a><ol>${claims.map(
    (claim) =>
      html`<li><a href="#${claim.anchor}"><span class="num ${claim.ruling}">${claim.ruling ? html`${glyph(claim.ruling)}<span class="vh">Claim ${claim.number}</span>` : claim.number}</span><span class="t" dir="auto">${claim.title}</span></a></li>`,
  )}</ol></li>`;
}

export function sourcesSection(sources: Source[]): Markup {
  return html`<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">Sources</h2>
<p class="lead">Versions that are one text, or rest on one, count once.</p>
<div class="sheet">${sources.map(sourceItem)}</div></section>`;
}

function sourceItem({ word, why, versions }: Source): Markup {
  const joined = versions.length > 1;
  return html`<div class="source"><p class="hint"><b>${word}</b>${why && html` · ${own(why)}`}</p>
<ul class="versions${joined && ' joined'}">${versions.map(versionItem)}</ul></div>`;
}

function versionItem(version: SourceVersion): Markup {
  const {
    label,
    anchor,
    outlet,
    headline,
    byline,
    link,
    address,
    archive,
    published,
    received,
    agency,
    language,
    note,
  } = version;
  return html`<li><a class="name" href="#${anchor}">${own(label)}</a>${headline && html` <span class="read" dir="auto"${lang(language)}>${headline}</span>`}
<p class="hint">${[
    outlet && html`${own(outlet)}`,
    byline && html`${own(byline)}`,
    agency.length > 0 && html`credits ${own(agency.join(', '))}`,
    published && html`published ${time(published)}`,
    link && outside(link, link),
    address && own(address),
    archive && outside(archive, 'archived copy'),
    received && html`received ${time(received)}`,
    note && own(note),
  ]
    .filter((part) => part instanceof Object)
    .map((part, index) => html`${index > 0 && ' · '}${part}`)}</p></li>`;
}
