import type { OpenText } from '../open-file.ts';
import { type Reading, told } from '../source.ts';

/** Markdown (CommonMark) as it reads: marks of headings, emphasis, quotation and links go, their words stay. */
export function readMarkdown({ text }: OpenText): Reading[] {
  const { fields, body } = splitFrontMatter(text.replace(/\r\n?/gu, '\n'));
  const lines = body.split('\n').map(plainLine);
  return [
    {
      format: 'markdown',
      text: lines.join('\n').trim(),
      metadata: told('the front matter', {
        headline: fields.get('title'),
        byline: fields.get('author') ?? fields.get('authors'),
        published: fields.get('date'),
        outlet: fields.get('outlet') ?? fields.get('source'),
        link: fields.get('url') ?? fields.get('link'),
        language: fields.get('lang') ?? fields.get('language'),
      }),
    },
  ];
}

function splitFrontMatter(text: string): { fields: Map<string, string>; body: string } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  if (end < 0 || end > 5000) return { fields: new Map(), body: text };
  const fields = text
    .slice(4, end)
    .split('\n')
    .flatMap((line) => {
      const [, key, value] = /^([\w-]{1,40}):\s*(.*)$/u.exec(line) ?? [];
      return key && value ? [[key.toLowerCase(), value.replace(/^["'[]|["'\]]$/gu, '')] as const] : [];
    });
  return { fields: new Map(fields), body: text.slice(text.indexOf('\n', end + 1) + 1 || text.length) };
}

function plainLine(line: string): string {
  if (/^\s{0,3}(?:(?:[-*_]\s{0,3}){3,80}|=+|```.*)$/u.test(line)) return '';
  return heading(line)
    .replace(/^\s{0,3}(?:>\s?){1,9}/u, '')
    .replace(/^\s{0,9}[-*+]\s+(?=\S)/u, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\)/gu, '')
    .replace(/\[([^[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,100}\])/gu, '$1')
    .replace(/^\[[^\]\n]{1,100}\]:\s{1,100}\S.*$/u, '')
    .replace(/<(https?:[^<>\s]{1,1000})>/gu, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000}?\S|\S)\1/gu, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]{0,1000}\S)\1(?![\w*])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/gu, '$1');
}

/** Without the marks before it and those that may close it. No expression: white space on both sides made it cubic. */
function heading(line: string): string {
  const marks = /^\s{0,3}#{1,6}\s/u.exec(line)?.[0];
  if (marks === undefined) return line;
  const words = line.slice(marks.length).trim();
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return end === 0 || /\s/u.test(words[end - 1] ?? '') ? words.slice(0, end).trimEnd() : words;
}
