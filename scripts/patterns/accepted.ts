/**
 * Expressions that take more than linear time on what the checker makes up, and why that cannot happen here: by file and
 * the beginning of the expression. What `tests/patterns.test.ts` gives the readers and the engine shows it.
 */
export const ACCEPTED: { file: string; begins: string; why: string }[] = [
  { file: 'src/cli/report.ts', begins: '\\/+$', why: 'an address that whoever runs the command types' },
  { file: 'src/web/routes/reports.ts', begins: '<style>', why: 'a page of our own, with one style in it' },
  { file: 'src/report/html/public.ts', begins: '', why: 'a page of our own, in which words are escaped' },
  { file: 'src/sources/encoding.ts', begins: '<meta', why: 'looks no further than 300 characters from each place' },
  { file: 'src/sources/feed.ts', begins: '<', why: 'looks no further than 2,000 characters from each place' },
  { file: 'src/sources/read-feed.ts', begins: '<link', why: 'looks no further than 1,000 characters from each place' },
  { file: 'src/sources/xml.ts', begins: '<!ENTITY', why: 'looks no further than 500 characters from each place' },
  {
    file: 'src/sources/readers/markdown.ts',
    begins: '!\\[',
    why: 'looks no further than 1,500 characters from each place',
  },
  { file: 'src/sources/pdf/paragraphs.ts', begins: '\\p{L}+(?=', why: 'the last 60 characters' },
  { file: 'src/sources/html/metadata.ts', begins: '\\s+@', why: 'the first 500 characters' },
  { file: 'src/engine/segment/verdict.ts', begins: '[\\p{L}\\p{M}\\d°', why: 'the 24 characters before a stop' },
  { file: 'src/engine/segment/verdict.ts', begins: "['’].*$", why: 'one word of the 60 characters after a stop' },
  { file: 'src/engine/clean/byline.ts', begins: '', why: 'short lines only' },
  { file: 'src/engine/clean/caption.ts', begins: '', why: 'short lines only' },
  { file: 'src/engine/clean/furniture.ts', begins: '', why: 'short lines only' },
  { file: 'src/engine/clean/outlet.ts', begins: '', why: 'short lines only' },
  // Too large for the checker; timed on hostile lines instead.
  { file: 'src/sources/readers/page.ts', begins: '\\b(?:404|410)', why: 'its gaps are at most 40 characters; timed' },
  { file: 'src/engine/clean/agencies.ts', begins: '(?:told|to|', why: 'short lines only; timed' },
];
