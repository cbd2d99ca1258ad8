/** The chapters of a report as a Word document, each made part by part. */
import type { Correction, Coverage, ReportModel, Source, SourceVersion } from '../model.ts';
import { shortened } from '../summary.ts';
import { STATES } from '../words.ts';
import { claimBlocks } from './claim.ts';
import { type Block, bullet, dotted, hint, type Inline, inside, paragraph, run, table } from './parts.ts';
import { receivedBlocks } from './received.ts';
import type { References } from './references.ts';

export interface DocxChapter {
  title: string;
  anchor: string;
  /** What the contents list below it. */
  below: { title: string; anchor: string }[];
  /** Made as they are asked for. */
  parts: Iterable<{ blocks: Block[]; claims?: number }>;
}

/** All that have anything in them. */
export function chaptersOf(report: ReportModel, references: References): DocxChapter[] {
  const { coverage, sources, warnings, sections, method, scale, disclosures, corrections, changes, texts } = report;
  const each = <T>(items: T[], show: (item: T) => Block[]) => ({ items, show });
  const chapter = <T>(title: string, anchor: string, { items, show }: { items: T[]; show: (item: T) => Block[] }) =>
    items.length > 0 ? [{ title, anchor, below: [], parts: shown(items, show) }] : [];
  return [
    ...chapter('Who says what', '_says', each(coverageParts(coverage), coverageBlocks)),
    ...chapter(
      'Sources',
      '_sources',
      each(sources, (source) => sourceBlocks(source, references)),
    ),
    ...chapter(
      'Warnings',
      '_warnings',
      each(warnings, ({ version, text }) => [bullet([run(`${version}: `, { bold: true }), text])]),
    ),
    ...sections.map(({ key, title, lead, claims }) => ({
      title: `${title} (${claims.length})`,
      anchor: `_claims_${key}`,
      below: claims.map(({ number, title, anchor }) => ({ title: `${number}. ${shortened(title)}`, anchor })),
      parts: claimParts(lead, claims, references),
    })),
    ...chapter(
      'Method and scale',
      '_method',
      each(
        [
          ...method.map((words) => paragraph([words])),
          ...scale.map(({ word, meaning }) => bullet([run(`${word}: `, { bold: true }), meaning])),
        ],
        (block) => [block],
      ),
    ),
    ...chapter(
      'Disclosure',
      '_disclosure',
      each(disclosures, ({ topic, text, link }) => [
        bullet([run(`${topic}: `, { bold: true }), link ? references.outside(link, text) : text]),
      ]),
    ),
    ...chapter('Corrections', '_corrections', each(corrections.toReversed(), correctionBlocks)),
    ...chapter(
      'Change log',
      '_changes',
      each(changes, ({ at, who, what }) => [bullet([hint(`${at.words} `), `${who} ${what}`])]),
    ),
    ...chapter(
      'Texts as received',
      '_texts',
      each(texts, (text) => receivedBlocks(text, references)),
    ).map((whole) => ({ ...whole, below: texts.map(({ label, anchor }) => ({ title: label, anchor })) })),
  ];
}

function* shown<T>(items: T[], show: (item: T) => Block[]): Generator<{ blocks: Block[] }> {
  for (const item of items) yield { blocks: show(item) };
}

function* claimParts(
  lead: string,
  claims: ReportModel['sections'][number]['claims'],
  references: References,
): Generator<{ blocks: Block[]; claims?: number }> {
  yield { blocks: [paragraph([hint(lead)], { keepNext: true })] };
  for (const claim of claims) yield { blocks: claimBlocks(claim, references), claims: 1 };
}

function correctionBlocks({ edition, at, who, why, what }: Correction): Block[] {
  return [
    paragraph([run(`Edition ${edition}`, { bold: true }), `, ${at.words}, ${who}`], { keepNext: true }),
    paragraph([why], {}, why),
    ...what.map(({ text }) => bullet([text])),
  ];
}

/** A page holds so many versions beside one another. */
const MOST_COLUMNS = 6;

/** A few versions at a time. */
function coverageParts({ claims, rows }: Coverage): Coverage[] {
  const parts: Coverage[] = [];
  for (let from = 0; from < rows.length; from += MOST_COLUMNS) {
    parts.push({ claims, rows: rows.slice(from, from + MOST_COLUMNS) });
  }
  return parts;
}

/** Claims down, versions across. */
function coverageBlocks({ claims, rows }: Coverage): Block[] {
  const lines = claims.map(({ number, anchor, title }, index) => [
    [paragraph([inside(anchor, String(number)), ` ${title}`])],
    ...rows.map(({ cells }) => STATES[cells[index] ?? 'silent']),
  ]);
  return [table(['claim', ...rows.map(({ label }) => label)], lines), paragraph([])];
}

function sourceBlocks({ word, why, versions }: Source, references: References): Block[] {
  return [
    paragraph([run(word, { bold: true }), why && ` · ${why}`], { keepNext: true }),
    ...versions.map((version) => bullet(versionBits(version, references))),
  ];
}

function versionBits(version: SourceVersion, references: References): Inline[] {
  const { label, anchor, outlet, headline, byline, link, address, archive, published, received, agency, note } =
    version;
  return dotted([
    inside(anchor, label),
    headline,
    outlet,
    byline,
    agency.length > 0 && `credits ${agency.join(', ')}`,
    published && `published ${published.words}`,
    link && references.outside(link, link),
    address,
    archive && references.outside(archive, 'archived copy'),
    received && `received ${received.words}`,
    note,
  ]);
}
