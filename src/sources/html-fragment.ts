import { parseHTML } from 'linkedom';
import { renderText } from './html/render.ts';

const LONGEST = 3_000_000;

/** The text of HTML that is an article already: a body in wire JSON, a part of a message. */
export function fragmentText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html.slice(0, LONGEST)}</body></html>`);
  return renderText(document.body);
}
