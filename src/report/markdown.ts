import { claimBlocks } from './markdown/claim.ts';
import { destination, fenced, md, when } from './markdown/escape.ts';
import { blocks, table } from './markdown/layout.ts';
import type { Coverage, ReportModel, Source, SourceVersion } from './model.ts';
import { summaryOf } from './summary.ts';
import { RULINGS, STATES } from './words.ts';

/** The report as GitHub-flavoured Markdown, ending with every text as received. */
export function renderMarkdown(report: ReportModel): string {
  const { title, part, numbers, progress, coverage, sources, warnings, sections, corrections, changes, texts, hash } =
    report;
  return `${blocks(
    `# ${md(title)}`,
    kicker(report),
    withdrawalOf(report),
    part && `**${md(part.words)}**`,
    numbers.map(({ count, word }) => `**${count}** ${word}`).join(' · '),
    progress.map(({ ruling, count }) => `${RULINGS[ruling].glyph} ${count} ${RULINGS[ruling].word}`).join(' · '),
    summaryOf(report)
      .map((piece) => (typeof piece === 'string' ? piece : `[${md(piece.title)}](#${piece.anchor})`))
      .join('')
      .trim(),
    '## Who says what',
    coverageTable(coverage),
    '## Sources',
    sources.map(sourceItem).join('\n'),
    warnings.length > 0 && '## Warnings',
    warnings.map(({ version, text }) => `- **${md(version)}**: ${md(text)}`).join('\n'),
    ...sections.flatMap((section) => [
      `## ${section.title} (${section.claims.length})`,
      section.lead,
      ...section.claims.map(claimBlocks),
    ]),
    ...methodBlocks(report),
    corrections.length > 0 && '## Corrections',
    ...corrections.toReversed().flatMap(correctionBlocks),
    changes.length > 0 && '## Change log',
    changes.map(({ at, who, what }) => `- ${when(at)}: ${md(who)} ${md(what)}`).join('\n'),
    '## Texts as received',
    ...texts.map(({ anchor, label, received, sha256, leftOut = [], runs }) =>
      blocks(
        `<a id="${anchor}"></a>`,
        `### ${md(label)}`,
        `${received ? `received ${when(received)} · ` : ''}SHA-256 ${md(sha256)}`,
        fenced(runs.map(({ text }) => text).join('')),
        leftOut.length > 0 && 'Not in this text, for it was left out when the file was read:',
        leftOut
          .map(({ text, reason, claims }) => {
            const led = claims.map(({ number, anchor }) => `[claim ${number}](#${anchor})`).join(', ');
            return `- ${md(text)} (${md(reason)}; ${led})`;
          })
          .join('\n'),
      ),
    ),
    '---',
    `Content hash of this report, SHA-256 over its canonical JSON: ${hash}`,
  )}\n`;
}

function kicker({ form, edition, generated, engine }: ReportModel): string {
  const state = edition
    ? `edition ${edition.number}, published ${when(edition.published)}${edition.note ? `: ${md(edition.note)}` : ''}`
    : form === 'report' && 'draft';
  const name = form === 'report' ? 'Crossread fact-check report' : 'Crossread comparison';
  return [name, state, `made ${when(generated)}`, md(engine)].filter(Boolean).join(' · ');
}

function withdrawalOf({ withdrawn }: ReportModel): string | false {
  if (!withdrawn) return false;
  const { at, who, notice } = withdrawn;
  return `**This edition is withdrawn**, ${when(at)}, by ${md(who)}: ${md(notice)}`;
}

function correctionBlocks({ edition, at, who, why, what }: ReportModel['corrections'][number]): (string | false)[] {
  return [
    `**Edition ${edition}**, ${when(at)}, ${md(who)}: ${md(why)}`,
    what.length > 0 && what.map(({ text }) => `- ${md(text)}`).join('\n'),
  ];
}

/** Claims down, versions across: Markdown has no room for the map's other way round. */
function coverageTable({ claims, rows }: Coverage): string {
  return table(
    ['claim', ...rows.map(({ label }) => md(label))],
    claims.map(({ number, anchor, title }, index) => [
      `[${number}](#${anchor}) ${md(title)}`,
      ...rows.map(({ cells }) => STATES[cells[index] ?? 'silent']),
    ]),
  );
}

function sourceItem({ word, why, versions }: Source): string {
  return [`- **${word}**${why ? `: ${md(why)}` : ''}`, ...versions.map(versionItem)].join('\n');
}

function versionItem(version: SourceVersion): string {
  const { label, anchor, outlet, headline, byline, link, address, archive, published, received, agency, note } =
    version;
  const notes = [
    `[${md(label)}](#${anchor})`,
    headline && md(headline),
    outlet && md(outlet),
    byline && md(byline),
    agency.length > 0 && `credits ${agency.map(md).join(', ')}`,
    published && `published ${when(published)}`,
    link && `[${md(link)}](${destination(link)})`,
    address && md(address),
    archive && `[archived copy](${destination(archive)})`,
    received && `received ${when(received)}`,
    note && md(note),
  ];
  return `  - ${notes.filter(Boolean).join(' · ')}`;
}

function methodBlocks({ method, scale, disclosures }: ReportModel): (string | false)[] {
  return [
    '## Method and scale',
    ...method.map(md),
    scale.map(({ word, meaning }) => `- **${word}**: ${meaning}`).join('\n'),
    disclosures.length > 0 && '## Disclosure',
    disclosures
      .map(({ topic, text, link }) => `- **${topic}**: ${link ? `[${md(text)}](${destination(link)})` : md(text)}`)
      .join('\n'),
  ];
}
