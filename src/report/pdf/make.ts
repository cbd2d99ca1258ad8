import type { Made } from '../made.ts';
import { PdfJoin } from './join.ts';
import type { About, Cut, Piece } from './pieces.ts';
import type { SetOrder } from './typeset.ts';

/** Entries that stand on a page of the contents, about. */
const LINES = 50;

/** Sets a piece, at once or when its turn comes. */
type Set = (order: SetOrder) => Promise<Uint8Array>;

/**
 * A report as PDF/UA-1, in parts as they are made: each piece is set and joined to those before, while the next is
 * being set; the first pages, which say where everything stands, come last.
 */
export async function* makePdf({ about, pieces, front }: Cut, set: Set): AsyncGenerator<Made> {
  const join = new PdfJoin();
  let claims = 0;
  let next = begin(pieces[0], about, set);
  for (const [index, piece] of pieces.entries()) {
    const pdf = await next;
    next = begin(pieces[index + 1], about, set);
    await join.add(Buffer.from(pdf ?? []), { places: piece.places, goesOn: piece.chapters[0]?.continued ?? false });
    claims += piece.claims;
    yield { bytes: join.take(), claims };
  }
  await addFront(join, { about, front }, set);
  await join.stamp(Buffer.from(await set({ pages: join.count })));
  await join.finish(front.contents);
  yield { bytes: join.take(), claims };
}

/** Who waits for it hears of a failure; nobody does while the piece before is joined. */
function begin(piece: Piece | undefined, about: About, set: Set): Promise<Uint8Array> | undefined {
  const setting = piece && set({ about, piece });
  setting?.catch(() => {});
  return setting;
}

/** The pages of the contents move all others, so they are set again if there are not as many as was thought. */
async function addFront(join: PdfJoin, { about, front }: Omit<Cut, 'pieces'>, set: Set): Promise<void> {
  let expected = Math.ceil((front.contents.length + 10) / LINES);
  for (let tries = 0; ; tries += 1) {
    const pageOf = join.pageFinder(expected);
    const contents = front.contents.map((entry) => ({ ...entry, page: pageOf(entry.anchor) }));
    const pdf = Buffer.from(await set({ about, front: { ...front, contents } }));
    const pages = PdfJoin.pagesOf(pdf);
    if (pages === expected || tries === 2) return join.add(pdf, { places: [], first: true, contents: true });
    expected = pages;
  }
}
