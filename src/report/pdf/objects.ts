/** Reading the PDF the compiler makes: plain objects in a plain table (ISO 32000-1, 7.5), which is all it writes. */

export interface PdfObject {
  number: number;
  /** Without the stream that may follow it; a byte a character. */
  body: string;
  stream?: Buffer;
}

/** Where a string begins; what names a place or an object. What stands in brackets <> is text, too, or a dictionary. */
const TOKEN = /\(|<[0-9A-Fa-f]*>|\/StructParents? \d+|\b\d+ 0 R\b/g;

export interface ReadPdf {
  /** By number, in the order of the file. */
  objects: Map<number, PdfObject>;
  catalog: number;
  info: number;
}

/** All objects of a PDF. Throws when the compiler did not make it. */
export function readObjects(pdf: Buffer): ReadPdf {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const catalog = Number(/\/Root (\d+) 0 R/.exec(tail)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(tail)?.[1]);
  const head = /^xref\s+0 (\d+)\s/.exec(pdf.toString('latin1', table, table + 40));
  if (!head || !catalog || !info) throw new Error('The compiler made a PDF of a kind that is not known here.');
  const places: { number: number; at: number }[] = [];
  for (let number = 1; number < Number(head[1]); number += 1) {
    const entry = pdf.toString(
      'latin1',
      table + head[0].length + number * 20,
      table + head[0].length + number * 20 + 18,
    );
    if (entry[17] === 'n') places.push({ number, at: Number(entry.slice(0, 10)) });
  }
  places.sort((a, b) => a.at - b.at);
  const objects = places.map(({ number, at }, index) => readObject(pdf, number, at, places[index + 1]?.at ?? table));
  return { objects: new Map(objects.map((object) => [object.number, object])), catalog, info };
}

function readObject(pdf: Buffer, number: number, from: number, to: number): PdfObject {
  const bytes = pdf.subarray(from, to);
  const start = bytes.indexOf('obj', 0, 'latin1') + 4;
  const stream = bytes.indexOf('\nstream\n', start, 'latin1');
  if (stream === -1) return { number, body: bytes.toString('latin1', start, bytes.lastIndexOf('endobj')).trim() };
  const body = bytes.toString('latin1', start, stream);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  return { number, body, stream: bytes.subarray(stream + 8, stream + 8 + length) };
}

export interface Renaming {
  reference: (number: number) => number;
  /** Of a page or a link in the tree of tags. */
  place: (number: number) => number;
  /** Of a string that is a name of a table's cell. */
  cell: (name: string) => string;
}

/** A body with everything that names something else under its new name; what is text stays as it is. */
export function rename(body: string, { reference, place, cell }: Renaming): string {
  let renamed = '';
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(body); found; found = TOKEN.exec(body)) {
    const [token] = found;
    renamed += body.slice(done, found.index);
    done = token === '(' ? endOfString(body, found.index) : TOKEN.lastIndex;
    TOKEN.lastIndex = done;
    if (token === '(') renamed += withCell(body.slice(found.index, done), cell);
    else if (token.endsWith('R')) renamed += `${reference(Number.parseInt(token, 10))} 0 R`;
    else if (token.startsWith('/')) renamed += token.replace(/\d+/, (number) => String(place(Number(number))));
    else renamed += token;
  }
  return renamed + body.slice(done);
}

/** Where a string in parentheses ends: it may hold others, in pairs, and any after a backslash (ISO 32000-1, 7.3.4.2). */
export function endOfString(body: string, from: number): number {
  let depth = 0;
  for (let at = from; at < body.length; at += 1) {
    const sign = body[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return body.length;
}

/** A dictionary without its key and the string that follows it. */
export function withoutText(body: string, key: string): string {
  const at = body.indexOf(`/${key} (`);
  return at === -1 ? body : body.slice(0, at) + body.slice(endOfString(body, at + key.length + 2));
}

function withCell(text: string, cell: (name: string) => string): string {
  return /^\(U\d+x\d+y\d+\)$/.test(text) ? `(${cell(text.slice(1, -1))})` : text;
}

/** The number of the object a dictionary names under a key; 0 where it has no such key. */
export function referenceTo(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? 0);
}

/** What stands in the brackets of a dictionary's list without lists in it; empty where it has no such key. */
export function listUnder(body: string, key: string): string {
  return between(body, `/${key} [`, ']');
}

/** What stands between the first `from` and the next `to`; empty where they are not there. */
export function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  const end = start < from.length ? -1 : text.indexOf(to, start);
  return end === -1 ? '' : text.slice(start, end);
}

/** A text without the first `from`, the next `to`, and what stands between them. */
export function cutOut(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = start === -1 ? -1 : text.indexOf(to, start + from.length);
  return end === -1 ? text : text.slice(0, start) + text.slice(end + to.length);
}

/** The numbers of all objects a list or dictionary refers to, in its order. */
export function referencesIn(text: string): number[] {
  return [...text.matchAll(/\b(\d+) 0 R\b/g)].map(([, number]) => Number(number));
}

/** A text as a PDF string that holds any character (UTF-16). */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text.toWellFormed()}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
