import { between, listUnder, type PdfObject, readObjects, referencesIn, referenceTo, rename } from './objects.ts';

const KEPT_OUT = /\/Type \/(?:Pages?|Catalog|Metadata|StructTreeRoot|StructElem)\b/;

/** Each page of a PDF as a drawing that can be put on another page, in the order of the pages, and what they need. */
export function readStamps(pdf: Buffer, reserve: () => number): { stamps: number[]; objects: PdfObject[] } {
  const { objects: old, catalog } = readObjects(pdf);
  const bodyOf = (number: number) => old.get(number)?.body ?? '';
  const numbers = new Map<number, number>();
  const reference = (number: number) => {
    const known = numbers.get(number) ?? reserve();
    numbers.set(number, known);
    return known;
  };
  const renamed = (body: string) => rename(body, { reference, place: (at) => at, cell: (name) => name });
  const drawn = new Map<number, string>();
  const stamps = referencesIn(listUnder(bodyOf(referenceTo(bodyOf(catalog), 'Pages')), 'Kids')).map((page) => {
    const contents = referenceTo(bodyOf(page), 'Contents');
    const resources = `/Resources <<${between(bodyOf(page), '/Resources <<', '\n  >>')} >>`;
    const box = listUnder(bodyOf(page), 'MediaBox');
    drawn.set(contents, `/Type /XObject /Subtype /Form /BBox [${box}] ${resources}`);
    return reference(contents);
  });
  const objects = [...old.values()]
    .filter(
      ({ body, stream }) =>
        (stream || body.startsWith('[/ICC') || /\/Type \/Font/.test(body) || /\/Registry/.test(body)) &&
        !KEPT_OUT.test(body),
    )
    .map(({ number, body, stream }) => {
      const drawing = drawn.get(number);
      const made = renamed(drawing === undefined ? body : body.replace('<<', `<< ${drawing}`));
      return { number: reference(number), body: made, ...(stream && { stream }) };
    });
  return { stamps, objects };
}

/** A page that draws a stamp after all else; `draw` is a stream of its own that does. */
export function stamped({ number, body }: PdfObject, stamp: number, draw: number): PdfObject {
  const named = `/Stamp ${stamp} 0 R`;
  return {
    number,
    body: body
      .replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${draw} 0 R]`)
      .replace(/\/XObject <<|\/Resources <</, (found) =>
        found === '/XObject <<' ? `${found} ${named}` : `${found} /XObject << ${named} >>`,
      ),
  };
}

export const DRAW_STAMP = Buffer.from('\n/Stamp Do\n');
