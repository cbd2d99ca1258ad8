/**
 * Pieces of a report, each a tagged PDF of the compiler's, joined into one (ISO 32000-1): one tree of pages and one of
 * tags, links from piece to piece, bookmarks. Of a piece nothing is kept but its pages, without what is on them, and
 * what those trees need.
 */
import { bookmarks } from './bookmarks.ts';
import { type Destination, type Joint, takeIn } from './incoming.ts';
import { type PdfObject, readObjects, referenceTo } from './objects.ts';
import type { Entry } from './pieces.ts';
import { DRAW_STAMP, readStamps, stamped } from './stamps.ts';
import { PdfWriter } from './writer.ts';

export class PdfJoin {
  readonly #writer = new PdfWriter();
  readonly #reserve = () => this.#writer.reserve();
  readonly #pageTree = this.#reserve();
  readonly #tagTree = this.#reserve();
  readonly #document = this.#reserve();
  /** In the order of their pages. */
  readonly #added: { node: number; pages: PdfObject[]; tags: number[] }[] = [];
  /** The places of all pieces in one count: what leads from each to the tags. */
  readonly #places: number[] = [];
  readonly #cells: [string, number][] = [];
  readonly #destinations = new Map<string, Destination>();
  readonly #wanted = new Set<string>();
  readonly #streams = new Map<string, number>();
  #metadata = '';
  #info = '<< >>';

  /** How many pages a PDF of the compiler's has. */
  static pagesOf(pdf: Buffer): number {
    const { objects, catalog } = readObjects(pdf);
    const pages = objects.get(referenceTo(objects.get(catalog)?.body ?? '', 'Pages'))?.body ?? '';
    return Number(/\/Count (\d+)/.exec(pages)?.[1]);
  }

  /** Pages so far. */
  get count(): number {
    return this.#added.reduce((sum, { pages }) => sum + pages.length, 0);
  }

  /** Bytes that can be sent on. */
  take(): Buffer {
    return this.#writer.take();
  }

  async add(pdf: Buffer, joint: Joint): Promise<void> {
    const { node, pages, tags, objects, ...piece } = takeIn(
      pdf,
      {
        ...{ reserve: this.#reserve, pageTree: this.#pageTree, tagTree: this.#tagTree, document: this.#document },
        ...{ pieces: this.#added.length, places: this.#places.length, streams: this.#streams },
      },
      joint,
    );
    this.#added.splice(joint.first ? 0 : this.#added.length, 0, { node: node.number, pages, tags });
    this.#places.push(...piece.places);
    this.#cells.push(...piece.cells);
    for (const [name, destination] of piece.destinations) this.#destinations.set(name, destination);
    for (const name of piece.wanted) this.#wanted.add(name);
    if (joint.first) [this.#metadata, this.#info] = [piece.metadata, piece.info];
    await this.#write([node, ...objects]);
  }

  /** On which page a place is, from 1, when `before` pages more are put before all others. */
  pageFinder(before: number): (place: string) => number {
    const order = this.#added.flatMap(({ pages }) => pages.map(({ number }) => number));
    const pages = new Map(order.map((number, index) => [number, before + index + 1]));
    return (place) => pages.get(this.#destinations.get(place)?.page ?? 0) ?? 1;
  }

  /** Puts a number on every page: `numbers` has as many pages, with nothing else on them. */
  async stamp(numbers: Buffer): Promise<void> {
    const { stamps, objects } = readStamps(numbers, this.#reserve);
    await this.#write(objects);
    const draw = this.#reserve();
    this.#writer.object(draw, `<< /Length ${DRAW_STAMP.length} >>`, DRAW_STAMP);
    const pages = this.#added.flatMap((added) => added.pages);
    await this.#writer.packed(pages.map((page, index) => stamped(page, stamps[index] ?? 0, draw)));
  }

  /** The trees of the whole, and the end of the file. */
  async finish(entries: Entry[]): Promise<void> {
    const outlines = bookmarks(entries, this.#reserve);
    const nodes = this.#added.map(({ node }) => `${node} 0 R`).join(' ');
    await this.#writer.packed([
      { number: this.#pageTree, body: `<< /Type /Pages /Count ${this.count} /Kids [${nodes}] >>` },
      { number: this.#tagTree, body: this.#tagRoot() },
      { number: this.#document, body: this.#documentTag() },
      ...outlines.objects,
    ]);
    const [metadata, info, catalog] = [this.#reserve(), this.#reserve(), this.#reserve()];
    const xml = Buffer.from(this.#metadata.replace(/(?<=<xmpTPg:NPages>)\d+/, String(this.count)), 'latin1');
    this.#writer.object(metadata, `<< /Type /Metadata /Subtype /XML /Length ${xml.length} >>`, xml);
    this.#writer.object(info, this.#info);
    this.#writer.object(
      catalog,
      `<< /Type /Catalog /Pages ${this.#pageTree} 0 R /Metadata ${metadata} 0 R /Lang (en)
/StructTreeRoot ${this.#tagTree} 0 R /MarkInfo << /Marked true /Suspects false >>
/ViewerPreferences << /DisplayDocTitle true /Direction /L2R >> /PageMode /UseOutlines
/Outlines ${outlines.root} 0 R /Names << /Dests << /Names [${this.#names()}] >> >> >>`,
    );
    await this.#writer.end(catalog, info);
  }

  async #write(objects: PdfObject[]): Promise<void> {
    for (const { number, body, stream } of objects) if (stream) this.#writer.object(number, body, stream);
    await this.#writer.packed(objects.filter(({ stream }) => !stream));
  }

  /** The roles are those the compiler's own roots map. */
  #tagRoot(): string {
    const places = this.#places.map((tags, place) => `${place} ${tags} 0 R`).join(' ');
    const cells = this.#cells
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, number]) => `(${name}) ${number} 0 R`);
    return `<< /Type /StructTreeRoot /K [${this.#document} 0 R]
/RoleMap << /Datetime /Span /Terms /Part /Title /P /Strong /Span /Em /Span >>
/ParentTree << /Nums [${places}] >> /ParentTreeNextKey ${this.#places.length}
/IDTree << /Names [${cells.join(' ')}] >> >>`;
  }

  #documentTag(): string {
    const tags = this.#added.flatMap((added) => added.tags).map((tag) => `${tag} 0 R`);
    return `<< /Type /StructElem /S /Document /P ${this.#tagTree} 0 R /K [${tags.join(' ')}] >>`;
  }

  /** Where links lead; one to a sentence that is marked nowhere leads to its text, or else to the first page. */
  #names(): string {
    const first = this.#added[0]?.pages[0]?.number ?? 0;
    const start: Destination = { page: first, view: '/XYZ null null null' };
    const placeOf = (name: string) =>
      this.#destinations.get(name) ?? this.#destinations.get(name.replace(/-s\d+$/, '')) ?? start;
    return [...new Set([...this.#destinations.keys(), ...this.#wanted])]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((name) => {
        const { page, view } = placeOf(name);
        return `(${name}) [${page} 0 R ${view}]`;
      })
      .join(' ');
  }
}
