import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, csrfOf, openApp, parse, sendVersions, signIn, submit, words } from '../support/app.ts';

const A =
  'Inspectors closed the Marlow chemical plant on Tuesday after a chlorine leak injured eleven workers. The owner did not comment.';
const B =
  'Inspectors shut the Marlow chemical plant on Tuesday after a leak of chlorine injured eleven workers. Nobody at the firm wished to speak.';
const C =
  'On Tuesday inspectors closed the chemical plant at Marlow because a chlorine leak had injured eleven workers.';

async function openStory(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const pastes = [A, B, C].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(agent, pastes, 'Marlow')).headers.location);
  return { agent, story };
}

type Agent = Awaited<ReturnType<typeof signIn>>;

/** Its text without the words that only screen readers get. */
function plain(element: Element): string {
  for (const hidden of element.querySelectorAll('.hidden-visually')) hidden.remove();
  return element.textContent ?? '';
}

/** Paths of the claims that tell something with these words. */
async function claimsWith(agent: Agent, story: string, words: string): Promise<string[]> {
  const cards = [...parse(await agent.get(story)).querySelectorAll('.claim-card')];
  const found = cards.filter((card) =>
    [...card.querySelectorAll('.reading')].some((reading) => plain(reading).includes(words)),
  );
  return found.map((card) => card.querySelector('h3 a')?.getAttribute('href') ?? '');
}

async function part(agent: Agent, claim: string, words: string) {
  const page = parse(await agent.get(`${claim}/alignment`));
  const item = [...page.querySelectorAll('li')].find((each) => plain(each).includes(words));
  const sentence = item?.querySelector('button[name="sentence"]')?.getAttribute('value') ?? '';
  return submit(agent, `${claim}/alignment`, `${claim}/alignment/partings`, { sentence });
}

test('a sentence that is parted stays apart when a version is added, and verdicts stay', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'shut the Marlow');
  assert.deepEqual(await claimsWith(agent, story, 'at Marlow because'), [claim]);
  await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'The inspectors say so.' });

  assert.equal((await part(agent, claim, 'shut the Marlow')).status, 303);
  const apart = async () => {
    const [one] = await claimsWith(agent, story, 'shut the Marlow');
    const [other] = await claimsWith(agent, story, 'at Marlow because');
    return one !== undefined && other !== undefined && one !== other;
  };
  assert.ok(await apart());
  const text = `${C.replace('eleven', 'a total of eleven')} Unions asked for an inquiry.`;
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    pastes: [{ text, outlet: 'Fourth' }],
    fields: { copies: 'keep' },
  });
  assert.ok(await apart());
  const page = await agent.get(claim);
  assert.match(page.text, /The inspectors say so\./);
  assert.match(page.text, /look again/);
});

test('claims that are merged stay merged, also when both were ruled on, and release undoes it', async (t) => {
  const { agent, story } = await openStory(t);
  const [one = ''] = await claimsWith(agent, story, 'did not comment');
  const [other = ''] = await claimsWith(agent, story, 'wished to speak');
  assert.notEqual(one, other);
  for (const claim of [one, other]) {
    await submit(agent, claim, `${claim}/verdicts`, { value: 'unsourced', reason: `Ruled at ${claim}.` });
  }
  const number = other.split('/').at(-1) ?? '';
  assert.equal((await submit(agent, `${one}/alignment`, `${one}/alignment/merges`, { claim: number })).status, 303);
  const merged = await claimsWith(agent, story, 'did not comment');
  assert.deepEqual(merged, await claimsWith(agent, story, 'wished to speak'));
  assert.equal(merged.length, 1);
  for (const claim of [one, other]) assert.match((await agent.get(claim)).text, new RegExp(`Ruled at ${claim}`));

  const [claim = ''] = merged;
  const pins =
    parse(await agent.get(`${claim}/alignment`))
      .querySelector('input[name="pins"]')
      ?.getAttribute('value') ?? '';
  await submit(agent, `${claim}/alignment`, `${claim}/alignment/releases`, { pins });
  assert.equal(parse(await agent.get(`${claim}/alignment`)).querySelector('input[name="pins"]'), null);
});

test('what cannot be parted or merged is told, and nothing changes', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const before = (await agent.get(claim)).text.match(/<article[\s\S]*<\/article>/)?.[0];
  const number = claim.split('/').at(-1) ?? '';
  for (const [action, fields, status] of [
    ['merges', { claim: number }, 422],
    ['merges', { claim: '9999' }, 422],
    ['merges', { claim: 'x' }, 422],
    ['partings', { sentence: 'nobody.s1' }, 404],
    ['releases', { pins: 'none' }, 404],
  ] as const) {
    assert.equal((await submit(agent, claim, `${claim}/alignment/${action}`, fields)).status, status, action);
  }
  assert.equal((await agent.get(claim)).text.match(/<article[\s\S]*<\/article>/)?.[0], before);
});

/** Ids of the claim's sentences with these words, as its form sends them. */
async function idsOf(agent: Agent, claim: string, ...told: string[]): Promise<string[]> {
  const page = parse(await agent.get(`${claim}/alignment`));
  const items = [...page.querySelectorAll('li')].filter((item) => told.some((each) => plain(item).includes(each)));
  return items.flatMap((item) => item.querySelector('input[name="sentences"]')?.getAttribute('value') ?? []);
}

/** Sends the form of ticked sentences to one of its buttons. */
async function tick(agent: Agent, claim: string, button: string, sentences: string[], to = '') {
  const csrf = await csrfOf(agent, `${claim}/alignment`);
  return agent
    .post(`${claim}/alignment/${button}`)
    .type('form')
    .send({ csrf, sentences, claim: to.split('/').at(-1) });
}

async function addVersion(agent: Agent, story: string, text: string) {
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    pastes: [{ text, outlet: `Added ${text.length}` }],
    fields: { copies: 'keep' },
  });
}

async function undo(agent: Agent, story: string, direction: 'undo' | 'redo') {
  const form = parse(await agent.get(`${story}/undo`)).querySelector(`form[action$="/${direction}s"]`);
  const act = form?.querySelector('input[name="act"]')?.getAttribute('value') ?? '';
  return submit(agent, `${story}/undo`, `${story}/${direction}s`, { act });
}

/** What was done last stays as it is, and what was done before comes next. */
async function leave(agent: Agent, story: string) {
  const form = parse(await agent.get(`${story}/undo`)).querySelector('form[action$="/left-acts"]');
  const act = form?.querySelector('input[name="act"]')?.getAttribute('value') ?? '';
  await submit(agent, `${story}/undo`, `${story}/left-acts`, { act });
}

const MORE = `${C.replace('eleven', 'a total of eleven')} Unions asked for an inquiry.`;

test('a sentence is moved to another claim, undo brings it back, and it stays there when a version is added', async (t) => {
  const { agent, story } = await openStory(t);
  const [from = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const [to = ''] = await claimsWith(agent, story, 'did not comment');
  await submit(agent, to, `${to}/verdicts`, { value: 'confirmed', reason: 'He told us.' });
  assert.equal((await tick(agent, from, 'moves', await idsOf(agent, from, 'shut the Marlow'), to)).status, 303);
  assert.deepEqual(await claimsWith(agent, story, 'shut the Marlow'), [to]);

  assert.match(words(parse(await agent.get(`${story}/undo`)).querySelector('main')), /You moved a sentence from claim/);
  assert.equal((await undo(agent, story, 'undo')).status, 303);
  assert.deepEqual(await claimsWith(agent, story, 'shut the Marlow'), [from]);
  assert.equal((await undo(agent, story, 'redo')).status, 303);
  assert.deepEqual(await claimsWith(agent, story, 'shut the Marlow'), [to]);
  await addVersion(agent, story, MORE);
  assert.deepEqual(await claimsWith(agent, story, 'shut the Marlow'), [to]);
  assert.ok((await claimsWith(agent, story, 'at Marlow because')).includes(from));
  const mended = words(parse(await agent.get(`${story}/alignment`)).querySelector('main'));
  assert.match(mended, /Moved to another claim.*Ada Kremer.*The analysis keeps to it: see claim/);
});

test('a sentence stands in two claims at once, whatever is ruled or added, until that is released', async (t) => {
  const { agent, story } = await openStory(t);
  const [home = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const [guest = ''] = await claimsWith(agent, story, 'wished to speak');
  assert.equal((await tick(agent, home, 'copies', await idsOf(agent, home, 'shut the Marlow'), guest)).status, 303);
  const both = async () => (await claimsWith(agent, story, 'shut the Marlow')).sort();
  assert.deepEqual(await both(), [home, guest].sort());
  for (const claim of [home, guest])
    await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'Seen.' });
  await addVersion(agent, story, MORE);
  assert.deepEqual(await both(), [home, guest].sort());
  const again = await tick(agent, home, 'copies', await idsOf(agent, home, 'shut the Marlow'), guest);
  assert.match(again.text, /has it already/);
  const page = parse(await agent.get(`${story}/alignment`));
  const pins = page.querySelector('input[name="pins"]')?.getAttribute('value') ?? '';
  assert.equal((await submit(agent, `${story}/alignment`, `${story}/alignment/releases`, { pins })).status, 303);
  assert.deepEqual(await both(), [home]);
  await undo(agent, story, 'undo');
  assert.deepEqual(await both(), [home, guest].sort(), 'what was released is undone, too');
});

test('a claim is split by ticking sentences, and what was ticked comes back with an error', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const all = await idsOf(agent, claim, 'chlorine');
  assert.equal(all.length, 3);
  const refused = await tick(agent, claim, 'splits', all);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /leave one at least/);
  assert.equal(parse(refused).querySelectorAll('input[name="sentences"][checked]').length, 3);
  assert.match((await tick(agent, claim, 'splits', [])).text, /Choose at least one sentence/);
  assert.equal((await tick(agent, claim, 'splits', all.slice(0, 2))).status, 303);
  const [one, two, three] = await Promise.all(
    ['Inspectors closed', 'shut the Marlow', 'at Marlow because'].map((each) => claimsWith(agent, story, each)),
  );
  assert.deepEqual(one, two);
  assert.notDeepEqual(one, three);
});

test('one sentence with several facts is divided by its words, its parts stay apart, and undo makes it whole', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'at Marlow because');
  const [sentence = ''] = await idsOf(agent, claim, 'at Marlow because');
  const divide = (part: string) =>
    submit(agent, `${claim}/alignment`, `${claim}/alignment/divisions`, { sentence, words: part });
  const refused = await divide('never printed');
  assert.equal(refused.status, 422);
  assert.match(refused.text, /do not stand inside the sentence/);
  assert.match(refused.text, /value="never printed"/);
  assert.equal((await divide('because a chlorine')).status, 303);
  const parts = async () => [
    await claimsWith(agent, story, 'On Tuesday inspectors closed'),
    await claimsWith(agent, story, 'because a chlorine leak had'),
  ];
  const [first = [], second = []] = await parts();
  assert.ok(first.length > 0 && second.length > 0 && !first.some((each) => second.includes(each)));
  await addVersion(agent, story, 'Inspectors shut the plant in Marlow on Tuesday. Unions asked for an inquiry.');
  const [later = [], last = []] = await parts();
  assert.ok(later.length > 0 && last.length > 0 && !later.some((each) => last.includes(each)));
  await leave(agent, story);
  await undo(agent, story, 'undo');
  assert.deepEqual(...((await parts()) as [string[], string[]]));
});

test('claims are marked as related, and each names the other', async (t) => {
  const { agent, story } = await openStory(t);
  const [one = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const [other = ''] = await claimsWith(agent, story, 'did not comment');
  const relate = () =>
    submit(agent, `${one}/alignment`, `${one}/alignment/relations`, { claim: other.split('/').at(-1) ?? '' });
  assert.equal((await relate()).status, 303);
  for (const [claim, named] of [
    [one, other],
    [other, one],
  ] as const)
    assert.ok(parse(await agent.get(claim)).querySelector(`article .hint a[href="${named}"]`), claim);
  assert.match((await relate()).text, /related to claim \d+ already/);
  await undo(agent, story, 'undo');
  assert.equal(parse(await agent.get(one)).querySelector(`article .hint a[href="${other}"]`), null);
});

const SEED = '/stories/russia-hands-the-united-states-its-security-proposals';

test('claims that look alike are offered to be merged; accepted they are one, refused they are not offered again', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const offers = async () =>
    [...parse(await agent.get(`${SEED}/alignment`)).querySelectorAll('form[action$="/merges"]')].map((form) => ({
      one: (form.getAttribute('action') ?? '').replace('/alignment/merges', ''),
      other: form.querySelector('input[name="claim"]')?.getAttribute('value') ?? '',
    }));
  const names = (list: Awaited<ReturnType<typeof offers>>) => list.map(({ one, other }) => `${one} ${other}`);
  const before = await offers();
  assert.ok(before.length >= 2, `${before.length} offered`);
  const [refused = { one: '', other: '' }] = before;
  const answer = (offer: { one: string; other: string }, deed: string) =>
    submit(agent, `${SEED}/alignment`, `${offer.one}/alignment/${deed}`, { claim: offer.other, from: 'story' });
  const { status, headers } = await answer(refused, 'refusals');
  assert.deepEqual([status, headers.location], [303, `${SEED}/alignment`]);
  await submit(agent, SEED, `${SEED}/analyses`);
  const after = await offers();
  assert.ok(!names(after).includes(`${refused.one} ${refused.other}`));
  assert.deepEqual(names(after), names(before.slice(1)), 'the others are still offered');

  const [accepted = { one: '', other: '' }] = after;
  const textOf = async (claim: string) =>
    words(parse(await agent.get(claim)).querySelector('section[aria-label^="What each"]'));
  const told = await textOf(`${SEED}/claims/${accepted.other}`);
  await answer(accepted, 'merges');
  const page = words(parse(await agent.get(`${SEED}/alignment`)).querySelector('main'));
  assert.match(page, /Merged.*The analysis keeps to it.*Not the same, though alike.*The analysis keeps to it/);
  assert.ok(told.length > 0 && !names(await offers()).includes(`${accepted.one} ${accepted.other}`));
});
