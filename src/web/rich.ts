import nunjucks from 'nunjucks';

const PARTS = /\[([^\][]*)\]|\*\*([^*]+)\*\*|`([^`]*)`/g;

/**
 * A phrase as markup: its `[…]` become links to `addresses` in turn, `**…**` bold, `` `…` `` keys; all else is escaped. For
 * phrases of ours alone: what people wrote may hold such signs itself and stands outside of them.
 */
export function rich(phrase: string, ...addresses: string[]): InstanceType<typeof nunjucks.runtime.SafeString> {
  const { escape: safe } = nunjucks.lib as unknown as { escape: (text: string) => string };
  let made = '';
  let from = 0;
  let link = 0;
  for (const part of phrase.matchAll(PARTS)) {
    const [whole, linked, bold, key] = part;
    made += safe(phrase.slice(from, part.index));
    if (linked !== undefined) made += `<a href="${safe(addresses[link++] ?? '')}">${safe(linked)}</a>`;
    else if (bold !== undefined) made += `<b>${safe(bold)}</b>`;
    else made += `<kbd>${safe(key ?? '')}</kbd>`;
    from = part.index + whole.length;
  }
  return new nunjucks.runtime.SafeString(made + safe(phrase.slice(from)));
}
