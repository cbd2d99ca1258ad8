import { makeApart } from './apart.ts';
import { Archive } from './archive.ts';
import { chaptersOf } from './docx/chapters.ts';
import { contentsBlock, frontBlocks } from './docx/front.ts';
import { type Block, heading, hint, paragraph, run } from './docx/parts.ts';
import { References, relationsOf } from './docx/references.ts';
import { halves, makeShell, type Shell } from './docx/shell.ts';
import { type Made, wholeOf } from './made.ts';
import type { ReportModel } from './model.ts';
import { isLarge } from './size.ts';

/** The report as a Word document an editor can go on with: named styles, headings, tables, footnotes, bookmarks. */
export function renderDocx(report: ReportModel): Promise<Buffer> {
  return wholeOf(streamDocx(report));
}

/** The same in parts, as they are made: a large one by a process of its own. */
export function streamDocx(report: ReportModel): AsyncGenerator<Made> {
  return isLarge(report) ? makeApart({ format: 'docx', report }) : makeDocx(report);
}

const DOCUMENT = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
/** Characters that are written before what became of them is sent on. */
const TOGETHER = 500_000;

/** The same, here and now. One edition is one file, whenever and wherever it is made. */
export async function* makeDocx(report: ReportModel): AsyncGenerator<Made> {
  const at = report.edition?.published.iso ?? report.generated.iso;
  const shell = await makeShell(report, at);
  const references = new References();
  const archive = new Archive(at);
  const [before, after] = halves(shell.get(DOCUMENT) ?? '', '<w:body>', '<w:sectPr');
  let [claims, waiting] = [0, 0];
  archive.begin(DOCUMENT);
  archive.write(before);
  for (const { blocks, claims: more = 0 } of partsOf(report, references)) {
    for (const { block } of blocks) {
      archive.write(block);
      waiting += block.length;
    }
    claims += more;
    if (waiting < TOGETHER) continue;
    waiting = 0;
    yield { bytes: archive.take(), claims };
  }
  archive.write(after);
  archive.end();
  for (const [name, xml] of withReferences(shell, references)) archive.add(name, xml);
  archive.close();
  yield { bytes: archive.take(), claims };
}

function* partsOf(report: ReportModel, references: References): Generator<{ blocks: Block[]; claims?: number }> {
  const chapters = chaptersOf(report, references);
  yield { blocks: [...frontBlocks(report), contentsBlock(chapters)] };
  for (const { title, anchor, parts } of chapters) {
    yield { blocks: [heading(1, [references.bookmarked(anchor, [run(title)])])] };
    yield* parts;
  }
  yield { blocks: [paragraph([hint(`Content hash of this report, SHA-256 over its canonical JSON: ${report.hash}`)])] };
}

/** The parts beside the document, with what it refers to. */
function withReferences(shell: Shell, { notes, links }: References): [string, string][] {
  const [before] = halves(shell.get(NOTES) ?? '', '', '<w:footnote w:id="1">');
  const related = (name: string, own: ReadonlyMap<string, string>): [string, string] => {
    // A list with nothing in it has no end of its own.
    const list = (shell.get(name) ?? '').replace(/\/>$/, '></Relationships>');
    const [before, after] = halves(list, '', '</Relationships>');
    return [name, `${before}${relationsOf(own)}${after}`];
  };
  const changed = new Map([
    [NOTES, `${before}${notes.join('')}</w:footnotes>`],
    related('word/_rels/document.xml.rels', links.text),
    related('word/_rels/footnotes.xml.rels', links.notes),
  ]);
  return [...shell].filter(([name]) => name !== DOCUMENT).map(([name, xml]) => [name, changed.get(name) ?? xml]);
}
