/** Small parts that several sections share. */
import type { Ruling } from '../data.ts';
import type { Moment, Piece } from '../model.ts';
import { RULINGS } from '../words.ts';
import { html, type Markup } from './escape.ts';

export function chip(ruling: Ruling, count?: number): Markup {
  const { word } = RULINGS[ruling];
  return html`<span class="chip ${ruling}">${glyph(ruling)}${count !== undefined && html`<b>${count}</b>`}<span>${word}</span></span>`;
}

/** The ruling's sign; the selector after it keeps the warning sign from turning into a coloured picture. */
export function glyph(ruling: Ruling): Markup {
  return html`<span aria-hidden="true">${RULINGS[ruling].glyph}\uFE0E</span>`;
}

export function time(moment: Moment): Markup {
  return html`<time datetime="${moment.iso}">${moment.words}</time>`;
}

/** A person's or outlet's name or words inside our own sentence: its reading direction stays its own. */
export function own(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

/** On paper a link is followed by its address, unless that is what it says already. */
export function outside(link: string, words: string): Markup {
  return html`<a${words === link && html` class="bare"`} href="${link}" rel="noopener noreferrer external">${own(words)}</a>`;
}

/** The language attribute for an outlet's words, left out when the language is unknown. */
export function lang(language: string): Markup | false {
  return /^[a-z]{2,3}(-|$)/i.test(language) && language !== 'und' && html` lang="${language}"`;
}

/** Marked text; a screen reader hears what differs, and where the mark ends. */
export function marked(pieces: Piece[]): Markup {
  return html`${pieces.map(({ text, mark, other }) =>
    mark
      ? html`<mark class="${mark.kind} l-${mark.level}"><span class="vh">${mark.word} differs: </span>${text}<span class="vh"> (end)</span></mark>`
      : other
        ? html`<span class="other">${text}</span>`
        : text,
  )}`;
}

/** A table or map wider than a narrow screen: it scrolls by itself, from the keyboard too. */
export function scrolling(label: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}
