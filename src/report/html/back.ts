/** What stands after the claims: method, scale, disclosure, change log, the texts. */
import type { DifferenceKind } from '../../engine/types.ts';
import type { ReportModel, Run, SnapshotText } from '../model.ts';
import { html, type Markup } from './escape.ts';
import { chip, lang, outside, own, time } from './parts.ts';

export function methodSection({ method, scale }: ReportModel): Markup {
  return html`<section id="method" aria-labelledby="method-title"><h2 id="method-title">Method and scale</h2>
<div class="sheet"><div class="prose">${method.map((paragraph) => html`<p>${own(paragraph)}</p>`)}</div>
<h3>What the words mean</h3><dl class="facts-list">${scale.map(
    ({ ruling, word, meaning }) => html`<div><dt>${ruling ? chip(ruling) : word}</dt><dd>${meaning}</dd></div>`,
  )}</dl>
<h3>How differing words are marked</h3><p class="marks">${MARKS.map(
    ([kind, words]) => html`<mark class="${kind}">${words}</mark> `,
  )}<mark class="number l-contradiction">outlined: a contradiction</mark> <mark class="wording l-wording">no fill: wording</mark> <span class="other">only dotted: other words, no rule</span></p></div></section>`;
}

/** One sample of each fill and underline. */
const MARKS: [DifferenceKind, string][] = [
  ['number', 'number'],
  ['date', 'date'],
  ['person', 'person, place, organisation, role'],
  ['attribution', 'attribution'],
  ['quotation', 'quotation'],
  ['polarity', 'polarity, certainty'],
  ['scope', 'scope'],
];

export function disclosureSection(disclosures: ReportModel['disclosures']): Markup {
  return html`<section id="disclosure" aria-labelledby="disclosure-title"><h2 id="disclosure-title">Disclosure</h2>
<div class="sheet"><dl class="facts-list">${disclosures.map(
    ({ topic, text, link }) =>
      html`<div><dt>${topic}</dt><dd dir="auto">${link ? outside(link, text) : text}</dd></div>`,
  )}</dl></div></section>`;
}

export function warningsSection(warnings: ReportModel['warnings']): Markup {
  return html`<section id="warnings" aria-labelledby="warnings-title"><h2 id="warnings-title">Warnings</h2>
<div class="sheet"><ul class="prose">${warnings.map(({ version, text }) => html`<li><b>${own(version)}</b>: ${own(text)}</li>`)}</ul></div></section>`;
}

export function correctionsSection(corrections: ReportModel['corrections']): Markup {
  return html`<section id="corrections" aria-labelledby="corrections-title"><h2 id="corrections-title">Corrections</h2>
<p class="lead">What each edition changed against the one before it.</p>
${corrections.toReversed().map(
  ({ edition, at, who, why, what }) => html`<div class="sheet correction"><h3>Edition ${edition}</h3>
<p class="hint">${time(at)}, ${own(who)}</p><p class="reason" dir="auto">${why}</p>
<ul class="prose">${what.length > 0 ? what.map(({ text }) => html`<li>${own(text)}</li>`) : html`<li>No claim, source or disclosure changed.</li>`}</ul></div>`,
)}</section>`;
}

export function changesSection(changes: ReportModel['changes']): Markup {
  return html`<section id="changes" aria-labelledby="changes-title"><h2 id="changes-title">Change log</h2>
<div class="sheet"><ol class="changes">${changes.map(
    ({ at, who, what }) => html`<li><span class="hint">${time(at)}</span><span>${own(who)} ${own(what)}</span></li>`,
  )}</ol></div></section>`;
}

export function textsSection(texts: SnapshotText[]): Markup {
  return html`<section id="texts" aria-labelledby="texts-title"><h2 id="texts-title">Texts as received</h2>
<p class="lead">Unchanged. A number leads from a sentence to its claim; what was set aside is underlined, with the reason.</p>
${texts.map(snapshot)}</section>`;
}

function snapshot({ anchor, label, sha256, language, received, leftOut, runs }: SnapshotText): Markup {
  return html`<article class="sheet snapshot" id="${anchor}" aria-labelledby="${anchor}-title"><h3 id="${anchor}-title">${own(label)}</h3>
<p class="hint">${received && html`received ${time(received)} · `}<span class="hash">SHA-256 ${sha256}</span></p>
<div class="received" dir="auto"${lang(language)}>${runs.map(runMarkup)}</div>${leftOut && leftOutList(leftOut, language)}</article>`;
}

function leftOutList(leftOut: NonNullable<SnapshotText['leftOut']>, language: string): Markup {
  return html`<p class="hint">Not in this text, for it was left out when the file was read:</p><ul>${leftOut.map(
    ({ text, reason, claims }) =>
      html`<li><q class="aside" dir="auto"${lang(language)}>${text}</q>${claims.map(claimRef)}<small class="why" lang="en" dir="ltr">${reason}</small></li>`,
  )}</ul>`;
}

function claimRef({ number, anchor }: { number: number; anchor: string }): Markup {
  return html`<a class="ref" href="#${anchor}" aria-label="Claim ${number}">${number}</a>`;
}

function runMarkup({ text, sentence, aside }: Run): Markup {
  if (aside !== undefined) {
    return html`<span class="aside">${text}</span><small class="why" lang="en" dir="ltr">${aside}</small>`;
  }
  if (!sentence) return html`${text}`;
  return html`<span class="s" id="${sentence.anchor}">${text}</span>${sentence.claims.map(claimRef)}`;
}
