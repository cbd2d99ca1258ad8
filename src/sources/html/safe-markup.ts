/** Elements that are written; of others, what stands in them is. */
const WRITTEN = new Set(
  'A ABBR ADDRESS ARTICLE ASIDE B BDI BDO BLOCKQUOTE BR CAPTION CENTER CITE CODE COL COLGROUP DD DEL DFN DIV DL DT EM FIGCAPTION FIGURE FONT FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR I IMG INS KBD LI MAIN MARK NAV OL P PRE Q RP RT RUBY S SAMP SECTION SMALL SPAN STRIKE STRONG STYLE SUB SUP TABLE TBODY TD TFOOT TH THEAD TIME TR TT U UL VAR WBR'.split(
    ' ',
  ),
);
/** Elements that go with all that stands in them: they run, ask, or hold text that is no text. */
const DROPPED = new Set(
  'SCRIPT NOSCRIPT TEMPLATE IFRAME FRAME FRAMESET NOFRAMES OBJECT EMBED APPLET LINK META BASE TITLE SVG MATH AUDIO VIDEO SOURCE TRACK PARAM INPUT BUTTON SELECT TEXTAREA OPTION OPTGROUP DATALIST PORTAL CANVAS DIALOG MAP AREA XMP PLAINTEXT NOEMBED LISTING'.split(
    ' ',
  ),
);
const EMPTY = new Set('BR HR IMG WBR COL'.split(' '));
const ATTRIBUTES = new Set(
  'class id style lang dir title alt colspan rowspan scope width height align valign bgcolor color border cellpadding cellspacing datetime start value'.split(
    ' ',
  ),
);
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\d+/=A-Z\s]*$/iu;
/** Nodes of a page that are written. */
const MOST_NODES = 200_000;

/**
 * A document's elements as markup that does nothing: only elements and attributes known to be harmless are written, all
 * text is escaped, styles ask for nothing. Addresses are left out, so that a click leads nowhere; pictures are shown where
 * `pictures` has them, by address. One walk without recursion.
 */
export function writeSafely(root: Element, pictures: ReadonlyMap<string, string>): string {
  const out: string[] = [];
  let nodes = 0;
  let node: Node | null = root;
  while (node && nodes++ < MOST_NODES) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) out.push(escapeHtml(node.nodeValue ?? ''));
    const written = node.nodeType === 1 && WRITTEN.has(name);
    if (written) out.push(openTag(node as Element, name, pictures));
    if (name === 'STYLE') out.push(harmlessStyle(node.textContent ?? ''), '</style>');
    const enters = node.nodeType === 1 && name !== 'STYLE' && !DROPPED.has(name) && !EMPTY.has(name);
    if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (enters && written) out.push(`</${name.toLowerCase()}>`);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) out.push(closeTag(node));
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return out.join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}

function openTag(element: Element, name: string, pictures: ReadonlyMap<string, string>): string {
  const attributes: string[] = [];
  for (const { name: attribute, value } of [...element.attributes].slice(0, 100)) {
    const key = attribute.toLowerCase();
    if (!ATTRIBUTES.has(key)) continue;
    attributes.push(` ${key}="${escapeHtml(key === 'style' ? harmlessStyle(value) : value)}"`);
  }
  if (name === 'IMG') attributes.push(pictureOf(element, pictures));
  return `<${name.toLowerCase()}${attributes.join('')}>`;
}

function closeTag(node: Node): string {
  const name = node.nodeName.toUpperCase();
  return WRITTEN.has(name) && !EMPTY.has(name) && name !== 'STYLE' ? `</${name.toLowerCase()}>` : '';
}

function pictureOf(element: Element, pictures: ReadonlyMap<string, string>): string {
  const source = element.getAttribute('src')?.trim() ?? '';
  const shown = pictures.get(source) ?? (DATA_PICTURE.test(source) ? source : undefined);
  return shown ? ` src="${escapeHtml(shown)}"` : '';
}

/** Without what would be asked for, and without what would end the element it stands in. */
function harmlessStyle(css: string): string {
  return css
    .replace(/[<>]/gu, ' ')
    .replace(/\\/gu, ' ')
    .replace(/@import[^;]{0,2000};?/giu, ' ')
    .replace(/(?:url|image|image-set|src|element|cross-fade)\s*\(/giu, 'none(');
}
