import type { Moment } from '../model.ts';

/**
 * Somebody's words as one line of Markdown (CommonMark 0.31 with GitHub's tables and links) that shows exactly
 * those words: no markup, no link, no HTML and no turn of the reading direction can come out of it.
 */
export function md(text: string): string {
  return escapeLine(foldLine(text).trim());
}

/** A time in words; what is no date stands as somebody wrote it, so it is escaped like the rest. */
export function when({ words }: Moment): string {
  return md(words);
}

/** As `md`, for a part of a sentence: a blank at either end stays. */
export function mdPart(text: string): string {
  return escapeLine(foldLine(text));
}

/**
 * Bold words between two others, left plain where CommonMark would print the asterisks instead: its rule of
 * flanking delimiter runs wants white space or punctuation outside wherever punctuation stands inside.
 */
export function bold(text: string, before: string, after: string): string {
  const line = foldLine(text);
  const core = line.trim();
  const lead = line.startsWith(' ') ? ' ' : '';
  const tail = line.endsWith(' ') ? ' ' : '';
  const opens = !/^[\p{P}\p{S}]/u.test(core) || flanks(lead || before.slice(-1));
  const closes = !/[\p{P}\p{S}]$/u.test(core) || flanks(tail || after.slice(0, 1));
  return core !== '' && opens && closes ? `${lead}**${escapeLine(core)}**${tail}` : escapeLine(line);
}

/** A link's destination between angle brackets, for an address that `safeLink` let through. */
export function destination(link: string): string {
  return `<${link.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`;
}

/** Text exactly as it is, behind a fence longer than any run of backticks in it. */
export function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.toWellFormed().replaceAll('\0', '\uFFFD')}\n${fence}`;
}

function escapeLine(line: string): string {
  return line
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~$^#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/@/g, '&#64;')
    .replace(/^[+=:-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function foldLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function flanks(neighbour: string): boolean {
  return neighbour === '' || /[\s\p{P}\p{S}]/u.test(neighbour);
}
