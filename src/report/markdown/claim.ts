import type {
  Piece,
  Reading,
  ReportAdjudication,
  ReportClaim,
  ReportDifference,
  ReportEvidence,
  ReportVerdict,
} from '../model.ts';
import { CONFIDENCES, matchWords, RULINGS, STANCES } from '../words.ts';
import { bold, destination, md, mdPart, when } from './escape.ts';
import { blocks, table } from './layout.ts';

/** One claim as a list of Markdown blocks. */
export function claimBlocks(claim: ReportClaim): string {
  const { number, anchor, title, ruling, stale, support, confidence, readings, silent, matrix, gone } = claim;
  const notes = [
    ruling && `**${RULINGS[ruling].glyph} ${RULINGS[ruling].word}**`,
    stale && '**stale**: the text changed after the verdict',
    support,
    readings.length > 1 && matchWords(confidence),
    gone && `no version states it any longer, since ${when(gone)}`,
  ];
  return blocks(
    `<a id="${anchor}"></a>`,
    `### ${number}. ${md(title)}`,
    notes.filter(Boolean).join(' · '),
    ruling && claim.standing && md(claim.standing),
    readings.map(readingItem).join('\n'),
    silent.length > 0 && readings.length > 0 && `Not reported in: ${silent.map(md).join(', ')}.`,
    claim.gaps.map(({ label, word, text, anchor }) => `- [${md(label)}](#${anchor}), ${word}: ${md(text)}`).join('\n'),
    titled('Differences', claim.differences.map(differenceItem)),
    matrix &&
      table(
        ['detail', ...matrix.columns.map(md)],
        matrix.rows.map(({ word, cells }) => [
          word,
          ...cells.map(({ text, value, outlier }) => {
            const shown = `${md(text)}${value ? ` (${md(value)})` : ''}`;
            return text === '' ? '–' : outlier ? `${shown} – stands apart` : shown;
          }),
        ]),
      ),
    titled('Set aside by a reviewer', claim.dismissed.map(dismissedItem)),
    claim.adjudication && titled('Decision between the reviewers', [decisionItem(claim.adjudication)]),
    titled(
      'What the ruling lacks',
      (claim.cautions ?? []).map((each) => `- ${md(each)}`),
    ),
    titled('Verdicts', claim.verdicts.map(verdictItem)),
    titled('Earlier verdicts', claim.past.map(pastItem)),
    titled('Evidence', claim.evidence.map(evidenceItem)),
  );
}

function titled(title: string, items: string[]): string | false {
  return items.length > 0 && `**${title}**\n\n${items.join('\n')}`;
}

function readingItem({ versions, sentences }: Reading): string {
  const who = versions.map(({ label, detail, anchor }) => {
    return `[${md(label)}](#${textAnchor(anchor)})${detail ? ` (${md(detail)})` : ''}`;
  });
  return `- ${who.join(', ')}: ${sentences.map(({ kind, pieces }) => `${kind === 'headline' ? '(headline) ' : ''}${sentenceText(pieces)}`).join(' … ')}`;
}

/** Markdown cannot point into a fenced text, so a sentence leads to the text it stands in. */
function textAnchor(anchor: string): string {
  return anchor.replace(/-s\d+$/, '');
}

function sentenceText(pieces: Piece[]): string {
  const runs = mergeMarked(pieces);
  return runs
    .map(({ text, marked }, index) =>
      marked ? bold(text, runs[index - 1]?.text ?? '', runs[index + 1]?.text ?? '') : mdPart(text),
    )
    .join('');
}

/** Neighbouring marks become one: two bold runs side by side would not be read as bold. */
function mergeMarked(pieces: Piece[]): { text: string; marked: boolean }[] {
  const runs: { text: string; marked: boolean }[] = [];
  for (const { text, mark } of pieces) {
    const last = runs.at(-1);
    if (last && last.marked === Boolean(mark)) last.text += text;
    else runs.push({ text, marked: Boolean(mark) });
  }
  return runs;
}

function differenceItem({ word, level, why, rule }: ReportDifference): string {
  return `- **${word === level ? word : `${word}, ${level}`}**: ${md(why)} (rule ${md(rule)})`;
}

function dismissedItem({ word, level, why, rule, by, reason, at }: ReportClaim['dismissed'][number]): string {
  return `- ${word}, ${level}: ${md(why)} (rule ${md(rule)}). Set aside by ${md(by)}, ${when(at)}: ${md(reason)}`;
}

function decisionItem({ person, value, reason, at, overruled }: ReportAdjudication): string {
  const against = overruled.length > 0 ? `, against ${overruled.map(md).join(', ')}` : '';
  return `- **${RULINGS[value].glyph} ${value}** – ${md(person)}, ${when(at)}${against}: ${md(reason)}`;
}

function verdictItem({ person, value, reason, at, confidence, searched, stale }: ReportVerdict): string {
  const sure = confidence ? `, ${CONFIDENCES[confidence]}` : '';
  const where = searched ? ` – searched: ${md(searched)}` : '';
  const mark = stale ? ` – stale, given on words that have changed since: ${md(stale)}` : '';
  return `- **${RULINGS[value].glyph} ${value}** – ${md(person)}, ${when(at)}${sure}${reason ? `: ${md(reason)}` : ''}${where}${mark}`;
}

function pastItem({ ended, ...verdict }: ReportClaim['past'][number]): string {
  return `${verdictItem(verdict)} – ${ended.how} ${when(ended.at)}${ended.reason ? `: ${md(ended.reason)}` : ''}`;
}

function evidenceItem(evidence: ReportEvidence): string {
  const { title, link, address, archive, passage, stance, standing, accessed, sha256, addedBy, withheld, withdrawn } =
    evidence;
  const { published, file } = evidence;
  const notes = [
    `**${STANCES[stance]}**`,
    standing,
    link ? `[${md(title)}](${destination(link)})` : md(title),
    address && md(address),
    published && `dated ${when(published)}`,
    `seen ${when(accessed)}${addedBy ? ` by ${md(addedBy)}` : ''}`,
    archive && `[archived copy](${destination(archive)})`,
    withheld && `source withheld: ${md(withheld)}`,
    withdrawn && `withdrawn ${when(withdrawn)}`,
    file && `file ${md(file.name)}, SHA-256 ${md(file.sha256)}`,
    sha256 && `SHA-256 ${md(sha256)}`,
  ];
  const head = `- ${notes.filter(Boolean).join(' · ')}`;
  return passage ? `${head}\n  > ${md(passage)}` : head;
}
