import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync } from 'fflate';
import type { ReportModel } from '../model.ts';
import { stateOf } from '../state.ts';
import { clean, escaped } from './parts.ts';
import { STYLES, TABLE_STYLE } from './styles.ts';

/** A Word document but for what is said in it: each part by its name in the archive. */
export type Shell = Map<string, string>;

/** Styles, header, footer and all the parts Word wants; `at` (ISO 8601) is when it says it was made. */
export async function makeShell(report: ReportModel, at: string): Promise<Shell> {
  const { publisher, title, engine } = report;
  const author = clean(publisher?.name ?? 'Crossread');
  const hint = (text: string) => new TextRun({ text: clean(text), style: 'Hint' });
  const page = new TextRun({ style: 'Hint', children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const header = new Paragraph({ children: [hint(`${stateOf(report).toUpperCase()} · ${title}`)] });
  const footer = new Paragraph({ children: [hint(`${engine} · `), page], alignment: AlignmentType.END });
  const document = new Document({
    title: clean(title),
    description: `Crossread ${stateOf(report)}`,
    creator: author,
    lastModifiedBy: author,
    styles: STYLES,
    // The first of each, so that there are lists and footnotes to add to.
    footnotes: { 1: { children: [new Paragraph('')] } },
    sections: [
      {
        headers: { default: new Header({ children: [header] }) },
        footers: { default: new Footer({ children: [footer] }) },
        children: [new Paragraph({ bullet: { level: 0 }, children: [new FootnoteReferenceRun(1)] })],
      },
    ],
  });
  const parts = unzipSync(await Packer.toBuffer(document));
  const shell: Shell = new Map(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  const core = shell.get('docProps/core.xml') ?? '';
  const styles = shell.get('word/styles.xml') ?? '';
  shell.set('word/styles.xml', styles.replace('</w:styles>', `${TABLE_STYLE}</w:styles>`));
  return shell.set('docProps/core.xml', core.replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${escaped(at)}<`));
}

/** A text up to the end of `first`, and from the last `last` on. */
export function halves(text: string, first: string, last: string): [string, string] {
  const end = text.lastIndexOf(last);
  return [text.slice(0, first === '' ? end : text.indexOf(first) + first.length), text.slice(end)];
}
