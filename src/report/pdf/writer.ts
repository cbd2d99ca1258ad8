/** Writing a PDF from its beginning to its end, with nothing kept but where each object went. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const pack = promisify(deflate);

/** Objects packed together; a reader unpacks all of them to find one. */
const TOGETHER = 100;

/** Objects without a stream are packed (ISO 32000-1, 7.5.7), for a tagged report is mostly such. */
export class PdfWriter {
  #chunks: Buffer[] = [];
  #at = 0;
  #numbers = 0;
  #hash = createHash('sha256');
  /** By number: an offset in the file, or the number of the stream it is packed in and its place there. */
  #places: ({ at: number } | { inside: number; index: number } | undefined)[] = [];

  constructor() {
    this.#write(Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1'));
  }

  /** A number for an object that will be written. */
  reserve(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  /** An object for itself; `body` has a byte a character. */
  object(number: number, body: string, stream?: Uint8Array): void {
    this.#places[number] = { at: this.#at };
    this.#write(Buffer.from(`${number} 0 obj\n${body}\n${stream ? 'stream\n' : 'endobj\n'}`, 'latin1'));
    if (!stream) return;
    this.#write(stream);
    this.#write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Objects without streams, packed. */
  async packed(objects: { number: number; body: string }[]): Promise<void> {
    for (let from = 0; from < objects.length; from += TOGETHER) {
      const some = objects.slice(from, from + TOGETHER);
      const inside = this.reserve();
      let at = 0;
      const index = some.map(({ number, body }) => {
        const entry = `${number} ${at}`;
        at += body.length + 1;
        return entry;
      });
      for (const [index, { number }] of some.entries()) this.#places[number] = { inside, index };
      const head = `${index.join(' ')}\n`;
      const stream = await pack(Buffer.from(`${head}${some.map(({ body }) => body).join('\n')}\n`, 'latin1'));
      const kind = `/Type /ObjStm /N ${some.length} /First ${head.length}`;
      this.object(inside, `<< ${kind} /Filter /FlateDecode /Length ${stream.length} >>`, stream);
    }
  }

  /** The table of where everything is, and the end. */
  async end(catalog: number, info: number): Promise<void> {
    const number = this.reserve();
    const at = this.#at;
    this.#places[number] = { at };
    const rows = Buffer.alloc((this.#numbers + 1) * 7);
    rows.writeUInt16BE(0xffff, 5);
    for (const [each, place] of this.#places.entries()) if (place) writeRow(rows, each * 7, place);
    const stream = await pack(rows);
    const id = `<${this.#hash.copy().digest('hex').slice(0, 32).toUpperCase()}>`;
    const kind = `/Type /XRef /Size ${this.#numbers + 1} /W [1 4 2] /Root ${catalog} 0 R /Info ${info} 0 R`;
    this.object(number, `<< ${kind} /ID [${id} ${id}] /Filter /FlateDecode /Length ${stream.length} >>`, stream);
    this.#write(Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'));
  }

  /** What has been written since this was last asked. */
  take(): Buffer {
    const chunk = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return chunk;
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#chunks.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#at += bytes.length;
  }
}

function writeRow(rows: Buffer, at: number, place: { at: number } | { inside: number; index: number }): void {
  const packed = 'inside' in place;
  rows.writeUInt8(packed ? 2 : 1, at);
  rows.writeUInt32BE(packed ? place.inside : place.at, at + 1);
  rows.writeUInt16BE(packed ? place.index : 0, at + 5);
}
