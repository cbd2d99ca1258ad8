/** The texts a search goes through. They follow the event table: what happened since is read in before the next search. */
import { type ExpressionBuilder, sql } from 'kysely';
import { lastEvent } from './events.ts';
import { newId } from './ids.ts';
import { insertAll } from './rows.ts';
import type { Db, Schema, SearchEntryTable, SearchKind, Story, Tx } from './schema.ts';
import { findSetting, putSetting } from './settings.ts';

const INDEXED = 'search-indexed-to';

/** Events after which the texts of a story and its claims may read otherwise; the others concern what was said of them. */
const OF_TEXTS = /^(?:story|version|part|block|sentence|mend|alignment|act)\./;
const SAID: SearchKind[] = ['evidence', 'verdict', 'dismissal', 'comment'];

type Entry = Omit<SearchEntryTable, 'id' | 'folded'>;

export interface SearchWanted {
  /** Folded; every one has to be there. */
  terms: readonly string[];
  kind?: SearchKind;
  /** Id of a story. */
  story?: string;
  /** Ids of stories to leave out. */
  closed?: string[];
  /** Reasons and comments of others in the stories `blind` are left out, but for the claims `seen`. */
  hidden?: { viewer: string; blind: string[]; seen: { story: string; number: number }[] };
  limit: number;
}

export type SearchHit = Omit<SearchEntryTable, 'folded'> &
  Pick<Story, 'slug' | 'title'> & { person_name: string | null };

/** Lower case without accents and compatibility forms, white space folded: what is typed finds what is printed. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether something happened that the entries do not know of. */
export async function isSearchBehind(db: Db): Promise<boolean> {
  return (await lastEvent(db)) > Number((await findSetting(db, INDEXED)) ?? 0);
}

/** Reads in what happened since the last time. */
export async function catchUpSearch(tx: Tx): Promise<void> {
  const indexed = Number((await findSetting(tx, INDEXED)) ?? 0);
  const rows = await tx
    .selectFrom('event')
    .select(['story', 'kind'])
    .distinct()
    .where('seq', '>', indexed)
    .where('story', 'is not', null)
    .execute();
  for (const [story, events] of Map.groupBy(rows, (row) => row.story as string)) {
    const whole = events.some(({ kind }) => OF_TEXTS.test(kind));
    await replaceEntries(tx, story, whole);
  }
  await putSetting(tx, INDEXED, String(await lastEvent(tx)));
}

/** The latest stories first; within one, claims before the texts they stand in. */
export async function findEntries(
  db: Db,
  { terms, kind, story, closed = [], hidden, limit }: SearchWanted,
): Promise<SearchHit[]> {
  let query = db
    .selectFrom('search_entry')
    .innerJoin('story', 'story.id', 'search_entry.story')
    .leftJoin('person', 'person.id', 'search_entry.person')
    .select([
      'search_entry.id',
      'search_entry.story',
      'kind',
      'subject',
      'search_entry.person',
      'claim',
      'place',
      'text',
    ])
    .select(['story.slug', 'story.title', 'person.name as person_name']);
  for (const term of terms) {
    const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`folded like ${pattern} escape '\\'`);
  }
  if (kind) query = query.where('kind', '=', kind);
  if (story) query = query.where('search_entry.story', '=', story);
  if (closed.length > 0) query = query.where('search_entry.story', 'not in', closed);
  if (hidden && hidden.blind.length > 0) query = query.where((q) => q.not(isHidden(q, hidden)));
  return query
    .orderBy('story.created_at', 'desc')
    .orderBy('story.id')
    .orderBy('kind')
    .orderBy('claim')
    .orderBy('place')
    .orderBy('search_entry.id')
    .limit(limit)
    .execute();
}

/** A reason somebody else gave, or a comment, in a story judged blind, on a claim its reader may not look into. */
function isHidden(
  q: ExpressionBuilder<Schema, 'search_entry'>,
  { viewer, blind, seen }: NonNullable<SearchWanted['hidden']>,
) {
  const open = [...Map.groupBy(seen, ({ story }) => story)].map(([story, claims]) =>
    q.and([
      q('search_entry.story', '=', story),
      q(
        'claim',
        'in',
        claims.map(({ number }) => number),
      ),
    ]),
  );
  return q.and([
    q('kind', 'in', ['verdict', 'dismissal', 'comment']),
    q('search_entry.story', 'in', blind),
    q('search_entry.person', '!=', viewer),
    q.not(q.or(open)),
  ]);
}

async function replaceEntries(tx: Tx, story: string, whole: boolean): Promise<void> {
  let old = tx.deleteFrom('search_entry').where('story', '=', story);
  if (!whole) old = old.where('kind', 'in', SAID);
  await old.execute();
  const said = [
    ...(await evidenceEntries(tx, story)),
    ...(await reasonEntries(tx, story)),
    ...(await commentEntries(tx, story)),
  ];
  const entries = whole ? [...(await textEntries(tx, story)), ...said] : said;
  await insertAll(
    tx,
    'search_entry',
    entries.map((entry) => ({ ...entry, id: newId(), folded: foldForSearch(entry.text) })),
  );
}

async function textEntries(tx: Tx, story: string): Promise<Entry[]> {
  const titles = await tx.selectFrom('story').select(['id', 'title']).where('id', '=', story).execute();
  const versions = await tx
    .selectFrom('version')
    .select(['id', 'position', 'label', 'text'])
    .where('story', '=', story)
    .execute();
  const sentences = await tx
    .selectFrom('claim')
    .leftJoin('claim_sentence', 'claim_sentence.claim', 'claim.id')
    .leftJoin('sentence', 'sentence.id', 'claim_sentence.sentence')
    .select(['claim.id', 'claim.number', 'claim.title', 'sentence.text'])
    .where('claim.story', '=', story)
    .execute();
  return [
    ...titles.map(({ id, title }) => ({ ...NOBODY, story, kind: 'story' as const, subject: id, text: title })),
    ...versions.map(({ id, position, label, text }) => ({
      ...NOBODY,
      story,
      kind: 'version' as const,
      subject: id,
      place: position,
      text: `${label}\n${text}`,
    })),
    ...[...Map.groupBy(sentences, ({ id }) => id)].map(([id, [first, ...more]]) => ({
      ...NOBODY,
      story,
      kind: 'claim' as const,
      subject: id,
      claim: first?.number ?? 0,
      text: [...new Set([first?.title, first?.text, ...more.map(({ text }) => text)])].filter(Boolean).join('\n'),
    })),
  ];
}

const NOBODY = { person: null, claim: 0, place: 0 };

async function evidenceEntries(tx: Tx, story: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('evidence')
    .innerJoin('claim', 'claim.id', 'evidence.claim')
    .select(['evidence.id', 'evidence.person', 'claim.number', 'evidence.title', 'url', 'passage'])
    .where('evidence.story', '=', story)
    .where('evidence.withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ id, person, number, title, url, passage }) => ({
    story,
    kind: 'evidence',
    subject: id,
    person,
    claim: number,
    place: 0,
    text: [title, passage, url].filter(Boolean).join('\n'),
  }));
}

async function reasonEntries(tx: Tx, story: string): Promise<Entry[]> {
  const verdicts = await tx
    .selectFrom('verdict')
    .innerJoin('claim', 'claim.id', 'verdict.claim')
    .select(['verdict.id', 'verdict.person', 'claim.number', 'reason'])
    .where('verdict.story', '=', story)
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null)
    .execute();
  const dismissals = await tx
    .selectFrom('dismissal')
    .innerJoin('claim', 'claim.id', 'dismissal.claim')
    .select(['dismissal.id', 'dismissal.person', 'claim.number', 'reason'])
    .where('dismissal.story', '=', story)
    .where('withdrawn_at', 'is', null)
    .execute();
  const entry = (kind: 'verdict' | 'dismissal') => (row: (typeof verdicts)[number]) => ({
    story,
    kind,
    subject: row.id,
    person: row.person,
    claim: row.number,
    place: 0,
    text: row.reason,
  });
  return [...verdicts.map(entry('verdict')), ...dismissals.map(entry('dismissal'))];
}

async function commentEntries(tx: Tx, story: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('comment')
    .innerJoin('thread', 'thread.id', 'comment.thread')
    .innerJoin('claim', 'claim.id', 'thread.claim')
    .select(['comment.id', 'comment.person', 'comment.text', 'claim.number'])
    .where('comment.story', '=', story)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ id, person, text, number }) => ({
    story,
    kind: 'comment',
    subject: id,
    person,
    claim: number,
    place: 0,
    text,
  }));
}
