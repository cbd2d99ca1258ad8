import { parseHTML } from 'linkedom';
import { isOrdinary, stripTags, withoutScripts } from './html/markup.ts';
import { renderText } from './html/render.ts';

const LONGEST = 3_000_000;

/** The text of HTML that is an article already: a body in wire JSON, a part of a message. */
export function fragmentText(html: string): string {
  const source = withoutScripts(html.slice(0, LONGEST));
  if (!isOrdinary(source)) return stripTags(source);
  const { document } = parseHTML(`<!doctype html><html><body>${source}</body></html>`);
  return renderText(document.body);
}
