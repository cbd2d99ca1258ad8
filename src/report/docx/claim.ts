import type {
  Matrix,
  Reading,
  ReportAdjudication,
  ReportClaim,
  ReportDifference,
  ReportEvidence,
  ReportVerdict,
} from '../model.ts';
import { CONFIDENCES, matchWords, RULINGS, STANCES } from '../words.ts';
import {
  type Block,
  bullet,
  dotted,
  heading,
  hint,
  type Inline,
  inside,
  marked,
  paragraph,
  run,
  table,
} from './parts.ts';
import type { References } from './references.ts';

/** One claim: a heading that can be led to, then all that is known of it. */
export function claimBlocks(claim: ReportClaim, references: References): Block[] {
  const { number, anchor, title, readings, silent, gaps } = claim;
  return [
    heading(2, [references.bookmarked(anchor, [run(`${number}. ${title}`)])]),
    paragraph(stateOf(claim), { keepNext: true }),
    ...(claim.ruling && claim.standing ? [paragraph([hint(claim.standing)])] : []),
    ...readings.flatMap(readingBlocks),
    ...(silent.length > 0 && readings.length > 0 ? [paragraph([hint(`Not reported in: ${silent.join(', ')}.`)])] : []),
    ...gaps.map(({ label, word, text, anchor: place }) => bullet([inside(place, label), `, ${word}: `, run(text)])),
    ...titled('Differences', claim.differences.map(differenceItem)),
    ...(claim.matrix ? [heading(3, ['Fact matrix']), ...matrixTables(claim.matrix)] : []),
    ...titled('Set aside by a reviewer', claim.dismissed.map(dismissedItem)),
    ...titled('Decision between the reviewers', claim.adjudication ? [decisionItem(claim.adjudication)] : []),
    ...titled(
      'What the ruling lacks',
      (claim.cautions ?? []).map((each) => bullet([each])),
    ),
    ...titled('Verdicts', claim.verdicts.map(verdictItem)),
    ...titled('Earlier verdicts', claim.past.map(pastItem)),
    ...titled(
      'Evidence',
      claim.evidence.flatMap((each) => evidenceItems(each, references)),
    ),
  ];
}

function titled(words: string, items: Block[]): Block[] {
  return items.length > 0 ? [heading(3, [words]), ...items] : [];
}

function stateOf({ ruling, stale, support, readings, confidence, gone }: ReportClaim): Inline[] {
  return dotted([
    ruling && run(`${RULINGS[ruling].glyph} ${RULINGS[ruling].word}`, { bold: true }),
    stale && 'stale: the text changed after the verdict',
    support,
    readings.length > 1 && matchWords(confidence),
    gone && `no version states it any longer, since ${gone.words}`,
  ]);
}

function readingBlocks({ versions, sentences }: Reading): Block[] {
  const who = versions.flatMap(({ label, detail, anchor }, index) => [
    ...(index > 0 ? [hint(', ')] : []),
    inside(anchor, label),
    ...(detail ? [hint(` ${detail}`)] : []),
  ]);
  return [
    paragraph(who, { keepNext: true, style: 'Outlet' }),
    ...sentences.map(({ kind, pieces }) =>
      paragraph(
        [kind === 'headline' && hint('headline '), ...marked(pieces)],
        { style: 'Printed' },
        pieces.map(({ text }) => text).join(''),
      ),
    ),
  ];
}

function named({ word, level }: ReportDifference): string {
  return word === level ? word : `${word} · ${level}`;
}

function differenceItem(difference: ReportDifference): Block {
  return bullet([run(`${named(difference)}. `, { bold: true }), difference.why, hint(` rule ${difference.rule}`)]);
}

/** A page holds so many readings beside one another; more go into a further table. */
const MOST_COLUMNS = 4;

function matrixTables({ columns, rows }: Matrix): Block[] {
  const tables: Block[] = [];
  for (let from = 0; from < columns.length; from += MOST_COLUMNS) {
    const to = from + MOST_COLUMNS;
    const lines = rows.map(({ word, cells }) => [word, ...cells.slice(from, to).map(cellOf)]);
    tables.push(table(['detail', ...columns.slice(from, to)], lines), paragraph([]));
  }
  return tables;
}

function cellOf({ text, value, outlier }: Matrix['rows'][number]['cells'][number]): string | Block[] {
  if (text === '') return '–';
  return [
    paragraph([run(text, { bold: outlier }), outlier && hint(' (stands apart)')], {}, text),
    ...(value ? [paragraph([hint(value)])] : []),
  ];
}

function dismissedItem(difference: ReportClaim['dismissed'][number]): Block {
  const { why, rule, by, at, reason } = difference;
  return bullet([
    run(`${named(difference)}. ${why}`, { strike: true }),
    hint(` rule ${rule}. `),
    `Set aside by ${by}, ${at.words}: ${reason}`,
  ]);
}

function decisionItem({ person, value, reason, at, overruled }: ReportAdjudication): Block {
  const against = overruled.length > 0 ? `, against ${overruled.join(', ')}` : '';
  return bullet([
    run(`${RULINGS[value].glyph} ${value}`, { bold: true }),
    ` – ${person}, ${at.words}${against}: ${reason}`,
  ]);
}

function verdictItem({ person, value, reason, at, confidence, searched, stale }: ReportVerdict): Block {
  return bullet([
    run(`${RULINGS[value].glyph} ${value}`, { bold: true }),
    ` – ${person}, ${at.words}${confidence ? `, ${CONFIDENCES[confidence]}` : ''}`,
    reason && `: ${reason}`,
    searched && hint(` Searched: ${searched}`),
    stale && hint(` Stale, given on words that have changed since: ${stale}`),
  ]);
}

function pastItem({ person, value, reason, at, ended }: ReportClaim['past'][number]): Block {
  return bullet([
    run(`${value} – ${person}, ${at.words}${reason ? `: ${reason}` : ''}`, { strike: true }),
    hint(` ${ended.how} ${ended.at.words}${ended.reason ? `: ${ended.reason}` : ''}`),
  ]);
}

/** What it says in the text; where and when it was seen in a footnote. */
function evidenceItems(evidence: ReportEvidence, references: References): Block[] {
  const { title, link, address, archive, passage, stance, standing, accessed, sha256, addedBy, withheld, withdrawn } =
    evidence;
  const { published, file } = evidence;
  const note = references.note(
    dotted([
      link && references.outside(link, link, 'notes'),
      address,
      archive && references.outside(archive, 'archived copy', 'notes'),
      published && `dated ${published.words}`,
      `seen ${accessed.words}${addedBy ? ` by ${addedBy}` : ''}`,
      withheld && `source withheld: ${withheld}`,
      withdrawn && `withdrawn ${withdrawn.words}`,
      file && `file ${file.name}, SHA-256 ${file.sha256}`,
      sha256 && `SHA-256 ${sha256}`,
    ]),
  );
  const name = run(title, { strike: Boolean(withdrawn) });
  return [
    bullet([run(STANCES[stance], { bold: true }), ` · ${standing} · `, name, note]),
    ...(passage ? [paragraph([run(`“${passage}”`)], { style: 'Quote' }, passage)] : []),
  ];
}
