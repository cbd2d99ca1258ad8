import { type PdfObject, pdfText } from './objects.ts';
import type { Entry } from './pieces.ts';

/** A chapter with more claims than this is folded when the report is opened. */
const UNFOLDED = 30;

/** Not to be shown, or what would turn the reading direction of the bookmark. */
const STEERING = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

interface Bookmark extends Entry {
  number: number;
  parent: number;
  below: Bookmark[];
}

/** The bookmarks of a PDF (ISO 32000-1, 12.3.3): chapters, and what they hold below them. */
export function bookmarks(entries: Entry[], reserve: () => number): { root: number; objects: PdfObject[] } {
  const root = reserve();
  const chapters: Bookmark[] = [];
  for (const entry of entries) {
    const chapter = entry.level === 1 ? undefined : chapters.at(-1);
    const bookmark = { ...entry, number: reserve(), parent: chapter?.number ?? root, below: [] };
    (chapter?.below ?? chapters).push(bookmark);
  }
  const all = `<< /Type /Outlines ${endsOf(chapters)} /Count ${chapters.length} >>`;
  return {
    root,
    objects: [{ number: root, body: all }, ...inOrder(chapters), ...chapters.flatMap(({ below }) => inOrder(below))],
  };
}

function inOrder(siblings: Bookmark[]): PdfObject[] {
  return siblings.map(({ number, parent, title, anchor, below }, index) => {
    const [before, after] = [siblings[index - 1], siblings[index + 1]];
    const shown = below.length > UNFOLDED ? -below.length : below.length;
    const parts = [
      `/Parent ${parent} 0 R /Title ${pdfText(title.replace(STEERING, ' '))} /Dest (${anchor})`,
      before && `/Prev ${before.number} 0 R`,
      after && `/Next ${after.number} 0 R`,
      below.length > 0 && `${endsOf(below)} /Count ${shown}`,
    ];
    return { number, body: `<< ${parts.filter(Boolean).join(' ')} >>` };
  });
}

function endsOf(siblings: Bookmark[]): string {
  const [first, last] = [siblings[0], siblings.at(-1)];
  return first && last ? `/First ${first.number} 0 R /Last ${last.number} 0 R` : '';
}
