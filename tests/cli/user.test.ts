import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { makeBookmarklet } from '../../src/desk/bring-in/bookmarklets.ts';
import { receiveInInbox } from '../../src/desk/bring-in/inbox.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { acceptInvitation, invite } from '../../src/desk/people/invitations.ts';
import { changeProfile } from '../../src/desk/people/own-account.ts';
import { beginSession, checkCredentials, setUp } from '../../src/desk/people/people.ts';
import { search } from '../../src/desk/story/search.ts';
import { beginThread, changeComment } from '../../src/desk/together/talk.ts';
import { connect } from '../../src/store/database.ts';
import { verifyChain } from '../../src/store/events.ts';
import { listUnread } from '../../src/store/notices.ts';
import type { Store } from '../../src/store/store.ts';
import { insertVerdict } from '../../src/store/verdicts.ts';
import { PASSWORD } from '../support/app.ts';
import { crossread } from '../support/command.ts';
import { allText, onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

const ADA = { name: 'Ada Kremer', address: 'ada@example.org', password: PASSWORD };
const MIRA = { name: 'Mira Novak', address: 'mira@example.net', password: PASSWORD };

onBothDatabases(({ fresh, openAt }) => {
  test('somebody is told all that is kept about them, and erased without breaking the record', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const desk = createDesk(store, createAnalyst());
    const ada = await setUp(desk, ADA);
    const token = await invite(desk, ada, { role: 'reviewer', note: 'Mira from the night desk' });
    const mira = await acceptInvitation(desk, token, MIRA);
    await beginSession(desk, mira, 'Browser of Mira');
    await changeProfile(desk, mira, { name: 'Mira Novak-Lind', address: MIRA.address });
    const bookmarklet = await makeBookmarklet(desk, mira);
    const page = { title: 'Mira reads this', link: 'https://news.example/mira', page: '<p>Read by Mira</p>' };
    await receiveInInbox(desk, { token: bookmarklet, ...page });
    const stored = await storeStory(store);
    const analysis = sketchAnalysis(stored, [{ id: 'c1', members: ['1:1', '2:1'] }], []);
    const { added } = await keepAnalysis(store, stored, analysis);
    await store.write(mira.id, async (tx, record) => {
      const on = { story: stored.story.id, claim: added[0]?.id ?? '', person: mira.id };
      await insertVerdict(tx, { ...on, value: 'disputed', reason: 'The police say otherwise.', basis: [] });
      record({
        story: stored.story.id,
        kind: 'verdict.given',
        subject: `claim-${on.claim}`,
        payload: { value: 'disputed' },
      });
    });

    const thread = await beginThread(desk, mira, 'dam', 1, { text: 'Who counted?' });
    await beginThread(desk, ada, 'dam', 1, { text: 'Ask @Mira Novak-Lind or @mira, says MIRA NOVAK-LIND.' });
    await changeComment(desk, ada, 'dam', 1, await lastComment(store, ada.id), { text: '@Mira Novak-Lind, or who?' });
    await search(desk, ada, { q: 'novak', kind: '', story: '' });
    assert.equal((await listUnread(store.db, mira.id, 9)).length, 1);

    const told = await crossread(target, 'user', 'export', ' Mira@Example.net ');
    assert.equal(told.code, 0, told.output);
    const data = JSON.parse(told.output);
    assert.equal(data.person.name, 'Mira Novak-Lind');
    assert.equal(data.rows.verdict[0].reason, 'The police say otherwise.');
    assert.deepEqual([data.rows.comment[0].id, data.rows.comment[0].text], [thread, 'Who counted?']);
    assert.equal(data.rows.session[0].user_agent, 'Browser of Mira');
    assert.equal(data.rows.invitation[0].note, 'Mira from the night desk');
    assert.equal(data.rows.inbox_page[0].link, page.link);
    assert.deepEqual(Object.keys(data.rows.bookmarklet[0]).includes('id'), false);
    assert.ok(data.events.some(({ kind }: { kind: string }) => kind === 'verdict.given'));
    assert.doesNotMatch(told.output, /password_hash|scrypt/);

    assert.match((await crossread(target, 'user', 'erase', MIRA.address)).output, /--yes/);
    assert.match((await crossread(target, 'user', 'erase', ADA.address, '--yes')).output, /only admin/);
    const erased = await crossread(target, 'user', 'erase', MIRA.address, '--yes');
    assert.equal(erased.code, 0, erased.output);

    const everything = await allText(target);
    assert.doesNotMatch(everything, /mira|novak/i);
    assert.match(everything, /The police say otherwise/);
    assert.match(everything, /Who counted\?/);
    assert.match(everything, /Ask Former member \w{4} or Former member \w{4}, says Former member/);
    assert.match((await crossread(target, 'verify')).output, /The record is whole/);
    assert.match((await crossread(target, 'user', 'list')).output, /Former member \w{4} {2}viewer {2}may not sign in/);
    await assert.rejects(checkCredentials(desk, MIRA.address, PASSWORD), /do not match/);
    assert.match((await crossread(target, 'user', 'export', MIRA.address)).output, /Nobody signs in/);
  });

  test('what claims to be erased and was not is a broken record', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const desk = createDesk(store, createAnalyst());
    const ada = await setUp(desk, ADA);
    await acceptInvitation(desk, await invite(desk, ada, { role: 'reviewer', note: 'Mira' }), MIRA);
    await crossread(target, 'user', 'erase', MIRA.address, '--yes');
    assert.equal((await verifyChain(store.db)).broken, null);
    const { writer, reader, bus } = await connect(target, () => {});
    t.after(() => Promise.all([bus.close(), writer.destroy(), reader.destroy()]));
    const forge = (seq: number, payload: string) =>
      writer.updateTable('event').set({ payload }).where('seq', '=', seq).execute();
    await forge(1, '{"erased":true,"name":"x","role":"admin"}');
    assert.deepEqual((await verifyChain(store.db)).broken, { seq: 1, why: 'was changed after it was written' });
    await forge(1, '{"name":"Ada Kremer","role":"admin"}');
    assert.equal((await verifyChain(store.db)).broken, null);
    const { payload } = await writer
      .selectFrom('event')
      .select('payload')
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    await forge(2, payload.replace('reviewer', 'admin'));
    assert.equal((await verifyChain(store.db)).broken?.seq, 2);
  });
});

async function lastComment({ db }: Store, person: string): Promise<string> {
  const { id } = await db
    .selectFrom('comment')
    .select('id')
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
