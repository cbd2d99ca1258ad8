/** Sets pieces of a report with the compiler, each a PDF of its own. */
import { join } from 'node:path';
import { RULING_ORDER, RULINGS, STANCES } from '../words.ts';
import { typst } from './compiler.ts';
import { type About, type Entry, type Front, type Piece, SIGNS } from './pieces.ts';
import { printable } from './printable.ts';

const TEMPLATE = join(import.meta.dirname, 'report.typ');
const NUMBERS = join(import.meta.dirname, 'numbers.typ');
/** For how many pieces a compiled part may go unused before its memory is freed. */
const KEPT = 12;

const WORDS = JSON.stringify({
  rulings: Object.fromEntries(
    RULING_ORDER.map((ruling) => [ruling, `${RULINGS[ruling].glyph} ${RULINGS[ruling].word}`]),
  ),
  stances: STANCES,
  'sign-of': SIGNS,
});

/** What can be set: a piece of a report, its first pages, or as many pages with nothing on them but their number. */
export type SetOrder =
  | { about: About; piece: Piece }
  | { about: About; front: Omit<Front, 'contents'> & { contents: (Entry & { page: number })[] } }
  | { pages: number };

/** A tagged PDF. Throws FormatUnavailable on a kind of machine that has no compiler. */
export function typeset(order: SetOrder): Buffer {
  if ('pages' in order) return compiled(NUMBERS, { order: JSON.stringify(order) });
  const { about } = order;
  return fromTemplate('piece' in order ? { about, ...order.piece } : { about, chapters: [], front: order.front });
}

/** Letters of scripts that are read from right to left. */
const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function fromTemplate(piece: object): Buffer {
  const data = JSON.stringify(piece, (_, value) => (typeof value === 'string' ? printable(value) : value));
  const leftward = LEFTWARD.test(data);
  return compiled(TEMPLATE, { piece: `{"leftward":${leftward},${data.slice(1)}`, words: WORDS });
}

/** What the compiler makes of a template and data, which is JSON and never read as markup. */
function compiled(template: string, inputs: Record<string, string>): Buffer {
  const pdf = compile(template, inputs);
  free();
  return pdf;
}

function compile(template: string, inputs: Record<string, string>): Buffer {
  const compiler = typst();
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  const failure = compiled.takeError();
  if (failure || !compiled.result) {
    throw new Error(`The PDF could not be set: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`);
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
}

/** The compiler's memory is given back once nothing here points to what it made, which is young still. */
function free(): void {
  const collect = (globalThis as { gc?: (how: { type: 'minor' }) => void }).gc;
  collect?.({ type: 'minor' });
  typst().evictCache(collect ? 0 : KEPT);
}
