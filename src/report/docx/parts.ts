/** Small parts of a Word document that its sections share. */
import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DifferenceKind } from '../../engine/types.ts';
import type { Piece } from '../model.ts';

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

/** A run of text; one written from right to left says so, or Word would set its signs on the wrong side. */
export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ ...options, text: clean(text), ...(isRightToLeft(text) && { rightToLeft: true }) });
}

export function hint(text: string): TextRun {
  return run(text, { style: 'Hint' });
}

/** A paragraph in the reading direction of its first letter. */
export function paragraph(
  children: (ParagraphChild | string | false | undefined)[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
  direction = '',
): Paragraph {
  const runs = children.flatMap((child) =>
    child === undefined || child === false || child === '' ? [] : [typeof child === 'string' ? run(child) : child],
  );
  return new Paragraph({ ...options, children: runs, ...(isRightToLeft(direction) && { bidirectional: true }) });
}

export function bullet(children: (ParagraphChild | string | false | undefined)[], level = 0): Paragraph {
  return paragraph(children, { bullet: { level }, style: 'ListParagraph' });
}

export function outside(link: string, text: string): ExternalHyperlink {
  return new ExternalHyperlink({ link, children: [run(text, { style: 'Hyperlink' })] });
}

export function inside(anchor: string, text: string): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmarkName(anchor), children: [run(text, { style: 'Hyperlink' })] });
}

/** Runs that a link can lead to. */
export function bookmarked(anchor: string, children: ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(anchor), children });
}

/** Word takes letters, digits and low lines only, 40 of them at most. */
function bookmarkName(anchor: string): string {
  return anchor.replaceAll('-', '_').slice(0, 40);
}

/** Several bits with dots between them. */
export function dotted(bits: (ParagraphChild | string | false | undefined)[]): ParagraphChild[] {
  return bits
    .flatMap((bit) =>
      bit === undefined || bit === false || bit === '' ? [] : [typeof bit === 'string' ? run(bit) : bit],
    )
    .flatMap((bit, index) => (index > 0 ? [run(' · '), bit] : [bit]));
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
export function marked(pieces: Piece[]): TextRun[] {
  return pieces.map(({ text, mark, other }) =>
    run(text, {
      ...(mark && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILLS[mark.kind] } }),
      ...(mark?.level === 'contradiction' && { underline: { type: 'double' } }),
      ...(other && { underline: { type: 'dotted' } }),
    }),
  );
}

/** A table over the whole width whose first row is repeated on every page. */
export function table(head: string[], rows: (string | Paragraph[])[][]): Table {
  const cells = (row: (string | Paragraph[])[], bold: boolean): TableCell[] =>
    row.map((content) => {
      const children = typeof content === 'string' ? [paragraph([run(content, { bold })], {}, content)] : content;
      return new TableCell({ children });
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    style: 'TableGrid',
    rows: [
      new TableRow({ tableHeader: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

/** Whether the first letter is of a script written from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
