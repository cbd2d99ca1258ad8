/** Markup that is safe to print: only `html` makes it, and everything put into it is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Content = Markup | string | number | false | null | undefined | Content[];

/**
 * Tagged template: html`<p>${text}</p>` escapes text, keeps Markup, joins arrays and leaves out false, null and
 * undefined. Attribute values must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, content] of contents.entries()) text += toText(content) + (strings[index + 1] ?? '');
  return new Markup(text);
}

function toText(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (Array.isArray(content)) return content.map(toText).join('');
  if (content === false || content === null || content === undefined) return '';
  return escapeText(String(content));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters HTML has no place for (NUL and other controls) become U+FFFD, as a parser would make them. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD');
}
