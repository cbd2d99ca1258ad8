import type { ReportModel } from '../model.ts';
import { stateOf } from '../state.ts';
import { summaryOf } from '../summary.ts';
import { RULINGS } from '../words.ts';
import type { DocxChapter } from './chapters.ts';
import { type Block, bookmarkName, dotted, hint, inside, paragraph, run } from './parts.ts';

/** What it is, of what, how far it has come, and the figures. */
export function frontBlocks(report: ReportModel): Block[] {
  const { form, title, edition, withdrawn, part, generated, engine, numbers, progress } = report;
  const kicker = [
    form === 'report' ? 'Crossread fact-check report' : 'Crossread comparison',
    stateOf(report),
    edition && `published ${edition.published.words}`,
    `made ${generated.words}`,
    engine,
  ];
  const notice = withdrawn && [
    paragraph([run('This edition is withdrawn', { bold: true }), `, ${withdrawn.at.words}, by ${withdrawn.who}:`]),
    paragraph([withdrawn.notice], {}, withdrawn.notice),
  ];
  return [
    paragraph([hint(kicker.filter(Boolean).join(' · '))]),
    paragraph([run(title)], { style: 'Title' }, title),
    ...(notice ?? []),
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
    paragraph(
      summaryOf(report).map((piece) => (typeof piece === 'string' ? piece : inside(piece.anchor, piece.title))),
    ),
  ];
}

const field = (what: 'begin' | 'separate' | 'end', dirty = false) =>
  `<w:r><w:fldChar w:fldCharType="${what}"${dirty ? ' w:dirty="true"' : ''}/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;

/** A table of contents that Word fills with page numbers when it opens the document. */
export function contentsBlock(chapters: DocxChapter[]): Block {
  const lines = chapters.flatMap(({ title, anchor, below }) => [
    { rank: 1, title, anchor },
    ...below.map((entry) => ({ rank: 2, ...entry })),
  ]);
  const begin = `${field('begin', true)}${instruction('TOC \\h \\o &#34;1-2&#34;')}${field('separate')}`;
  const paragraphs = lines.map(({ rank, title, anchor }, index) => {
    const page = `${field('begin', true)}${instruction(`PAGEREF ${bookmarkName(anchor)} \\h`)}${field('separate')}${field('end')}`;
    const { runs } = inside(anchor, title);
    const look = `<w:pPr><w:pStyle w:val="TOC${rank}"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs></w:pPr>`;
    return `<w:p>${look}${index === 0 ? begin : ''}${runs}<w:r><w:tab/></w:r>${page}</w:p>`;
  });
  const about =
    '<w:alias w:val="Contents"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  const end = lines.length > 0 ? `<w:p>${field('end')}</w:p>` : '<w:p/>';
  return {
    block: `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${paragraphs.join('')}${end}</w:sdtContent></w:sdt>`,
  };
}
