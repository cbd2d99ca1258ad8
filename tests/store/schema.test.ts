import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../src/store/database.ts';
import { insertSession } from '../../src/store/sessions.ts';
import { openStore } from '../../src/store/store.ts';
import { onBothDatabases } from '../support/databases.ts';

/** Every table with its columns by name; ? marks those that may be empty. Change it together with a migration. */
const GOLDEN: Record<string, string> = {
  adjudication:
    'basis:text claim:text given_at:text id:text person:text reason:text stale_at:text? stale_why:text? story:text value:text withdrawn_at:text?',
  assignment: 'assigned_at:text assigned_by:text claim:text due:text? id:text person:text story:text',
  draft: 'base:text form:text id:text person:text saved_at:text subject:text words:text',
  kept_filter: 'created_at:text id:text name:text opens:integer person:text query:text screen:text story:text',
  following: 'id:text person:text seen:integer since_at:text story:text',
  presence: 'claim:text? id:text person:text since_at:text story:text until_at:text',
  batch:
    'cancelled_at:text? created_at:text finished_at:text? held_until:text? id:text keep_copies:integer person:text? revises:text story:text? title:text',
  batch_item:
    'batch:text bytes:text? content_type:text? id:text kind:text link:text? name:text ordinal:integer outcome:text? settled_at:text? state:text told:text? words:text?',
  bookmarklet: 'created_at:text id:text person:text revoked_at:text? used_at:text?',
  claim:
    'confidence:real gone_at:text? id:text independent:integer number:integer ordinal:integer story:text title:text',
  claim_sentence: 'claim:text sentence:text',
  difference:
    'claim:text fingerprint:text id:text kind:text level:text ordinal:integer rule:text story:text vals:text why:text',
  dismissal:
    'claim:text created_at:text fingerprint:text id:text person:text reason:text story:text withdrawn_at:text?',
  disclosure: 'answers:text changed_at:text id:text person:text story:text',
  edition:
    'hash:text id:text model:text note:text number:integer public_at:text? published_at:text published_by:text story:text withdrawn_at:text? withdrawn_by:text? withdrawn_why:text?',
  event: 'actor:text? at:text hash:text kind:text payload:text previous:text seq:integer story:text? subject:text',
  evidence:
    'accessed_at:text claim:text created_at:text file_hash:text? file_name:text? file_type:text? hash:text id:text passage:text person:text published:text? source_kind:text stance:text story:text title:text? url:text? withdrawn_at:text?',
  family: 'id:text relation:text story:text why:text',
  gap: 'begin_at:integer claim:text end_at:integer id:text kind:text part:integer? passage:text? reason:text? story:text version:text',
  habit: 'created_at:text decision:text id:text outlet:text person:text text:text withdrawn_at:text?',
  inbox_page:
    'batch:text? bytes:text? id:text link:text person:text received_at:text settled_at:text? size:integer title:text',
  invitation:
    'created_at:text created_by:text expires_at:text id:text note:text role:text used_at:text? used_by:text? withdrawn_at:text?',
  mend: 'begin_at:integer created_at:text end_at:integer id:text kind:text person:text story:text version:text withdrawn_at:text?',
  opening: 'claim:text created_at:text id:text person:text story:text',
  original: 'bytes:text content_type:text created_at:text id:text',
  person: 'address:text created_at:text disabled_at:text? id:text name:text password_hash:text role:text',
  pin: 'a:text act:text? b:text created_at:text deed:text? id:text person:text relation:text story:text withdrawn_at:text?',
  reading:
    'agency:text blocks:text byline:text? family:text headline:text? language:text place:text? read_outlet:text? read_published:text? story:text text_hash:text? version:text',
  revision:
    'article:integer aside:text? bytes_hash:text? encoding:text? encoding_from:text? file_name:text? format:text? id:text link:text? number:integer published:text? received_at:text received_by:text? reread:text? superseded_at:text text:text text_hash:text told:text? version:text way_in:text',
  thread:
    'about:text anchor:text claim:text created_at:text id:text person:text quote:text resolved_at:text? resolved_by:text? story:text',
  comment:
    'created_at:text edited_at:text? id:text person:text story:text text:text thread:text withdrawn_at:text? withdrawn_by:text? withdrawn_why:text?',
  comment_wording: 'comment:text id:text person:text text:text until_at:text',
  notice: 'claim:text comment:text? event:integer id:text kind:text person:text read_at:text? story:text',
  membership: 'added_at:text added_by:text id:text person:text role:text story:text',
  search_entry:
    'claim:integer folded:text id:text kind:text person:text? place:integer story:text subject:text text:text',
  sentence: 'begin_at:integer end_at:integer id:text kind:text ordinal:integer text:text version:text',
  session: 'created_at:text expires_at:text id:text person:text seen_at:text user_agent:text?',
  setting: 'key:text value:text',
  story:
    'access:text analysed_at:text? created_at:text created_by:text? engine:text? gate:text id:text next_claim:integer origin:text? policy:text revision:integer slug:text title:text',
  verdict:
    'basis:text claim:text confidence:text? given_at:text id:text person:text reason:text replaced_by:text? revision:integer searched:text stale_at:text? stale_why:text? story:text unseen:integer value:text withdrawn_at:text?',
  version:
    'article:integer aside:text? bytes_hash:text? encoding:text? encoding_from:text? file_name:text? format:text? id:text label:text link:text? note:text? outlet:text? position:integer published:text? received_at:text received_by:text? reread:text? revision:integer set_aside_at:text? set_aside_links:text? story:text text:text text_hash:text told:text? way_in:text',
};

/** What each database calls the three kinds of column we use. */
const KINDS: Record<string, string> = {
  text: 'text',
  TEXT: 'text',
  integer: 'integer',
  INTEGER: 'integer',
  int4: 'integer',
  'double precision': 'real',
  float8: 'real',
};

onBothDatabases(({ fresh, open }) => {
  test('the tables and columns are the same on both databases', async (t) => {
    const target = await fresh(t);
    await (await openStore(target)).close();
    const { reader, writer, bus } = await connect(target, () => {});
    t.after(() => Promise.all([bus.close(), reader.destroy(), writer.destroy()]));
    const tables = await writer.introspection.getTables();
    const found = Object.fromEntries(
      tables.map(({ name, columns }) => [
        name,
        columns
          .map((column) => `${column.name}:${KINDS[column.dataType] ?? column.dataType}${column.isNullable ? '?' : ''}`)
          .sort()
          .join(' '),
      ]),
    );
    assert.deepEqual(found, GOLDEN);
  });

  test('a row that points nowhere is refused', async (t) => {
    const store = await open(t);
    const session = { id: 'x', person: 'nobody', expires_at: '2030-01-01T00:00:00.000Z', user_agent: null };
    await assert.rejects(
      store.write(null, (tx) => insertSession(tx, session)),
      /foreign key/i,
    );
  });
});
