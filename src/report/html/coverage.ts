import type { Coverage, CoverageState } from '../model.ts';
import { STATES } from '../words.ts';
import { html, type Markup } from './escape.ts';
import { own, scrolling } from './parts.ts';

/** Signs on the map's squares, so that the shade is never alone. */
const SIGNS: Record<CoverageState, string> = {
  agrees: '',
  wording: '~',
  discrepancy: '≠',
  contradiction: '!',
  removed: '',
  unaligned: '',
  silent: '',
};

/** Versions × claims, darker where they disagree; a number leads to its claim. */
export function coverageMap({ claims, rows }: Coverage): Markup {
  const table = html`<table class="map"><thead><tr><td></td>${claims.map(
    ({ number, anchor, title }) =>
      html`<th scope="col"><a href="#${anchor}" aria-label="Claim ${number}: ${title}">${number}</a></th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ label, anchor, joined, cells }) =>
      html`<tr><th scope="row"${joined && html` class="joined"`}><a href="#${anchor}">${own(label)}</a></th>${cells.map(square)}</tr>`,
  )}</tbody></table>`;
  return html`<section id="map" aria-labelledby="map-title"><h2 id="map-title">Who says what</h2>
<p class="lead">A row a version, a column a claim, darker where they disagree. Versions joined by a bar are one source.</p>
<div class="sheet">${scrolling('Versions and claims', table)}
<ul class="legend" aria-hidden="true">${(Object.keys(SIGNS) as CoverageState[]).map(
    (state) => html`<li><i class="${state}">${SIGNS[state]}</i>${STATES[state]}</li>`,
  )}</ul></div></section>`;
}

function square(state: CoverageState): Markup {
  return html`<td><i class="${state}"><span aria-hidden="true">${SIGNS[state]}</span><span class="vh">${STATES[state]}</span></i></td>`;
}
