/** The shell of every page a report is printed on: it needs nothing else, and runs nothing. */
import { createHash } from 'node:crypto';
import { html, Markup } from './escape.ts';
import { ICON_SHEET } from './icons.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  title: string;
  engine: string;
  /** What else stands in its head. */
  head?: (Markup | false)[];
  /** Class of the body. */
  kind?: string;
  body: Markup;
}

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');

/** What such a page may load: its style, by hash, and pictures inside it. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * One page without code and without requests, its style allowed by hash alone, so that nothing an outlet or a reviewer
 * wrote could ever run or load.
 */
export function htmlPage({ title, engine, head = [], kind, body }: PageParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${engine}">
<title>${title} · Crossread</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
${head}
</head>
<body${kind && html` class="${kind}"`}>
${ICON_SHEET}
${body}
</body>
</html>
`.text;
}

/** Markup for machines: every '<' is written as JSON may write it, so that the block ends where it should. */
export function dataBlock(data: unknown): Markup {
  return new Markup(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
}
