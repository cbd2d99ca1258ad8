import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../src/store/events.ts';
import {
  ADA,
  BEN,
  openApp,
  PASSWORD,
  parse,
  signIn,
  signInAnew,
  submit,
  typedIn,
  VERA,
  visitor,
  words,
} from '../support/app.ts';

const NEW = { name: 'Noor Haddad', address: 'noor@example.org', password: 'three quiet harbours' };

async function inviteAs(agent: Awaited<ReturnType<typeof signIn>>, role = 'reviewer') {
  const answer = await submit(agent, '/people', '/people/invitations', { note: 'Noor', role });
  return { answer, link: parse(answer).querySelector('input[readonly]')?.getAttribute('value') ?? '' };
}

test('an invitation makes one account with its role, once', async (t) => {
  const { app } = await openApp(t);
  const { link } = await inviteAs(await signIn(app), 'editor');
  const path = new URL(link).pathname;
  const noor = visitor(app);
  assert.equal((await submit(noor, path, path, NEW)).status, 303);
  assert.match((await noor.get('/people')).text, /Noor Haddad/);
  assert.match((await noor.get('/account')).text, /editor/);
  const again = await visitor(app).get(path);
  assert.equal(again.status, 404);
  assert.match(again.text, /used already/);
});

test('a withdrawn invitation no longer works, and a taken address comes back with what was typed', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const { link } = await inviteAs(agent);
  const path = new URL(link).pathname;
  const taken = await submit(visitor(app), path, path, { ...NEW, address: BEN.address.toUpperCase() });
  assert.equal(taken.status, 422);
  assert.match(taken.text, /Noor Haddad/);
  const form = parse(await agent.get('/people')).querySelector('form[action*="/withdrawals"]');
  await submit(agent, '/people', form?.getAttribute('action') ?? '');
  assert.equal((await visitor(app).get(path)).status, 404);
});

test('only admins invite, change roles and disable; others may look', async (t) => {
  const { app } = await openApp(t);
  const admin = await signIn(app);
  const members = parse(await admin.get('/people'));
  const actions = [...members.querySelectorAll('form[action$="/roles"], form[action$="/suspensions"]')].map(
    (form) => form.getAttribute('action') ?? '',
  );
  assert.equal(actions.length, 6);
  for (const address of [BEN.address, VERA.address]) {
    const agent = await signIn(app, address);
    assert.equal((await agent.get('/people')).status, 200);
    for (const action of ['/people/invitations', ...actions]) {
      const refused = await submit(agent, '/account', action, { note: 'x', role: 'admin' });
      assert.equal(refused.status, 403, `${address} ${action}`);
    }
  }
  assert.match((await admin.get('/people')).text, /Ben Osei/);
});

test('who is disabled is out at once and cannot come back in; the only admin stays', async (t) => {
  const { app } = await openApp(t);
  const admin = await signInAnew(app);
  const ben = await signInAnew(app, BEN.address);
  const id = async (name: string) => {
    const item = [...parse(await admin.get('/people')).querySelectorAll('.version-list li')].find((each) =>
      each.textContent?.includes(name),
    );
    return item?.querySelector('form[action$="/roles"]')?.getAttribute('action')?.split('/')[2] ?? '';
  };
  await submit(admin, '/people', `/people/${await id('Ben')}/suspensions`);
  assert.equal((await ben.get('/')).status, 303);
  await assert.rejects(signInAnew(app, BEN.address), /422/);
  await submit(admin, '/people', `/people/${await id('Ben')}/readmissions`);
  await signInAnew(app, BEN.address);
  const own = await id('Ada');
  assert.equal((await submit(admin, '/people', `/people/${own}/suspensions`)).status, 422);
  assert.equal((await submit(admin, '/people', `/people/${own}/roles`, { role: 'viewer' })).status, 422);
});

test('a changed password signs the other browsers out and is asked for from then on', async (t) => {
  const { app } = await openApp(t);
  const [here, there] = [await signInAnew(app), await signInAnew(app)];
  const wrong = await submit(here, '/account', '/account/passwords', {
    current: 'not it at all',
    password: NEW.password,
  });
  assert.equal(wrong.status, 422);
  assert.doesNotMatch(wrong.text, /three quiet harbours/);
  await submit(here, '/account', '/account/passwords', { current: PASSWORD, password: NEW.password });
  assert.equal((await here.get('/account')).status, 200);
  assert.equal((await there.get('/account')).status, 303);
  await assert.rejects(signInAnew(app), /422/);
  await signInAnew(app, ADA.address, NEW.password);
});

test('sessions are listed, ended one by one and everywhere', async (t) => {
  const { app } = await openApp(t);
  const [here, there] = [await signInAnew(app), await signInAnew(app)];
  const form = parse(await here.get('/account')).querySelector(
    'form[action^="/account/sessions/"][action$="/endings"]',
  );
  await submit(here, '/account', form?.getAttribute('action') ?? '');
  assert.equal((await there.get('/account')).status, 303);
  const ben = await signInAnew(app, BEN.address);
  await submit(ben, '/account', form?.getAttribute('action') ?? '');
  await submit(here, '/account', '/account/sessions/endings');
  assert.equal((await here.get('/account')).status, 303);
  assert.equal((await ben.get('/account')).status, 200);
});

test('an admin signs somebody out of every browser, and they may come back in', async (t) => {
  const { app, desk } = await openApp(t);
  const admin = await signInAnew(app);
  const browsers = [await signInAnew(app, BEN.address), await signInAnew(app, BEN.address)];
  const page = parse(await admin.get('/people'));
  const forms = [...page.querySelectorAll('form[action$="/sign-outs"]')];
  assert.equal(forms.length, 2, 'who signs themselves out does so on their own page');
  const button = forms.map((form) => form.querySelector('button')).find((each) => /Ben/.test(words(each)));
  assert.equal(words(button), 'Sign out everywhere Ben Osei');
  const action = button?.closest('form')?.getAttribute('action') ?? '';
  const vera = await signIn(app, VERA.address);
  assert.equal((await submit(vera, '/account', action)).status, 403);
  for (const ben of browsers) assert.equal((await ben.get('/')).status, 200);

  const answer = await submit(admin, '/people', action);
  assert.equal(answer.headers.location, '/people');
  assert.match((await admin.get('/people')).text, /All browsers of this person are signed out/);
  for (const ben of browsers) assert.equal((await ben.get('/')).status, 303);
  assert.equal((await admin.get('/')).status, 200);
  await signInAnew(app, BEN.address);
  assert.match((await admin.get('/activity')).text, /signed Ben Osei out of all browsers/);
  assert.equal((await submit(admin, '/people', '/people/nobody/sign-outs')).status, 404);
  assert.equal((await verifyChain(desk.store.db)).broken, null);
});

test('a new sign-in address asks for the password, a new name does not', async (t) => {
  const { app } = await openApp(t);
  const agent = await signInAnew(app, BEN.address);
  const change = (fields: Record<string, string>) => submit(agent, '/account', '/account/profile', fields);
  const moved = { name: 'Ben O.', address: 'ben@new.example' };
  assert.equal((await change({ name: 'Ben O.', address: ` ${BEN.address.toUpperCase()}` })).status, 303);
  const without = await change(moved);
  assert.equal(without.status, 422);
  assert.match(without.text, /Give your password to change the address/);
  assert.equal(typedIn(parse(without), 'address'), moved.address);
  const wrong = await change({ ...moved, current: 'not it at all' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /That is not your password/);
  assert.doesNotMatch(wrong.text, /not it at all/);
  await signInAnew(app, BEN.address);
  assert.equal((await change({ ...moved, current: PASSWORD })).status, 303);
  await signInAnew(app, moved.address);
  await assert.rejects(signInAnew(app, BEN.address), /422/);
});
