import type {
  Matrix,
  Reading,
  ReportAdjudication,
  ReportClaim,
  ReportDifference,
  ReportEvidence,
  ReportVerdict,
} from '../model.ts';
import { CONFIDENCES, matchWords, STANCES } from '../words.ts';
import { html, type Markup } from './escape.ts';
import { icon } from './icons.ts';
import { chip, lang, marked, outside, own, scrolling, time } from './parts.ts';

/** One claim: as each version prints it, what differs, what was ruled and on what evidence. */
export function claimArticle(claim: ReportClaim): Markup {
  const { number, anchor, title, echo, ruling, stale, support, confidence, readings, silent, gone } = claim;
  return html`<article class="claim" id="${anchor}" aria-labelledby="${anchor}-title">
<p class="over hint">${ruling && chip(ruling)}${stale && html`<span class="chip stale">stale</span>`}<span>Claim ${number} · ${support}${readings.length > 1 && html` · ${matchWords(confidence)}`}</span></p>
<h3 id="${anchor}-title" dir="auto"${echo && html` class="vh"`}>${title}</h3>
${gone && html`<p class="hint">No version states it any longer, since ${time(gone)}.</p>`}
${ruling && claim.standing && html`<p class="hint">${own(claim.standing)}</p>`}
${readings.map(readingRow)}
${silent.length > 0 && readings.length > 0 && html`<p class="silent-in">Not reported in ${list(silent)}.</p>`}
${claim.gaps.length > 0 && html`<ul class="gaps">${claim.gaps.map(gapItem)}</ul>`}
${claim.differences.length > 0 && html`<h4>Differences</h4><ul>${claim.differences.map(differenceItem)}</ul>`}
${claim.matrix && matrixTable(claim.matrix, number)}
${claim.dismissed.length > 0 && dismissedList(claim.dismissed)}
${claim.adjudication && decision(claim.adjudication)}
${claim.cautions && html`<h4>What the ruling lacks</h4><ul>${claim.cautions.map((each) => html`<li>${own(each)}</li>`)}</ul>`}
${claim.verdicts.length > 0 && html`<h4>Verdicts</h4><ul>${claim.verdicts.map(verdictItem)}</ul>`}
${claim.past.length > 0 && pastList(claim.past)}
${claim.evidence.length > 0 && html`<h4>Evidence</h4><ul>${claim.evidence.map(evidenceItem)}</ul>`}
</article>`;
}

function readingRow({ versions, language, sentences }: Reading): Markup {
  return html`<div class="reading"><p class="src">${versions.map(
    ({ label, detail, anchor }, index) =>
      html`${index > 0 && html`<span class="vh">, </span>`}<a href="#${anchor}">${own(label)}</a>${detail && html`<span class="detail">${own(detail)}</span>`}`,
  )}</p><div>${sentences.map(
    ({ anchor, kind, pieces }) =>
      html`<p class="read" dir="auto"${lang(language)}>${kind === 'headline' && html`<span class="tag" lang="en">headline</span> `}${marked(pieces)}\u00A0<a class="to" href="#${anchor}" aria-label="Go to this sentence in the text as received">${icon('down')}</a></p>`,
  )}</div></div>`;
}

function gapItem({ label, word, text, anchor }: ReportClaim['gaps'][number]): Markup {
  return html`<li class="silent-in"><a href="#${anchor}">${own(label)}</a>, ${word}: <q class="read" dir="auto">${text}</q></li>`;
}

function differenceItem(difference: ReportDifference): Markup {
  const { kind, word, level, rule, why } = difference;
  return html`<li class="diff"><span class="ic ${kind}">${icon(kind)}</span><span><span class="level ${level}">${named(word, level)}.</span> ${own(why)} <span class="by hint">rule ${rule}</span></span></li>`;
}

/** 'number · contradiction'; other words are just 'wording'. */
function named(word: string, level: string): string {
  return word === level ? word : `${word} · ${level}`;
}

function matrixTable({ columns, rows }: Matrix, number: number): Markup {
  return html`<h4>Fact matrix</h4>${scrolling(
    `Fact matrix of claim ${number}`,
    html`<table class="matrix"><thead><tr><th scope="col">detail</th>${columns.map((column) => html`<th scope="col">${own(column)}</th>`)}</tr></thead><tbody>${rows.map(
      ({ word, cells }) =>
        html`<tr><th scope="row">${word}</th>${cells.map(({ text, value, outlier }) =>
          text
            ? html`<td${outlier && html` class="out"`}>${own(text)}${outlier && html`<span class="vh"> (stands apart)</span>`}${value && html`<small>${own(value)}</small>`}</td>`
            : html`<td class="soft">–</td>`,
        )}</tr>`,
    )}</tbody></table>`,
  )}`;
}

function dismissedList(dismissed: ReportClaim['dismissed']): Markup {
  return html`<h4>Set aside by a reviewer</h4><ul class="dismissed">${dismissed.map(
    ({ word, level, rule, why, by, reason, at }) =>
      html`<li class="verdict"><del><span class="vh">set aside: </span>${named(word, level)}. ${own(why)}</del> <span class="hint">rule ${rule}</span><p class="reason">${own(by)}, ${time(at)}: ${own(reason)}</p></li>`,
  )}</ul>`;
}

function decision({ person, value, reason, at, overruled, stale }: ReportAdjudication): Markup {
  return html`<h4>Decision between the reviewers</h4><div class="verdict">${chip(value)} <b>${own(person)}</b> <span class="hint">${time(at)}${overruled.length > 0 && html`, against ${list(overruled)}`}</span>${stale && html` <span class="chip stale">stale</span>`}<p class="reason" dir="auto">${reason}</p></div>`;
}

function verdictItem({ person, value, reason, at, confidence, searched, stale }: ReportVerdict): Markup {
  return html`<li class="verdict">${chip(value)} <b>${own(person)}</b> <span class="hint">${time(at)}${confidence && html` · ${CONFIDENCES[confidence]}`}</span>${stale && html` <span class="chip stale">stale</span>`}${reason && html`<p class="reason" dir="auto">${reason}</p>`}${searched && html`<p class="hint">Searched: ${own(searched)}</p>`}${stale && html`<p class="hint">Given on words that have changed since: ${own(stale)}</p>`}</li>`;
}

function pastList(past: ReportClaim['past']): Markup {
  return html`<h4>Earlier verdicts</h4><ul class="past">${past.map(
    ({ person, value, reason, at, ended }) =>
      html`<li class="verdict"><del><span class="vh">no longer stands: </span>${value}</del> <b>${own(person)}</b> <span class="hint">${time(at)}; ${ended.how} ${time(ended.at)}</span>${reason && html`<p class="reason" dir="auto">${reason}</p>`}${ended.reason && html`<p class="hint">${ended.how}: ${own(ended.reason)}</p>`}</li>`,
  )}</ul>`;
}

function evidenceItem(evidence: ReportEvidence): Markup {
  const { title, link, address, archive, passage, stance, standing, accessed, sha256, addedBy, withheld, withdrawn } =
    evidence;
  const { published, file } = evidence;
  const name = link ? outside(link, title) : html`<b>${own(title)}</b>`;
  return html`<li class="evidence"><b>${STANCES[stance]}</b> · ${standing} · ${withdrawn ? html`<del>${name}</del>` : name}${address && html` · ${own(address)}`}
${passage && html`<blockquote class="passage" dir="auto">${passage}</blockquote>`}
<p class="hint">${published && html`dated ${time(published)} · `}seen ${time(accessed)}${addedBy && html` by ${own(addedBy)}`}${archive && html` · ${outside(archive, 'archived copy')}`}${withheld && html` · source withheld: ${own(withheld)}`}${withdrawn && html` · withdrawn ${time(withdrawn)}`}${file && html` · file ${own(file.name)}, <span class="hash">SHA-256 ${file.sha256}</span>`}${sha256 && html` · <span class="hash">SHA-256 ${sha256}</span>`}</p></li>`;
}

function list(labels: string[]): Markup {
  return html`${labels.map((label, index) => html`${index > 0 && (index === labels.length - 1 ? ' and ' : ', ')}${own(label)}`)}`;
}
