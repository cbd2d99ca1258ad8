import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conflict, NotFound } from '../../src/errors.ts';
import {
  countPeople,
  findPersonByAddress,
  insertPerson,
  listPeople,
  type NewPerson,
  selectPerson,
  updatePerson,
} from '../../src/store/people.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  listSessions,
  touchSession,
} from '../../src/store/sessions.ts';
import { deleteSetting, findSetting, listSettings, putSetting } from '../../src/store/settings.ts';
import { onBothDatabases } from '../support/databases.ts';

const ADA: NewPerson = { address: ' Ada@Example.org ', name: 'Ada', password_hash: 'x', role: 'editor' };
const NOON = '2030-01-01T12:00:00.000Z';
const ONE = '2030-01-01T13:00:00.000Z';
const TWO = '2030-01-01T14:00:00.000Z';

onBothDatabases(({ open }) => {
  test('an address is one person however it is typed', async (t) => {
    const store = await open(t);
    const ada = await store.write(null, (tx) => insertPerson(tx, ADA));
    assert.equal(ada.address, 'ada@example.org');
    assert.deepEqual(await findPersonByAddress(store.db, 'ADA@example.ORG'), ada);
    assert.equal(await findPersonByAddress(store.db, 'ida@example.org'), undefined);
    await assert.rejects(
      store.write(null, (tx) => insertPerson(tx, { ...ADA, address: 'ada@EXAMPLE.org' })),
      Conflict,
    );
    assert.equal(await countPeople(store.db), 1);
  });

  test('a person can be changed, and nobody else', async (t) => {
    const store = await open(t);
    const [ada, ben] = await store.write(null, async (tx) => [
      await insertPerson(tx, ADA),
      await insertPerson(tx, { ...ADA, address: 'ben@example.org', name: 'Ben' }),
    ]);
    assert.ok(ada && ben);
    await store.write(null, (tx) => updatePerson(tx, ada.id, { role: 'viewer' }));
    assert.equal((await selectPerson(store.db, ada.id)).role, 'viewer');
    assert.deepEqual(await selectPerson(store.db, ben.id), ben);
    assert.deepEqual(
      (await listPeople(store.db)).map((person) => person.name),
      ['Ada', 'Ben'],
    );
    await assert.rejects(selectPerson(store.db, 'nobody'), NotFound);
    await assert.rejects(
      store.write(null, (tx) => updatePerson(tx, 'nobody', { role: 'admin' })),
      NotFound,
    );
  });

  test('a session ends by its time, by signing out and with its person', async (t) => {
    const store = await open(t);
    const ada = await store.write(null, async (tx) => {
      const person = await insertPerson(tx, ADA);
      for (const id of ['a', 'b', 'c']) {
        await insertSession(tx, { id, person: person.id, expires_at: ONE, user_agent: 'Firefox' });
      }
      return person;
    });
    const found = await findSession(store.db, 'a', NOON);
    assert.deepEqual(found?.person, ada);
    assert.equal(found?.session.id, 'a');
    assert.equal(found?.session.expires_at, ONE);
    assert.equal(await findSession(store.db, 'a', ONE), undefined, 'its time is over');
    assert.equal(await findSession(store.db, 'z', NOON), undefined);

    await store.write(null, (tx) => touchSession(tx, 'a', NOON, TWO));
    assert.equal((await findSession(store.db, 'a', ONE))?.session.seen_at, NOON);
    assert.equal((await listSessions(store.db, ada.id))[0]?.id, 'a', 'the latest used comes first');

    await store.write(null, (tx) => deleteSession(tx, 'b'));
    await store.write(null, (tx) => deleteExpiredSessions(tx, ONE));
    assert.deepEqual(
      (await listSessions(store.db, ada.id)).map((session) => session.id),
      ['a'],
    );
    await store.write(null, (tx) => updatePerson(tx, ada.id, { disabled_at: NOON }));
    assert.equal(await findSession(store.db, 'a', NOON), undefined, 'the person is disabled');
    await store.write(null, (tx) => deleteSessionsOf(tx, ada.id));
    assert.deepEqual(await listSessions(store.db, ada.id), []);
  });

  test('a setting is put, put anew and deleted', async (t) => {
    const store = await open(t);
    await store.write(null, async (tx) => {
      await putSetting(tx, 'a', '1');
      await putSetting(tx, 'b', '2');
      await putSetting(tx, 'a', '3');
    });
    assert.deepEqual(Object.fromEntries(await listSettings(store.db)), { a: '3', b: '2' });
    await store.write(null, (tx) => deleteSetting(tx, 'a'));
    assert.equal(await findSetting(store.db, 'a'), undefined);
    assert.equal(await findSetting(store.db, 'b'), '2');
  });
});
