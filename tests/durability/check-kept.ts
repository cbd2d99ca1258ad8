import assert from 'node:assert/strict';
import { verifyChain } from '../../src/store/events.ts';
import type { Store } from '../../src/store/store.ts';
import type { Acknowledged } from './reviewing.ts';

/** All that was acknowledged is there, nothing is half there, and the record is whole. */
export async function checkKept({ db }: Store, kept: Acknowledged): Promise<void> {
  assert.equal((await verifyChain(db)).broken, null);
  const verdicts = await db.selectFrom('verdict').select(['id', 'reason', 'replaced_by', 'claim', 'person']).execute();
  assert.deepEqual(
    missing(
      kept.verdicts,
      verdicts.map(({ reason }) => reason),
    ),
    [],
    'verdicts are lost',
  );
  const evidence = await db.selectFrom('evidence').select('passage').execute();
  assert.deepEqual(
    missing(
      kept.evidence,
      evidence.map(({ passage }) => passage),
    ),
    [],
    'evidence is lost',
  );
  const comments = await db.selectFrom('comment').select('text').execute();
  assert.deepEqual(
    missing(
      kept.comments,
      comments.map(({ text }) => text),
    ),
    [],
    'comments are lost',
  );
  const stories = await db.selectFrom('story').select(['id', 'title', 'origin']).execute();
  assert.deepEqual(
    missing(
      kept.stories,
      stories.map(({ title }) => title),
    ),
    [],
    'stories are lost',
  );
  const versions = await db.selectFrom('version').select(['id', 'story']).execute();
  for (const { id, title, origin } of stories) {
    const count = versions.filter(({ story }) => story === id).length;
    assert.equal(count, origin === null ? 2 : 5, `‘${title}’ is half there`);
  }
  const events = await db.selectFrom('event').select(['kind', 'subject']).execute();
  const count = (kinds: RegExp): number => events.filter(({ kind }) => kinds.test(kind)).length;
  assert.equal(count(/^verdict\.(given|changed)$/), verdicts.length, 'a verdict without its event, or the reverse');
  assert.equal(count(/^evidence\.added$/), evidence.length);
  assert.equal(
    count(/^(thread\.begun|comment\.written)$/),
    comments.length,
    'a comment without its event, or the reverse',
  );
  assert.equal(count(/^version\.received$/), versions.length);
  assert.ok(count(/^alignment\.parted$/) >= kept.pins, 'pins are lost');
  const pins = await db.selectFrom('pin').select('id').execute();
  assert.ok(pins.length >= kept.pins, 'pins are lost');
}

function missing(wanted: string[], there: string[]): string[] {
  const found = new Set(there);
  return wanted.filter((each) => !found.has(each));
}
