import { clean, foldSpace } from '../../engine/index.ts';
import { readHtml } from '../../sources/html.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

/** The article of a page, cleaned like any text that comes in. */
export const extractTask: Task = (row) => {
  const html = textOf(row, 'html');
  const { text, metadata } = readHtml(html, typeof row.url === 'string' ? row.url : undefined);
  const cleaned = clean(text, { article: true });
  return {
    title: metadata.headline?.value ?? cleaned.headline,
    text: cleaned.blocks
      .filter(({ kind }) => kind === 'body' || kind === 'headline')
      .map(({ start, end }) => foldSpace(text.slice(start, end)))
      .join('\n\n'),
    byline: metadata.byline?.value ?? cleaned.byline,
    published: metadata.published?.value ?? cleaned.published,
    language: metadata.language?.value ?? cleaned.language,
    site: metadata.outlet?.value ?? cleaned.outlet,
  };
};
