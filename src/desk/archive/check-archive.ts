/** What rows out of somebody else's archive must be before they come near a database: no row may reach outside its story. */
import { z } from 'zod';
import type { TableShape } from '../../store/database.ts';
import { ERASURE, type EventRow, findForgery } from '../../store/events.ts';
import { type Row, STORY_TABLES } from '../../store/story-archive.ts';
import { type Words, words } from '../../words/words.ts';
import { type OpenArchive, readLines, refuse, sha256Of } from './archive-format.ts';

const LARGEST = 2 ** 31 - 1;
const JSON_COLUMNS = new Set([
  'agency',
  'blocks',
  'vals',
  'basis',
  'answers',
  'model',
  'told',
  'aside',
  'set_aside_links',
]);
const LINKS = new Set(['link', 'url']);

/** Columns that may hold these words only. */
const WORDS: Record<string, readonly string[]> = {
  'story.policy': ['one', 'two', 'blind', 'editor'],
  'story.gate': ['warn', 'block'],
  'story.access': ['open', 'restricted'],
  'verdict.value': ['confirmed', 'disputed', 'unsourced'],
  'verdict.confidence': ['low', 'medium', 'high'],
  'adjudication.value': ['confirmed', 'disputed', 'unsourced'],
  'evidence.stance': ['supports', 'undermines', 'context'],
  'evidence.source_kind': ['primary', 'secondary'],
  'difference.level': ['contradiction', 'discrepancy', 'wording'],
  'family.relation': ['copy', 'edited-copy', 'same-wire', 'single'],
  'gap.kind': ['removed', 'unaligned'],
  'mend.kind': ['keep', 'aside', 'join', 'split'],
  'sentence.kind': ['body', 'headline', 'byline', 'dateline', 'caption', 'furniture'],
  'difference.kind': [
    ...['number', 'date', 'person', 'place', 'organisation', 'role', 'attribution', 'quotation', 'polarity'],
    ...['certainty', 'scope', 'wording'],
  ],
};

const RowLine = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const EventLine = z.object({
  event: z.object({
    seq: z.number().int().positive().max(LARGEST),
    story: z.string(),
    at: z.string().refine(isTime),
    actor: z.string().max(60).nullable(),
    kind: z.string().regex(/^[a-z-]{1,30}\.[a-z-]{1,40}$/),
    subject: z.string().min(1).max(200),
    payload: z.string(),
    previous: z.string().regex(/^[0-9a-f]{64}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  who: z.string().nullable(),
});
export type ToldEvent = z.infer<typeof EventLine>;

/** The archive's rows by table, in the order in which they can be put in. Throws InvalidInput, naming what is wrong. */
export function checkRows(archive: OpenArchive, shapes: TableShape[]): Map<string, Row[]> {
  const named = [...archive.files.keys()].flatMap((name) => /^rows\/(\w+)\.jsonl$/.exec(name)?.[1] ?? []);
  const strange = named.find((table) => !STORY_TABLES.some((each) => each.table === table) || !shapeOf(shapes, table));
  if (strange !== undefined) throw newer(strange);
  const rows = new Map<string, Row[]>();
  const ids = new Map<string, Set<string>>();
  for (const { table, column, of } of STORY_TABLES) {
    const shape = shapeOf(shapes, table);
    if (!shape || !named.includes(table)) continue;
    const found = readLines(archive, `rows/${table}.jsonl`, RowLine);
    ids.set(table, new Set(found.map(({ id }) => String(id))));
    const parents = [...shape.references, { column, table: of ?? 'story' }].filter((each) => each.column !== 'id');
    for (const row of found) {
      checkRow(table, row, shape);
      for (const parent of parents) {
        if (parent.table !== 'person') checkParent(table, row[parent.column], ids.get(parent.table), parent.column);
      }
    }
    rows.set(table, found);
  }
  const stories = rows.get('story') ?? [];
  if (stories.length !== 1 || stories[0]?.id !== archive.manifest.story.id)
    throw refuse(words().archiveFiles.notOneStory);
  return rows;
}

/** The story's events in their order, each what its own hash says. Throws InvalidInput, naming the first that is not. */
export function checkEvents(archive: OpenArchive, name: string): ToldEvent[] {
  const events = readLines(archive, name, EventLine);
  for (const { event } of events) {
    const fault = findStrangeness(event, archive.manifest.story.id);
    if (fault) throw refuse(words().archiveFiles.event(event.seq, words().archiveFiles.eventFaults[fault]));
  }
  return events;
}

type EventFault = keyof Words['archiveFiles']['eventFaults'];
type RowFault = keyof Words['archiveFiles']['rowFaults'];

function findStrangeness(event: EventRow, story: string): EventFault | undefined {
  if (event.story !== story || event.kind === ERASURE) return 'elsewhere';
  if (/^story-/.test(event.subject) && event.subject !== `story-${story}`) return 'elsewhere';
  const payload = parseObject(event.payload);
  if (!payload || 'imported' in payload) return 'unreadable';
  return findForgery(event) === undefined ? undefined : 'forged';
}

function checkRow(table: string, row: Row, { columns, numbers }: TableShape): void {
  for (const [column, value] of Object.entries(row)) {
    if (!columns.includes(column)) throw newer(`${table}.${column}`);
    const fault = value === null ? undefined : findFault(table, column, value, numbers.includes(column));
    if (fault) throw refuse(words().archiveFiles.row(table, column, words().archiveFiles.rowFaults[fault]));
  }
  for (const [text, hash] of [
    ['text', 'text_hash'],
    ['passage', 'hash'],
  ] as const) {
    if (typeof row[text] === 'string' && typeof row[hash] === 'string' && table !== 'reading') {
      if (sha256Of(row[text]) !== row[hash]) throw refuse(words().archiveFiles.text(table));
    }
  }
}

function findFault(table: string, column: string, value: string | number, numeric: boolean): RowFault | undefined {
  if (numeric) return typeof value === 'number' && Math.abs(value) <= LARGEST ? undefined : 'number';
  if (typeof value !== 'string' || value.includes('\0')) return 'text';
  const allowed = WORDS[`${table}.${column}`];
  if (allowed && !allowed.includes(value)) return 'word';
  if (JSON_COLUMNS.has(column) && parseJsonOrNothing(value) === undefined) return 'unreadable';
  if (LINKS.has(column) && /^\s*(?:javascript|data|vbscript|file):/i.test(value)) return 'address';
  if (column === 'id' && !/^[\w.:-]{1,100}$/.test(value)) return 'id';
  if (column === 'file_type' && !/^[\w.+-]{1,60}\/[\w.+-]{1,60}(?:; charset=utf-8)?$/.test(value)) return 'type';
  if (column.endsWith('_at') && !isTime(value)) return 'time';
  return undefined;
}

function checkParent(
  table: string,
  value: Row[string] | undefined,
  ids: Set<string> | undefined,
  column: string,
): void {
  if (value === null || value === undefined) return;
  // Rows of one table may name each other: a verdict the one that took its place.
  if (!ids?.has(String(value))) throw refuse(words().archiveFiles.parent(table, column));
}

function shapeOf(shapes: TableShape[], table: string): TableShape | undefined {
  return shapes.find(({ name }) => name === table);
}

function newer(what: string) {
  return refuse(words().archiveFiles.unknown(what));
}

function isTime(text: string): boolean {
  return text.length <= 40 && !Number.isNaN(Date.parse(text));
}

function parseObject(text: string): Record<string, unknown> | undefined {
  const value = parseJsonOrNothing(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function parseJsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
