import { sql } from 'kysely';
import { type Any, index, integers, references, type Table, table, texts } from './tables.ts';

/** Both databases keep 64 bits for this name; PostgreSQL's own `real` has 32. */
const real = sql`double precision`;

export async function up(db: Any): Promise<void> {
  await createPeople(db);
  await createStories(db);
  await createAnalysis(db);
  await createReview(db);
  await createLog(db);
}

async function createPeople(db: Any): Promise<void> {
  await table(db, 'person', ['address', 'name', 'password_hash', 'role', 'created_at'], ['disabled_at'])
    .addUniqueConstraint('person_address', ['address'])
    .execute();
  await table(db, 'session', ['person', 'created_at', 'seen_at', 'expires_at'], ['user_agent'])
    .$call(references('session', 'person', 'person'))
    .execute();
  await index(db, 'session', ['person']);
}

async function createStories(db: Any): Promise<void> {
  await table(db, 'story', ['slug', 'title', 'created_at'], ['created_by', 'origin', 'analysed_at', 'engine'])
    .addColumn('next_claim', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addUniqueConstraint('story_slug', ['slug'])
    .addUniqueConstraint('story_origin', ['origin'])
    .$call(references('story', 'created_by', 'person'))
    .execute();
  const told = ['outlet', 'link', 'published', 'note', 'bytes_hash', 'file_name', 'received_by'];
  await table(db, 'version', ['story', 'label', 'text', 'text_hash', 'way_in', 'received_at'], told)
    .addColumn('position', 'integer', (column) => column.notNull())
    .addUniqueConstraint('version_position', ['story', 'position'])
    .$call(references('version', 'story', 'story'))
    .$call(references('version', 'received_by', 'person'))
    .execute();
}

/** Everything here but `claim` is replaced with every analysis. */
async function createAnalysis(db: Any): Promise<void> {
  await db.schema
    .createTable('reading')
    .addColumn('version', 'text', (column) => column.primaryKey().notNull())
    .$call(texts(['story', 'agency', 'language', 'family', 'blocks'], true))
    .$call(texts(['headline', 'byline', 'read_outlet', 'read_published', 'place'], false))
    .$call(references('reading', 'version', 'version'))
    .$call(references('reading', 'story', 'story'))
    .execute();
  await index(db, 'reading', ['story']);
  await table(db, 'sentence', ['version', 'kind', 'text'])
    .$call(integers(['ordinal', 'begin_at', 'end_at']))
    .addUniqueConstraint('sentence_ordinal', ['version', 'ordinal'])
    .$call(references('sentence', 'version', 'version'))
    .execute();
  await db.schema
    .createTable('family')
    .$call(texts(['story', 'id', 'relation', 'why'], true))
    .addPrimaryKeyConstraint('family_key', ['story', 'id'])
    .$call(references('family', 'story', 'story'))
    .execute();
  await table(db, 'claim', ['story', 'title'], ['gone_at'])
    .$call(integers(['number', 'ordinal', 'independent']))
    .addColumn('confidence', real, (column) => column.notNull())
    .addUniqueConstraint('claim_number', ['story', 'number'])
    .$call(references('claim', 'story', 'story'))
    .execute();
  await db.schema
    .createTable('claim_sentence')
    .$call(texts(['claim', 'sentence'], true))
    .addPrimaryKeyConstraint('claim_sentence_key', ['claim', 'sentence'])
    .$call(references('claim_sentence', 'claim', 'claim'))
    .$call(references('claim_sentence', 'sentence', 'sentence'))
    .execute();
  await index(db, 'claim_sentence', ['sentence']);
  await table(db, 'difference', ['story', 'claim', 'kind', 'level', 'rule', 'why', 'vals', 'fingerprint'])
    .$call(integers(['ordinal']))
    .$call(references('difference', 'story', 'story'))
    .$call(references('difference', 'claim', 'claim'))
    .execute();
  await index(db, 'difference', ['story']);
  await index(db, 'difference', ['claim', 'fingerprint']);
}

/** What people said. Rows are withdrawn or replaced, never deleted; only one may be current. */
async function createReview(db: Any): Promise<void> {
  await ofClaim(db, 'dismissal', ['fingerprint', 'reason', 'created_at'], ['withdrawn_at']).execute();
  await index(db, 'dismissal', ['story']);
  await db.schema
    .createIndex('dismissal_current')
    .on('dismissal')
    .columns(['claim', 'fingerprint'])
    .unique()
    .where(sql.ref('withdrawn_at'), 'is', null)
    .execute();
  await ofClaim(
    db,
    'verdict',
    ['value', 'reason', 'basis', 'given_at'],
    ['withdrawn_at', 'replaced_by', 'stale_at', 'stale_why'],
  )
    .$call(integers(['revision']))
    // Deferred: the verdict given instead is inserted after this one has made room for it.
    .addForeignKeyConstraint('verdict_replaced_by', ['replaced_by'], 'verdict', ['id'], (key) =>
      key.deferrable().initiallyDeferred(),
    )
    .execute();
  await index(db, 'verdict', ['story']);
  await index(db, 'verdict', ['claim']);
  await db.schema
    .createIndex('verdict_current')
    .on('verdict')
    .columns(['claim', 'person'])
    .unique()
    .where(sql<boolean>`withdrawn_at is null and replaced_by is null`)
    .execute();
  const evidence = ['passage', 'stance', 'source_kind', 'accessed_at', 'hash', 'created_at'];
  await ofClaim(db, 'evidence', evidence, ['url', 'title', 'withdrawn_at']).execute();
  await index(db, 'evidence', ['story']);
  await index(db, 'evidence', ['claim']);
  await table(db, 'pin', ['story', 'relation', 'a', 'b', 'person', 'created_at'], ['withdrawn_at'])
    .$call(references('pin', 'story', 'story'))
    .$call(references('pin', 'person', 'person'))
    .execute();
  await index(db, 'pin', ['story']);
}

/** An event outlives whatever it speaks of: no foreign keys. */
async function createLog(db: Any): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
    .$call(texts(['at', 'kind', 'subject', 'payload', 'previous', 'hash'], true))
    .$call(texts(['story', 'actor'], false))
    .execute();
  await index(db, 'event', ['story', 'seq']);
  await index(db, 'event', ['subject', 'seq']);
  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** A table of what a person said of a claim. */
function ofClaim(db: Any, name: string, must: string[], may: string[]): Table {
  return table(db, name, ['story', 'claim', 'person', ...must], may)
    .$call(references(name, 'story', 'story'))
    .$call(references(name, 'claim', 'claim'))
    .$call(references(name, 'person', 'person'));
}
