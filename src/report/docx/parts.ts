/**
 * Small parts of a Word document that its sections share, as WordprocessingML (ECMA-376, part 1, 17). They are plain
 * text made once: a tree of objects for each word took forty times the memory.
 */
import type { DifferenceKind } from '../../engine/types.ts';
import type { Piece } from '../model.ts';

/** What stands in a paragraph: runs, links, bookmarks. */
export interface Inline {
  runs: string;
}

/** A paragraph or a table. */
export interface Block {
  block: string;
}

/** Plain text becomes a run of its own; what is empty is left out. */
export type Bit = Inline | string | false | undefined;

/**
 * Text that XML 1.0 may hold: other controls become U+FFFD. Signs that turn the reading direction are left out, for
 * they would show another text than the one that was received.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD');
}

export function escaped(text: string): string {
  return clean(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

interface RunLook {
  style?: 'Hint' | 'Hyperlink' | 'FootnoteReference';
  bold?: boolean;
  strike?: boolean;
  /** Six hexadecimal digits. */
  color?: string;
  fill?: string;
  underline?: 'double' | 'dotted';
}

/** A run of text; one written from right to left says so, or Word would set its signs on the wrong side. */
export function run(text: string, look: RunLook = {}): Inline {
  // In the order the standard's schema asks for.
  const properties = [
    look.style && `<w:rStyle w:val="${look.style}"/>`,
    look.bold && '<w:b/><w:bCs/>',
    look.strike && '<w:strike/>',
    look.color && `<w:color w:val="${look.color}"/>`,
    look.underline && `<w:u w:val="${look.underline}"/>`,
    look.fill && `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`,
    isRightToLeft(text) && '<w:rtl/>',
  ]
    .filter(Boolean)
    .join('');
  return {
    runs: `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
  };
}

export function hint(text: string): Inline {
  return run(text, { style: 'Hint' });
}

interface ParagraphLook {
  style?: string;
  keepNext?: boolean;
  /** In a list with signs before its items. */
  bulleted?: boolean;
}

/** A paragraph in the reading direction of the first letter of `direction`. */
export function paragraph(bits: Bit[], look: ParagraphLook = {}, direction = ''): Block {
  const properties = [
    look.style && `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext && '<w:keepNext/>',
    look.bulleted && '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    isRightToLeft(direction) && '<w:bidi/>',
  ]
    .filter(Boolean)
    .join('');
  return { block: `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${joined(inlines(bits)).runs}</w:p>` };
}

export function bullet(bits: Bit[]): Block {
  return paragraph(bits, { style: 'ListParagraph', bulleted: true });
}

export function heading(rank: 1 | 2 | 3, bits: Bit[]): Block {
  return paragraph(bits, { style: `Heading${rank}` });
}

/** A link to a bookmark of the document. */
export function inside(anchor: string, text: string): Inline {
  const { runs } = run(text, { style: 'Hyperlink' });
  return { runs: `<w:hyperlink w:history="1" w:anchor="${bookmarkName(anchor)}">${runs}</w:hyperlink>` };
}

/** Word takes letters, digits and low lines only, 40 of them at most. */
export function bookmarkName(anchor: string): string {
  return anchor.replace(/\W/g, '_').slice(0, 40);
}

/** Several bits with dots between them. */
export function dotted(bits: Bit[]): Inline[] {
  return inlines(bits).flatMap((bit, index) => (index > 0 ? [run(' · '), bit] : [bit]));
}

export function joined(parts: Inline[]): Inline {
  return { runs: parts.map(({ runs }) => runs).join('') };
}

function inlines(bits: Bit[]): Inline[] {
  return bits.flatMap((bit) => (bit ? [typeof bit === 'string' ? run(bit) : bit] : []));
}

const FILLS: Record<DifferenceKind, string> = {
  number: 'FBE3B5',
  date: 'D3E8F7',
  person: 'D9EFE4',
  place: 'D9EFE4',
  organisation: 'D9EFE4',
  role: 'D9EFE4',
  attribution: 'EFDCEB',
  quotation: 'FBF3B0',
  polarity: 'F8D9C4',
  certainty: 'F8D9C4',
  scope: 'E3E4E8',
  wording: 'F1F1F3',
};

/** The words on which versions differ: filled by kind, underlined where they contradict one another. */
export function marked(pieces: Piece[]): Inline[] {
  return pieces.map(({ text, mark, other }) => {
    const underline = other ? 'dotted' : mark?.level === 'contradiction' ? 'double' : undefined;
    return run(text, { ...(mark && { fill: FILLS[mark.kind] }), ...(underline && { underline }) });
  });
}

/** In twentieths of a point: what the margins leave of a page. */
const TABLE_WIDTH = 9026;

/** A table over the whole width whose first row is repeated on every page. */
export function table(head: string[], rows: (string | Block[])[][]): Block {
  const column = `<w:gridCol w:w="${Math.floor(TABLE_WIDTH / Math.max(1, head.length))}"/>`;
  const cell = (content: string | Block[], bold = false) => {
    const blocks = typeof content === 'string' ? [paragraph([run(content, { bold })], {}, content)] : content;
    return `<w:tc>${blocks.map(({ block }) => block).join('')}</w:tc>`;
  };
  const row = (kind: string, cells: string[]) => `<w:tr><w:trPr>${kind}</w:trPr>${cells.join('')}</w:tr>`;
  const lines = [
    row(
      '<w:tblHeader/>',
      head.map((content) => cell(content, true)),
    ),
    ...rows.map((cells) =>
      row(
        '<w:cantSplit/>',
        cells.map((content) => cell(content)),
      ),
    ),
  ];
  const look = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>';
  return { block: `<w:tbl>${look}<w:tblGrid>${column.repeat(head.length)}</w:tblGrid>${lines.join('')}</w:tbl>` };
}

/** Whether the first letter is of a script written from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
