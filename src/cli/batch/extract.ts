import { clean, foldSpace } from '../../engine/index.ts';
import { readHtml } from '../../sources/html.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

/** The article of a page, cleaned like any text that comes in. */
export const extractTask: Task = (row) => {
  const html = textOf(row, 'html');
  const { title, text, byline, published, language, site } = readHtml(
    html,
    typeof row.url === 'string' ? row.url : undefined,
  );
  const cleaned = clean(text, { article: true });
  return {
    title: title ?? cleaned.headline,
    text: cleaned.blocks
      .filter(({ kind }) => kind === 'body' || kind === 'headline')
      .map(({ start, end }) => foldSpace(text.slice(start, end)))
      .join('\n\n'),
    byline: byline ?? cleaned.byline,
    published: published ?? cleaned.published,
    language: language ?? cleaned.language,
    site: site ?? cleaned.outlet,
  };
};
