/** A report cut into pieces that are set one after another, so that none takes much memory, however long the whole is. */
import { FormatUnavailable } from '../../errors.ts';
import type { Coverage, ReportClaim, ReportModel, Run, SnapshotText } from '../model.ts';
import { stateOf } from '../state.ts';
import { type SummaryPiece, shortened, summaryOf } from '../summary.ts';
import { STATES } from '../words.ts';

/** Signs in the map of who says what; letters would be read as words. */
export const SIGNS = {
  agrees: '●',
  wording: '~',
  discrepancy: '≠',
  contradiction: '!',
  removed: '×',
  unaligned: '…',
  silent: '',
} as const;

/** What the template prints on every page. */
export interface About {
  title: string;
  state: string;
  engine: string;
}

/** A chapter, or some of its items; one that goes on from the piece before is `continued`. */
export interface Chapter {
  kind:
    | 'says'
    | 'sources'
    | 'warnings'
    | 'claims'
    | 'method'
    | 'scale'
    | 'disclosure'
    | 'corrections'
    | 'changes'
    | 'texts';
  anchor: string;
  /** Absent where it belongs to the chapter before it. */
  title?: string;
  lead?: string;
  continued: boolean;
  items: (object | string)[];
}

export interface Piece {
  chapters: Chapter[];
  /** The anchors of what begins in it: chapters, claims and texts in their order. */
  places: string[];
  /** How many claims it holds. */
  claims: number;
  /** Of the report: printed after all else. */
  hash?: string;
}

/** A line of the contents and a bookmark: chapters are of level 1, claims and texts of level 2. */
export interface Entry {
  level: 1 | 2;
  title: string;
  anchor: string;
}

/** The first pages, which are set last: only then is it known what stands on which page. */
export interface Front extends Pick<ReportModel, 'form' | 'generated' | 'numbers' | 'progress'> {
  part?: ReportModel['part'];
  withdrawn?: ReportModel['withdrawn'];
  edition?: ReportModel['edition'];
  summary: SummaryPiece[];
  contents: Entry[];
}

export interface Cut {
  about: About;
  pieces: Piece[];
  front: Front;
}

/** In characters of JSON: about 25 claims in 12 wordings each, which take a quarter of a second. */
const PIECE = 150_000;
/** No item is cut, and the compiler takes 400 times its size: 2 GB. */
const LARGEST_ITEM = 5_000_000;
const TEXT = 120_000;
const COLUMNS = 18;
const ROWS = 60;

/** Throws FormatUnavailable when one thing in it is too large to be set. */
export function cutReport(report: ReportModel): Cut {
  const { form, generated, numbers, progress, part, withdrawn, edition, engine, hash } = report;
  const wholes = chaptersOf(report);
  const pieces = pack(wholes);
  const last = pieces.at(-1);
  if (last) last.hash = hash;
  return {
    // PDF/UA wants a title whatever the story is called.
    about: { title: report.title.trim() || 'Fact-check report', state: stateOf(report), engine },
    pieces,
    front: {
      ...{ form, generated, numbers, progress, contents: wholes.flatMap(entriesOf), summary: summaryOf(report) },
      ...(part && { part }),
      ...(withdrawn && { withdrawn }),
      ...(edition && { edition }),
    },
  };
}

type Whole = Omit<Chapter, 'continued' | 'items'> & { items: (object | string)[] };

function chaptersOf(report: ReportModel): Whole[] {
  const { coverage, sources, warnings, sections, method, scale, disclosures, corrections, changes, texts } = report;
  const ifAny = (whole: Whole) => (whole.items.length > 0 ? [whole] : []);
  return [
    {
      ...{ kind: 'says' as const, anchor: 'says', title: 'Who says what', items: coverageParts(coverage) },
      lead: Object.entries(SIGNS)
        .map(([state, sign]) => `${sign || 'blank:'} ${STATES[state as keyof typeof SIGNS]}`)
        .join(' · '),
    },
    {
      ...{ kind: 'sources' as const, anchor: 'sources', title: 'Sources', items: sources },
      lead: 'Versions that are one text, or rest on one, count once.',
    },
    ...ifAny({ kind: 'warnings', anchor: 'warnings', title: 'Warnings', items: warnings }),
    ...sections.map(({ key, title, lead, claims }) => ({
      ...{ kind: 'claims' as const, anchor: `claims-${key}`, title: `${title} (${claims.length})`, lead },
      items: claims.map(printedClaim),
    })),
    { kind: 'method', anchor: 'method', title: 'Method and scale', items: method },
    { kind: 'scale', anchor: 'scale', items: scale },
    ...ifAny({ kind: 'disclosure', anchor: 'disclosure', title: 'Disclosure', items: disclosures }),
    ...ifAny({ kind: 'corrections', anchor: 'corrections', title: 'Corrections', items: corrections.toReversed() }),
    ...ifAny({ kind: 'changes', anchor: 'changes', title: 'Change log', items: changes }),
    {
      ...{ kind: 'texts' as const, anchor: 'texts', title: 'Texts as received', items: texts.flatMap(textParts) },
      lead: 'Unchanged but for this: a character that no font here has stands as its number, ⟨U+1234⟩.',
    },
  ];
}

/** As many columns as stand side by side on a page, and so many rows that no table grows without end. */
function coverageParts({ claims, rows }: Coverage): object[] {
  const parts: object[] = [];
  for (let left = 0; left < claims.length; left += COLUMNS) {
    for (let top = 0; top < rows.length; top += ROWS) {
      parts.push({
        claims: claims.slice(left, left + COLUMNS).map(({ number }) => number),
        rows: rows
          .slice(top, top + ROWS)
          .map(({ label, anchor, cells }) => ({ label, anchor, cells: cells.slice(left, left + COLUMNS) })),
      });
    }
  }
  return parts;
}

/** Without what the template has no use for. */
function printedClaim({ tellings: _, differences, dismissed, ...claim }: ReportClaim): object {
  const printed = <T extends { values: unknown }>({ values: _, ...difference }: T) => difference;
  return { ...claim, differences: differences.map(printed), dismissed: dismissed.map(printed) };
}

/** A long text in parts, each of whole runs; a run longer than that is cut where a line ends, if one does. */
function textParts({ anchor, label, sha256, received, leftOut, runs }: SnapshotText): object[] {
  const parts: Run[][] = [[]];
  let weight = 0;
  for (const run of runs.flatMap(shortRuns)) {
    weight += run.text.length + 100;
    if (weight > TEXT) {
      parts.push([]);
      weight = run.text.length;
    }
    parts.at(-1)?.push(run);
  }
  const about = { anchor, label, sha256, ...(received && { received }) };
  return parts.map((part, index) => ({
    ...{ ...about, runs: part, continued: index > 0 },
    ...(leftOut && index === parts.length - 1 && { leftOut }),
  }));
}

function shortRuns(run: Run): Run[] {
  if (run.text.length <= TEXT || run.sentence) return [run];
  const { text, ...rest } = run;
  const cuts: Run[] = [];
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf('\n', at + TEXT);
    const end = line > at && at + TEXT < text.length ? line + 1 : at + TEXT;
    cuts.push({ ...rest, text: text.slice(at, end) });
    at = end;
  }
  return cuts;
}

/** Fills pieces with chapters in their order. A chapter that finds no room for its first item begins on the next. */
function pack(wholes: Whole[]): Piece[] {
  const pieces: Piece[] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const { items, ...whole } of wholes) {
    let open: Chapter | undefined;
    for (const [index, item] of (items.length > 0 ? items : [undefined]).entries()) {
      const adds = item === undefined ? 0 : weighed(item, whole.title);
      if (weight > 0 && weight + adds > PIECE) {
        pieces.push({ chapters: [], places: [], claims: 0 });
        weight = 0;
        open = undefined;
      }
      const piece = pieces.at(-1) as Piece;
      if (!open) {
        open = { ...whole, continued: index > 0, items: [] };
        piece.chapters.push(open);
        if (index === 0 && whole.title !== undefined) piece.places.push(whole.anchor);
      }
      if (item !== undefined) {
        open.items.push(item);
        piece.places.push(...entryOf(whole.kind, item).map(({ anchor }) => anchor));
      }
      if (item !== undefined && whole.kind === 'claims') piece.claims += 1;
      weight += adds;
    }
  }
  return pieces;
}

function weighed(item: object | string, where: string | undefined): number {
  const weight = JSON.stringify(item).length;
  if (weight <= LARGEST_ITEM) return weight;
  throw new FormatUnavailable(
    `Under ‘${where ?? 'Method and scale'}’ stands what is too large for a PDF. Take a part of the report, or print what you need of its HTML.`,
  );
}

function entriesOf({ kind, anchor, title, items }: Whole): Entry[] {
  if (title === undefined) return [];
  return [{ level: 1, title, anchor }, ...items.flatMap((item) => entryOf(kind, item))];
}

function entryOf(kind: Chapter['kind'], item: object | string): Entry[] {
  if (kind === 'claims') {
    const { number, title, anchor } = item as ReportClaim;
    return [{ level: 2, title: `${number}. ${shortened(title)}`, anchor }];
  }
  if (kind !== 'texts') return [];
  const { label, anchor, continued } = item as SnapshotText & { continued: boolean };
  return continued ? [] : [{ level: 2, title: shortened(label), anchor }];
}
