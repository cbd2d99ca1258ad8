import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { makeApart } from './apart.ts';
import { claimBlocks } from './docx/claim.ts';
import { Footnotes } from './docx/notes.ts';
import { bullet, clean, dotted, hint, inside, outside, paragraph, run, table } from './docx/parts.ts';
import { receivedBlocks } from './docx/received.ts';
import { STYLES } from './docx/styles.ts';
import { wholeOf } from './made.ts';
import type { Coverage, ReportModel, SourceVersion } from './model.ts';
import { isLarge } from './size.ts';
import { stateOf } from './state.ts';
import { RULINGS, STATES } from './words.ts';

/** The report as a Word document an editor can go on with: named styles, headings, tables, footnotes, bookmarks. */
export function renderDocx(report: ReportModel): Promise<Buffer> {
  return isLarge(report) ? wholeOf(makeApart({ format: 'docx', report })) : makeDocx(report);
}

/** The same, here and now. */
export async function makeDocx(report: ReportModel): Promise<Buffer> {
  const notes = new Footnotes();
  const children = bodyOf(report, notes);
  const document = new Document({
    title: clean(report.title),
    description: `Crossread ${stateOf(report)}`,
    creator: clean(report.publisher?.name ?? 'Crossread'),
    styles: STYLES,
    footnotes: notes.notes,
    sections: [{ headers: { default: headerOf(report) }, footers: { default: footerOf(report) }, children }],
  });
  return Packer.toBuffer(document);
}

type Block = Paragraph | Table | TableOfContents;

function bodyOf(report: ReportModel, notes: Footnotes): Block[] {
  return [
    ...frontBlocks(report),
    ...chapter('Who says what', coverageTables(report.coverage)),
    ...chapter('Sources', sourceBlocks(report)),
    ...chapter(
      'Warnings',
      report.warnings.map(({ version, text }) => bullet([run(`${version}: `, { bold: true }), text])),
    ),
    ...report.sections.flatMap(({ title, lead, claims }) =>
      chapter(`${title} (${claims.length})`, [
        paragraph([hint(lead)], { keepNext: true }),
        ...claims.flatMap((claim) => claimBlocks(claim, notes)),
      ]),
    ),
    ...chapter('Method and scale', [
      ...report.method.map((words) => paragraph([words])),
      ...report.scale.map(({ word, meaning }) => bullet([run(`${word}: `, { bold: true }), meaning])),
    ]),
    ...chapter(
      'Disclosure',
      report.disclosures.map(({ topic, text, link }) =>
        bullet([run(`${topic}: `, { bold: true }), link ? outside(link, text) : text]),
      ),
    ),
    ...chapter('Corrections', report.corrections.toReversed().flatMap(correctionBlocks)),
    ...chapter(
      'Change log',
      report.changes.map(({ at, who, what }) => bullet([hint(`${at.words} `), `${who} ${what}`])),
    ),
    ...chapter('Texts as received', report.texts.flatMap(receivedBlocks)),
    paragraph([hint(`Content hash of this report, SHA-256 over its canonical JSON: ${report.hash}`)]),
  ];
}

/** A heading of the first rank and what stands under it; nothing where that is nothing. */
function chapter(title: string, blocks: Block[]): Block[] {
  if (blocks.length === 0) return [];
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }), ...blocks];
}

function frontBlocks(report: ReportModel): Block[] {
  const { form, title, edition, withdrawn, part, generated, engine, numbers, progress } = report;
  const kicker = [
    form === 'report' ? 'Crossread fact-check report' : 'Crossread comparison',
    stateOf(report),
    edition && `published ${edition.published.words}`,
    `made ${generated.words}`,
    engine,
  ];
  return [
    paragraph([hint(kicker.filter(Boolean).join(' · '))]),
    paragraph([run(title)], { heading: HeadingLevel.TITLE }, title),
    ...(withdrawn
      ? [
          paragraph([
            run('This edition is withdrawn', { bold: true }),
            `, ${withdrawn.at.words}, by ${withdrawn.who}:`,
          ]),
          paragraph([withdrawn.notice], {}, withdrawn.notice),
        ]
      : []),
    ...(part ? [paragraph([run(part.words, { bold: true })])] : []),
    ...(edition?.note ? [paragraph([edition.note])] : []),
    paragraph(dotted(numbers.map(({ count, word }) => `${count} ${word}`))),
    ...(progress.length > 0
      ? [
          paragraph(
            dotted(progress.map(({ ruling, count }) => `${RULINGS[ruling].glyph} ${count} ${RULINGS[ruling].word}`)),
          ),
        ]
      : []),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function correctionBlocks({ edition, at, who, why, what }: ReportModel['corrections'][number]): Block[] {
  return [
    paragraph([run(`Edition ${edition}`, { bold: true }), `, ${at.words}, ${who}`], { keepNext: true }),
    paragraph([why], {}, why),
    ...what.map(({ text }) => bullet([text])),
  ];
}

/** A page holds so many versions beside one another. */
const MOST_COLUMNS = 6;

/** Claims down, versions across, a few at a time. */
function coverageTables({ claims, rows }: Coverage): Block[] {
  const tables: Block[] = [];
  for (let from = 0; from < rows.length; from += MOST_COLUMNS) {
    const shown = rows.slice(from, from + MOST_COLUMNS);
    const lines = claims.map(({ number, anchor, title }, index) => [
      [paragraph([inside(anchor, String(number)), ` ${title}`])],
      ...shown.map(({ cells }) => STATES[cells[index] ?? 'silent']),
    ]);
    tables.push(table(['claim', ...shown.map(({ label }) => label)], lines), new Paragraph({}));
  }
  return tables;
}

function sourceBlocks({ sources }: ReportModel): Block[] {
  return sources.flatMap(({ word, why, versions }) => [
    paragraph([run(word, { bold: true }), why && ` · ${why}`], { keepNext: true }),
    ...versions.map((version) => bullet(versionBits(version))),
  ]);
}

function versionBits(version: SourceVersion): ParagraphChild[] {
  const { label, anchor, outlet, headline, byline, link, address, archive, published, received, agency, note } =
    version;
  return dotted([
    inside(anchor, label),
    headline,
    outlet,
    byline,
    agency.length > 0 && `credits ${agency.join(', ')}`,
    published && `published ${published.words}`,
    link && outside(link, link),
    address,
    archive && outside(archive, 'archived copy'),
    received && `received ${received.words}`,
    note,
  ]);
}

/** On every page: what it is, and that it is a draft where it is one. */
function headerOf(report: ReportModel): Header {
  return new Header({ children: [paragraph([hint(`${stateOf(report).toUpperCase()} · ${report.title}`)])] });
}

function footerOf({ engine }: ReportModel): Footer {
  const page = new TextRun({ style: 'Hint', children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [paragraph([hint(`${engine} · `), page], { alignment: AlignmentType.END })] });
}
