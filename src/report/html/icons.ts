import type { DifferenceKind } from '../../engine/types.ts';
import { html, Markup } from './escape.ts';

/** Strokes on a 16 × 16 grid, one drawing a kind of difference. */
const STROKES: Record<DifferenceKind | 'down', string> = {
  number: 'M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 6h11.5M2 10h11.5',
  date: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.4 1.6',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM2.8 13.6c.5-2.6 2.5-3.8 5.2-3.8s4.7 1.2 5.2 3.8',
  place: 'M8 14s4.5-4.2 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14ZM8 7.6a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6Z',
  organisation: 'M3 13.5V4l5-2 5 2v9.5M1.8 13.5h12.4M6 6.5h.01M10 6.5h.01M6 9.5h.01M10 9.5h.01',
  role: 'M2.5 4h11v9h-11zM6 4V2.3h4V4M5 8h6M5 10.5h4',
  attribution: 'M2.5 3h11v7.5H8L4.8 13.5v-3H2.5zM5.3 6.7h5.4',
  quotation: 'M3 9.5c0-3 1-4.5 3-5.5M3 9.5h3v3H3zM9.5 9.5c0-3 1-4.5 3-5.5M9.5 9.5h3v3h-3z',
  polarity: 'M5 2.5v6M2 5.5h6M8.5 12h5.5M13 3 3 13',
  certainty: 'M2 12a6 6 0 0 1 12 0M8 12l2.8-4M2 12h.01M14 12h.01',
  scope: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  wording: 'M1.5 12.5 5 3.5l3.5 9M2.7 9.5h4.6M14 12.5V7.5M14 10a2.3 2.3 0 1 1-4.6 0A2.3 2.3 0 0 1 14 10Z',
  down: 'M8 2.5v10M4 8.7l4 4 4-4',
};

/** Every drawing, once; `icon` refers to them. */
export const ICON_SHEET: Markup = new Markup(
  `<svg width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(STROKES)
    .map(([name, path]) => `<symbol id="i-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`)
    .join(
      '',
    )}<pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1 7 7-1M-1 1 1-1M5 7l2-2"/></pattern></svg>`,
);

/** A decoration: the word always stands beside it. */
export function icon(name: keyof typeof STROKES): Markup {
  return html`<svg class="i" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}
