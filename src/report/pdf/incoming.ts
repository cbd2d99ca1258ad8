/** A piece's objects as they stand in the whole: under new numbers, with what its tags and links need to be joined. */
import { createHash } from 'node:crypto';
import {
  between,
  cutOut,
  listUnder,
  type PdfObject,
  type ReadPdf,
  readObjects,
  referencesIn,
  referenceTo,
  rename,
  withoutText,
} from './objects.ts';

export interface Joint {
  /** The names of its chapters, claims and texts that begin in it, in their order. */
  places: string[];
  /** Its pages stand before all others. */
  first?: boolean;
  /** It begins with a line that names the chapter it goes on with: no heading to those who listen. */
  goesOn?: boolean;
  /** Its lists are a table of contents. */
  contents?: boolean;
}

/** The whole, as far as a piece has to know it. */
export interface Whole {
  reserve: () => number;
  /** Objects that all pieces share, by their numbers. */
  pageTree: number;
  tagTree: number;
  document: number;
  /** How many pieces, and places in the tree of tags, there are before this one. */
  pieces: number;
  places: number;
  /** Streams that pieces have in common, fonts above all: their numbers, by what is in them. */
  streams: Map<string, number>;
}

export interface Incoming {
  /** All but its pages, and what the whole has one of. */
  objects: PdfObject[];
  pages: PdfObject[];
  /** The node its pages hang on. */
  node: PdfObject;
  /** The tags that hang on the document. */
  tags: number[];
  /** By place: what leads from there to the tags. */
  places: number[];
  /** Head cells of tables, by their names. */
  cells: [string, number][];
  /** Places links lead to, by their names. */
  destinations: [string, Destination][];
  /** Where its links lead. */
  wanted: string[];
  /** About the document: XML, and a dictionary. */
  metadata: string;
  info: string;
}

export interface Destination {
  page: number;
  /** How it is shown: what stands after the page. */
  view: string;
}

/** Throws when the compiler did not make it. */
export function takeIn(pdf: Buffer, whole: Whole, joint: Joint): Incoming {
  const read = readObjects(pdf);
  const old = anatomyOf(read);
  const { reference, dropped } = numberAnew(read, old, whole);
  const cell = (name: string) => `${whole.pieces}${name}`;
  const renamed = (body: string) => rename(body, { reference, cell, place: (at) => at + whole.places });
  const incoming: Incoming = {
    objects: [],
    pages: [],
    node: { number: reference(old.node), body: rootedIn(whole.pageTree, renamed(bodyOf(read, old.node))) },
    tags: old.tags.map(reference),
    places: old.places.map(reference),
    cells: old.cells.map(([name, number]) => [cell(name), reference(number)]),
    destinations: beginnings(read, old, joint.places).map(([name, { page, view }]) => [
      name,
      { page: reference(page), view },
    ]),
    wanted: [],
    metadata: read.objects.get(old.metadata)?.stream?.toString('latin1') ?? '',
    info: bodyOf(read, read.info),
  };
  const stub = joint.goesOn ? old.tags.find((tag) => /\/S \/H1\b/.test(bodyOf(read, tag))) : undefined;
  for (const { number, body, stream } of read.objects.values()) {
    if (dropped.has(number)) continue;
    const object = { number: reference(number), body: renamed(number === stub ? unheaded(body) : body) };
    if (stream) incoming.objects.push({ ...object, stream });
    else if (old.pages.has(number)) incoming.pages.push(object);
    else if (/\/Subtype \/Link\b/.test(body))
      incoming.objects.push(linked(object, reference(old.pageOf(number)), incoming));
    else incoming.objects.push(joint.contents ? asContents(object) : object);
  }
  return incoming;
}

/** Gives new numbers to objects when they are first named, and tells which are not taken over. */
function numberAnew(read: ReadPdf, old: Anatomy, whole: Whole) {
  const numbers = new Map([
    [old.tagTree, whole.tagTree],
    [old.document, whole.document],
  ]);
  const reference = (number: number) => {
    const known = numbers.get(number) ?? whole.reserve();
    numbers.set(number, known);
    return known;
  };
  const dropped = new Set([
    read.catalog,
    read.info,
    old.metadata,
    old.tagTree,
    old.document,
    old.node,
    ...old.bookmarks,
  ]);
  for (const object of read.objects.values()) {
    if (!object.stream || dropped.has(object.number)) continue;
    const hash = hashOf(object);
    const known = whole.streams.get(hash);
    if (known === undefined) whole.streams.set(hash, reference(object.number));
    else {
      numbers.set(object.number, known);
      dropped.add(object.number);
    }
  }
  return { reference, dropped };
}

interface Anatomy extends Pick<Incoming, 'tags' | 'places' | 'cells'> {
  node: number;
  metadata: number;
  tagTree: number;
  document: number;
  pages: Set<number>;
  /** Nodes of the tree of bookmarks and the views they lead to, in the order of the pages. */
  bookmarks: number[];
  /** The page a link is on. */
  pageOf: (link: number) => number;
}

/** What a piece consists of, under its own numbers. */
function anatomyOf(read: ReadPdf): Anatomy {
  const catalog = bodyOf(read, read.catalog);
  const [node, tagTree] = [referenceTo(catalog, 'Pages'), referenceTo(catalog, 'StructTreeRoot')];
  const tree = bodyOf(read, tagTree);
  const [document = 0] = referencesIn(listUnder(tree, 'K'));
  const pages = referencesIn(listUnder(bodyOf(read, node), 'Kids'));
  const pageOf = new Map(
    pages.flatMap((page) => referencesIn(listUnder(bodyOf(read, page), 'Annots')).map((link) => [link, page])),
  );
  return {
    ...{ node, tagTree, document, metadata: referenceTo(catalog, 'Metadata'), pages: new Set(pages) },
    bookmarks: bookmarksOf(read, referenceTo(catalog, 'Outlines')),
    pageOf: (link) => pageOf.get(link) ?? pages[0] ?? 0,
    tags: referencesIn(listUnder(bodyOf(read, document), 'K')),
    places: referencesIn(listUnder(tree, 'Nums')),
    cells: namesIn(between(between(tree, '/IDTree <<', '>>'), '/Names [', ']')),
  };
}

/** A node of the tree of bookmarks, the view it leads to, and those of all nodes below it. */
function bookmarksOf(read: ReadPdf, node: number): number[] {
  const below: number[] = [];
  let child = referenceTo(bodyOf(read, node), 'First');
  for (; child > 0; child = referenceTo(bodyOf(read, child), 'Next')) below.push(...bookmarksOf(read, child));
  return [node, referenceTo(bodyOf(read, node), 'Dest'), ...below];
}

/** Where what has a bookmark begins, under the names given for them in the order of the pages. */
function beginnings(read: ReadPdf, { bookmarks }: Anatomy, names: string[]): [string, Destination][] {
  const known = bookmarks.map((bookmark) => bodyOf(read, bookmark)).filter((body) => body.startsWith('['));
  if (known.length !== names.length) throw new Error('The compiler did not mark each place of a piece.');
  return names.map((name, index) => {
    const view = known[index] ?? '';
    return [name, { page: referencesIn(view)[0] ?? 0, view: view.replace(/^\[\d+ 0 R|\]$/g, '').trim() }];
  });
}

function hashOf({ body, stream = Buffer.alloc(0) }: PdfObject): string {
  return createHash('sha1').update(body).update(stream).digest('base64');
}

function bodyOf(read: ReadPdf, number: number): string {
  return read.objects.get(number)?.body ?? '';
}

/** '(claim-1) 12 0 R (claim-2) …' */
function namesIn(list: string): [string, number][] {
  return [...list.matchAll(/\(([^()\\]*)\) (\d+) 0 R/g)].map(([, name = '', number]) => [name, Number(number)]);
}

function rootedIn(pageTree: number, node: string): string {
  return node.replace('<<', `<<\n  /Parent ${pageTree} 0 R`);
}

/** A heading's tag as a paragraph's. */
function unheaded(tag: string): string {
  return withoutText(tag.replace('/S /H1', '/S /P').replace(/\/T <[0-9A-F]*>/, ''), 'T');
}

const CONTENTS: Record<string, string> = { L: 'TOC', LI: 'TOCI', LBody: 'Reference' };

function asContents({ number, body }: PdfObject): PdfObject {
  const made = body.replace(/\/S \/(L|LI|LBody)\b/, (whole, role) => `/S /${CONTENTS[role] ?? whole}`);
  return { number, body: made.includes('/O /List') ? cutOut(made, '/A [<<', '>>]') : made };
}

/** A link to a place in the report; what leads out of it stays as it is. */
function linked(link: PdfObject, page: number, incoming: Incoming): PdfObject {
  const [found, to = '', at] = /^go=([\w-]*)(?:&at=([\w-]+))?$/.exec(between(link.body, '/URI (crossread:', ')')) ?? [];
  if (found === undefined) return link;
  incoming.wanted.push(to);
  const top = Number(between(link.body, '/Rect [', ']').split(' ')[3] ?? 0);
  if (at) incoming.destinations.push([at, { page, view: `/XYZ null ${(top + 10).toFixed(1)} null` }]);
  const bare = withoutText(cutOut(link.body, '/A <<', '>>'), 'Contents');
  return { ...link, body: bare.replace('<<', `<<\n  /Dest (${to}) /Contents (${wordsFor(to)})`) };
}

/** What is said of a link to those who listen: 'claim 12'. */
function wordsFor(to: string): string {
  const [, kind, number, sentence] = /^(claim|text)-(\d+)(?:-s(\d+))?$/.exec(to) ?? [];
  if (kind === undefined) return 'chapter';
  if (kind === 'claim') return `claim ${number}`;
  return sentence === undefined ? `text ${number} as received` : `sentence ${sentence} of text ${number} as received`;
}
