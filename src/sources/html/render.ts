const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD TITLE BUTTON INPUT SELECT TEXTAREA'.split(' '),
);

/** The visible text of an element: a blank line between blocks, white space folded, in one walk without recursion. */
export function renderText(root: Element): string {
  const paragraphs: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (text) paragraphs.push(text);
    line = '';
  };
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    // The cells of a row stay in one line.
    if (name === 'TD' || name === 'TH') line += ' ';
    const enter: Node | null = node.nodeType === 1 && !SILENT.has(name) ? node.firstChild : null;
    if (node.nodeType === 1 && (BLOCKS.has(name) || name === 'BR')) flush();
    if (enter) {
      node = enter;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) flush();
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  flush();
  return paragraphs.join('\n\n');
}
