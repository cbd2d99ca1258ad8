import type { FiledClaim } from '../../desk/story/filed-claims.ts';
import type { FiledVersion, StoryFile } from '../../desk/story/story-file.ts';
import type { DifferenceKind, DifferenceLevel } from '../../engine/types.ts';
import type { Ruling } from '../../report/data.ts';
import type { Ground } from '../../report/ground.ts';
import type { ReportClaim } from '../../report/model.ts';
import { noteOtherWords } from '../../report/other-words.ts';
import { KINDS } from '../../report/words.ts';
import { words } from '../../words/words.ts';
import { claimsInOrder, withLinks } from './story.ts';

/** Rows on one page. */
const PAGE = 30;

const SHOWN = ['all', 'several', 'differing'] as const;
const LEVELS: (DifferenceLevel | '')[] = ['', 'contradiction', 'discrepancy'];
const RULINGS: (Ruling | '')[] = ['', 'open', 'confirmed', 'disputed', 'unsourced'];

/** What a reader asked to see; anything unknown counts as not asked. */
export interface CompareQuery {
  show?: unknown;
  kind?: unknown;
  level?: unknown;
  ruling?: unknown;
  version?: unknown;
  person?: unknown;
  base?: unknown;
  page?: unknown;
}

/** Versions that print one text share a column. */
interface Column {
  versions: FiledVersion[];
  label: string;
  detail: string;
}

/** One row a claim in the order the story tells it, one column a text, differing words marked, gaps named. */
export function presentCompare(file: StoryFile, query: CompareQuery) {
  const { wanted, told, rows, columns, draw } = choose(file, query);
  const people = new Map(
    file.claims.flatMap((claim) => claim.verdicts.map(({ personId, person }) => [personId, person])),
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, wanted.page);
  return {
    wanted,
    columns: columns.map(({ label, detail, versions }) => ({ label, detail, place: versions[0]?.position ?? 1 })),
    rows: rows.slice((page - 1) * PAGE, page * PAGE).map(draw),
    from: rows.length === 0 ? 0 : (page - 1) * PAGE + 1,
    to: Math.min(rows.length, page * PAGE),
    of: rows.length,
    earlier: page > 1 ? linkTo(wanted, page - 1) : '',
    further: page < pages ? linkTo(wanted, page + 1) : '',
    choice: linkTo(wanted, page),
    shows: SHOWN.map((value) => ({ value, words: words().compare.shows[value] })),
    kinds: kindsOf(told),
    levels: LEVELS,
    rulings: RULINGS,
    people: [...people].map(([id, name]) => ({ id, name })),
    bases: file.versions.map(({ position, label }) => ({ position, label })),
  };
}

/**
 * The rows of these claims (by id) as an open page shows them, whether or not they still fit its choice: what somebody
 * has before them is not taken away. Also how many rows would fit now.
 */
export function presentChangedRows(file: StoryFile, query: CompareQuery, changed: ReadonlySet<string>) {
  const { wanted, told, rows, draw } = choose(file, query);
  const numbers = new Set(file.claims.filter(({ id }) => changed.has(id)).map(({ number }) => number));
  const choice = linkTo(wanted, wanted.page);
  return { rows: told.filter(({ number }) => numbers.has(number)).map(draw), choice, of: rows.length };
}

/** The claims as the story tells them, and those of them that were asked for. */
function choose(file: StoryFile, query: CompareQuery) {
  const { ground, claims } = claimsInOrder(file);
  const order = new Map(file.claims.map(({ number }, index) => [number, index]));
  const told = claims.toSorted((a, b) => (order.get(a.number) ?? 0) - (order.get(b.number) ?? 0));
  const wanted = readQuery(query, file);
  const filed = new Map(file.claims.map((claim) => [claim.number, claim]));
  const by = new Set(file.claims.filter((claim) => isBy(claim, wanted.person)).map(({ number }) => number));
  const printed = new Set(
    file.versions.find(({ position }) => position === wanted.version)?.sentences.map(({ id }) => id),
  );
  const rows = told.filter(
    (claim) =>
      isWanted(claim, wanted) &&
      (wanted.person === '' || by.has(claim.number)) &&
      (wanted.version === 0 || filed.get(claim.number)?.sentences.some((id) => printed.has(id))),
  );
  const columns = columnsOf(file);
  const draw = (claim: ReportClaim) => rowOnce(claim, columns, wanted.base, ground);
  return { wanted, told, rows, columns, draw };
}

interface Wanted {
  show: string;
  kind: string;
  level: DifferenceLevel | '';
  ruling: Ruling | '';
  /** Place of a version that has to tell the claim; 0 for any. */
  version: number;
  /** Id of somebody with a standing verdict on it; empty for anybody. */
  person: string;
  base: number;
  page: number;
}

/** The same choice on another page. */
function linkTo(wanted: Wanted, page: number): string {
  const chosen = Object.entries({ ...wanted, page }).filter(([, value]) => value !== '' && value !== 0);
  return `?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]))}`;
}

function isBy({ verdicts }: FiledClaim, person: string): boolean {
  return verdicts.some(({ personId, ended }) => personId === person && !ended);
}

function readQuery({ show, kind, level, ruling, version, person, base, page }: CompareQuery, file: StoryFile): Wanted {
  const number = (value: unknown): number => Math.max(0, Number.parseInt(String(value ?? ''), 10) || 0);
  return {
    show: SHOWN.find((each) => each === show) ?? 'several',
    kind: typeof kind === 'string' && kind in KINDS ? kind : '',
    level: LEVELS.find((each) => each === level) ?? '',
    ruling: RULINGS.find((each) => each === ruling) ?? '',
    version: file.versions.some(({ position }) => position === number(version)) ? number(version) : 0,
    person: file.claims.some((claim) => isBy(claim, String(person))) ? String(person) : '',
    base: file.versions.some(({ position }) => position === number(base)) ? number(base) : 0,
    page: Math.max(1, number(page)),
  };
}

function isWanted(claim: ReportClaim, { show, kind, level, ruling: held }: Wanted): boolean {
  const { independent, differences, ruling } = claim;
  if (show === 'several' && independent < 2) return false;
  if (show === 'differing' && !differences.some(({ level }) => level !== 'wording')) return false;
  if (kind !== '' && !differences.some((difference) => difference.kind === kind)) return false;
  if (level !== '' && !differences.some((difference) => difference.level === level)) return false;
  return held === '' || (ruling ?? 'open') === held;
}

function kindsOf(claims: ReportClaim[]): { kind: DifferenceKind; count: number }[] {
  const all = Map.groupBy(
    claims.flatMap(({ differences }) => differences.filter(({ level }) => level !== 'wording')),
    ({ kind }) => kind,
  );
  return [...all].map(([kind, differences]) => ({ kind, count: differences.length }));
}

/** In the order of the families, as the map has them. */
function columnsOf(file: StoryFile): Column[] {
  const byId = new Map(file.versions.map((version) => [version.id, version]));
  return file.families.flatMap(({ relation, versions: ids }) => {
    const versions = ids.flatMap((id) => byId.get(id) ?? []);
    const groups = relation === 'copy' ? [versions] : versions.map((version) => [version]);
    return groups.filter((group) => group.length > 0).map(describeColumn);
  });
}

function describeColumn(versions: FiledVersion[]): Column {
  const [first] = versions;
  const copies = versions.length - 1;
  const detail = [
    first?.agency.filter((agency) => agency !== first.label).join(', '),
    copies > 0 && words().compare.copies(copies),
  ];
  return { versions, label: first?.label ?? '', detail: detail.filter(Boolean).join(' · ') };
}

type Row = ReturnType<typeof presentRow>;

/** By base; a claim is told anew when the columns it stands in are. */
const kept = new WeakMap<ReportClaim, Map<number, Row>>();
const MOST_BASES = 4;

function rowOnce(claim: ReportClaim, columns: Column[], base: number, ground: Ground): Row {
  const rows = kept.get(claim) ?? new Map<number, Row>();
  kept.set(claim, rows);
  const row = rows.get(base) ?? presentRow(claim, columns, base, ground);
  if (rows.size >= MOST_BASES) rows.clear();
  rows.set(base, row);
  return row;
}

function presentRow(claim: ReportClaim, columns: Column[], base: number, ground: Ground) {
  const { readings, ...linked } = withLinks(claim, ground);
  const at = Math.max(
    0,
    readings.findIndex(({ versions }) => versions.some(({ place }) => place === base)),
  );
  const noted = noteOtherWords(claim.readings, at);
  const level = (['contradiction', 'discrepancy', 'wording'] as const).find((each: DifferenceLevel) =>
    claim.differences.some((difference) => difference.level === each),
  );
  return {
    number: linked.number,
    anchor: linked.anchor,
    title: linked.title,
    ruling: linked.ruling,
    level: level ?? '',
    differences: linked.differences,
    cells: columns.map((column) => {
      const places = new Set(column.versions.map(({ position }) => position));
      const index = readings.findIndex(({ versions }) => versions.some(({ place }) => places.has(place)));
      const reading = noted[index];
      if (reading) return { language: reading.language, sentences: reading.sentences, gap: null };
      const labels = new Set(column.versions.map(({ label }) => label));
      const gap = linked.gaps.find(({ label }) => labels.has(label));
      return {
        language: '',
        sentences: [],
        gap: {
          ...{ kind: gap?.kind ?? 'silent', word: gap?.word ?? words().states.silent },
          ...{ text: gap?.text ?? '', href: gap?.href ?? '' },
        },
      };
    }),
  };
}
