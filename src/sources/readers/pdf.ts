import { words } from '../../words/words.ts';
import type { OpenFile } from '../open-file.ts';
import { readingOrder } from '../pdf/columns.ts';
import type { Glyphs } from '../pdf/page.ts';
import { paragraphsOf } from '../pdf/paragraphs.ts';
import { takeRunningHeads } from '../pdf/running-heads.ts';
import { type Reading, refusal, type SourceMetadata, told } from '../source.ts';

const MOST_PAGES = 200;
const MOST_RUNS = 300_000;
/** Milliseconds; a page of text takes some ten. */
const MOST_TIME = 30_000;
/** Fewer letters on all pages are page numbers of a scan. */
const FEWEST_LETTERS = 25;

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

/** A PDF with text in it: paragraphs joined again, columns in order, running heads set aside. */
export async function readPdf(file: OpenFile): Promise<Reading[]> {
  const pdf = await openPdf(file);
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw refusal(file.name, words().refusals.pdfPages(pdf.numPages, MOST_PAGES));
    }
    const { pages, taken } = takeRunningHeads(await readPages(pdf, file.name));
    const text = paragraphsOf(pages.flatMap((runs, n) => readingOrder(runs, n + 1))).join('\n\n');
    checkLetters(text, file.name);
    const aside = taken.map((each) => ({ text: each, reason: 'repeated at the head or foot of the pages' }));
    return [{ format: 'pdf', text, aside, metadata: await properties(pdf) }];
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf({ name, bytes }: OpenFile): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: the library takes what it is given away from its owner.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      disableFontFace: true,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw refusal(name, words().refusals.pdfPassword);
    }
    throw refusal(name, words().refusals.pdfDamaged);
  }
}

async function readPages(pdf: Pdf, name: string): Promise<Glyphs[][]> {
  const until = performance.now() + MOST_TIME;
  const pages: Glyphs[][] = [];
  let runs = 0;
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const content = await page.getTextContent();
    const glyphs = content.items.flatMap((item) => ('str' in item ? glyphsOf(item) : []));
    page.cleanup();
    runs += glyphs.length;
    if (performance.now() > until || runs > MOST_RUNS) {
      throw refusal(name, words().refusals.pdfSlow);
    }
    pages.push(glyphs);
  }
  return pages;
}

/** Upright text alone; what stands sideways is a margin's. */
function glyphsOf(item: { str: string; dir: string; transform: number[]; width: number }): Glyphs[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  if (item.str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.2) return [];
  const size = Math.hypot(c, d) || 1;
  return [{ text: plainLetters(item.str), x0: x, x1: x + item.width, y, size, rtl: item.dir === 'rtl' }];
}

/** Ligatures and the shapes of Arabic letters → the letters they stand for. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufeff]+/gu, (shapes) => shapes.normalize('NFKC'))
    .replace(/ (?=\p{M})/gu, '');
}

function checkLetters(text: string, name: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (letters + unknown < FEWEST_LETTERS) {
    throw refusal(name, words().refusals.pdfNoText);
  }
  if (unknown > letters * 0.3) {
    throw refusal(name, words().refusals.pdfNoLetters);
  }
}

/** What the program that made the file noted; its times are those of the file, not of the article. */
async function properties(pdf: Pdf): Promise<SourceMetadata> {
  const { info } = await pdf.getMetadata();
  const { Title, Author, Language } = info as Record<string, unknown>;
  const title =
    typeof Title === 'string' && !/^(?:microsoft word|untitled|.{0,80}\.(?:docx?|indd|qxd|pdf|html?)$)/iu.test(Title);
  return told('the document properties', {
    headline: title ? (Title as string) : undefined,
    byline: typeof Author === 'string' ? Author : undefined,
    language: typeof Language === 'string' ? /^[a-z]{2,3}/iu.exec(Language)?.[0].toLowerCase() : undefined,
  });
}
