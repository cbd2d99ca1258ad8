/** Text at a place on a page of 595 by 842 points, in Helvetica. */
export interface Placed {
  x: number;
  y: number;
  text: string;
  size?: number;
}

/** A PDF 1.4 file written by hand: one content stream a page, uncompressed. `trailer` adds to the trailer dictionary. */
export function makePdf(pages: Placed[][], { trailer = '', info = '' } = {}): Uint8Array {
  const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, n) => {
      const content = page.map(
        ({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
      );
      const stream = content.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + n * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    `<< ${info} >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const offset = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R ${trailer} >>\n`;
  file += `startxref\n${file.lastIndexOf('xref\n0')}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a column, one below the other. */
export function column(x: number, top: number, lines: string[], { size = 10, leading = 12 } = {}): Placed[] {
  return lines.flatMap((text, n) => (text === '' ? [] : [{ x, y: top - n * leading, text, size }]));
}

/** A paragraph as lines of at most `letters`. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text
    .replace(/[\\()]/gu, '\\$&')
    .replace(/–/gu, '\x96')
    .replace(/’/gu, '\x92');
}
