import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Agent,
  countRows,
  createStory,
  openApp,
  openAppOnce,
  type Paste,
  parse,
  sendVersions,
  signIn,
  submit,
  typedIn,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE, FERRY_HERALD, FERRY_RECORDER } from '../support/texts.ts';

const TWO: Paste[] = [
  { text: FERRY_GAZETTE, outlet: 'The Gazette', link: 'https://gazette.example/1', published: '2021-03-03' },
  { text: FERRY_COURIER, outlet: 'The Courier' },
];

describe('the story the program comes with', () => {
  const shared = openAppOnce();
  const main = async (path: string) =>
    parse(await (await signIn((await shared()).app)).get(path)).querySelector('main');

  it('stands in the list with five versions of three sources', async () => {
    assert.match(words(await main('/')), /5 versions 3 independent sources \d+ claims/);
  });

  it('shows contradictions before everything else, and which versions are silent', async () => {
    const href = (await main('/'))?.querySelector('.story-card a')?.getAttribute('href') ?? '';
    const story = await main(href);
    const groups = [...(story?.querySelectorAll('section:has(article)') ?? [])];
    const withContradiction = groups.map((group) => group.querySelector('.level.contradiction') !== null);
    assert.deepEqual(withContradiction, [...withContradiction].sort().reverse());
    assert.match(words(story), /Not reported in: [^.]*Deutsche Welle/);
  });

  it('shows each version as received, with what was set aside and why', async () => {
    const href = (await main('/'))?.querySelector('.story-card a')?.getAttribute('href') ?? '';
    const version = await main(`${href}/versions/4`);
    assert.match(words(version?.querySelector('.set-aside')), /Live-TV|Friday, January 28, 2022/);
    const text = await (await signIn((await shared()).app)).get(`${href}/versions/4/received.txt`);
    assert.match(String(text.headers['content-disposition']), /attachment/);
    assert.match(text.text, /^Friday, January 28, 2022\nLive-TV\(PK\)/);
  });
});

describe('a new story', () => {
  it('is made of pasted texts, with what was told of them', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, TWO, 'The ferry Santa Lucia');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, '/stories/the-ferry-santa-lucia');
    const story = words(parse(await agent.get('/stories/the-ferry-santa-lucia')).querySelector('main'));
    assert.match(story, /2 versions/);
    assert.match(story, /Twelve.*Fifteen/);
    const version = await agent.get('/stories/the-ferry-santa-lucia/versions/1');
    assert.match(words(parse(version).querySelector('main')), /The Gazette.*3 March 2021/);
    assert.ok(parse(version).querySelector('a[href="https://gazette.example/1"]'));
    const received = await agent.get('/stories/the-ferry-santa-lucia/versions/1/received.txt');
    assert.equal(received.text, FERRY_GAZETTE);
  });

  it('is made of uploaded files, pasted and uploaded ones together', async (t) => {
    const { agent } = await open(t);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      pastes: [{ text: FERRY_GAZETTE }],
      files: [
        { name: 'courier.txt', bytes: Buffer.from(FERRY_COURIER) },
        { name: 'Größe – 海.txt', bytes: Buffer.from(FERRY_HERALD) },
      ],
    });
    assert.equal(answer.status, 303);
    const story = words(parse(await agent.get(String(answer.headers.location))).querySelector('main'));
    assert.match(story, /3 versions/);
    assert.match(story, /courier/);
    assert.match(story, /Größe – 海/);
  });

  it('takes its title from the headline when none is given', async (t) => {
    const { agent } = await open(t);
    const answer = await createStory(agent, TWO);
    assert.equal(answer.headers.location, '/stories/ferry-sinks-off-port-almeda');
  });

  it('of a title that is there already gets an address of its own', async (t) => {
    const { agent } = await open(t);
    const places = [];
    for (let n = 0; n < 3; n++) places.push((await createStory(agent, TWO, 'Ferry')).headers.location);
    assert.deepEqual(places, ['/stories/ferry', '/stories/ferry-2', '/stories/ferry-3']);
  });

  it('passes over boxes left empty, wherever they stand', async (t) => {
    const { agent } = await open(t);
    const [one, two] = TWO as [Paste, Paste];
    const answer = await createStory(agent, [one, { text: '' }, { text: '  \n ' }, two]);
    assert.equal(answer.status, 303);
    const story = parse(await agent.get(String(answer.headers.location)));
    assert.match(words(story.querySelector('main')), /2 versions/);
  });

  it('made twice at once gets two addresses', async (t) => {
    const { agent } = await open(t);
    const answers = await Promise.all([createStory(agent, TWO, 'Ferry'), createStory(agent, TWO, 'Ferry')]);
    assert.deepEqual(answers.map(({ headers }) => headers.location).sort(), ['/stories/ferry', '/stories/ferry-2']);
  });
});

describe('a further version', () => {
  it('is compared, what changed is told, and nothing reviewed is lost', async (t) => {
    const { agent, desk } = await open(t);
    const story = String((await createStory(agent, TWO, 'Ferry')).headers.location);
    const [deaths, passengers] = [await claimOn(agent, story, /Twelve/), await claimOn(agent, story, /140 passengers/)];
    await submit(agent, deaths, `${deaths}/verdicts`, { value: 'disputed', reason: 'Twelve or fifteen.' });
    await submit(agent, passengers, `${passengers}/verdicts`, { value: 'confirmed', reason: 'The operator says so.' });
    await submit(agent, deaths, `${deaths}/evidence`, {
      passage: 'Fifteen names.',
      stance: 'context',
      kind: 'primary',
    });

    const answer = await add(agent, story, { text: FERRY_HERALD, outlet: 'The Herald' });
    assert.equal(answer.status, 303);
    const page = parse(await agent.get(story));
    assert.match(words(page.querySelector('main')), /3 versions/);
    const told = words(page.querySelector('[aria-labelledby="changes-title"]'));
    assert.match(told, /The Herald/);
    assert.match(told, /1 new claim/);
    assert.doesNotMatch(told, /second look/);
    const rows = await countRows(desk);
    assert.deepEqual([rows.verdict, rows.evidence], [2, 1]);
    for (const [claim, reason] of [
      [deaths, 'Twelve or fifteen.'],
      [passengers, 'The operator says so.'],
    ] as const) {
      const shown = await agent.get(claim);
      assert.match(shown.text, new RegExp(reason));
      assert.doesNotMatch(words(parse(shown).querySelector('main')), /look again/i);
    }
  });

  it('that tells a ruled claim in other words calls for a second look at that one only', async (t) => {
    const { agent } = await open(t);
    const story = String((await createStory(agent, TWO, 'Ferry')).headers.location);
    const [deaths, passengers] = [await claimOn(agent, story, /Twelve/), await claimOn(agent, story, /140 passengers/)];
    for (const claim of [deaths, passengers]) {
      await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'Seen.' });
    }
    await add(agent, story, { text: FERRY_RECORDER, outlet: 'The Recorder' });
    const told = words(parse(await agent.get(story)).querySelector('[aria-labelledby="changes-title"]'));
    assert.match(told, /1 verdict needs a second look/);
    assert.match(words(parse(await agent.get(deaths)).querySelector('main')), /look again.*The Recorder/i);
    assert.doesNotMatch(words(parse(await agent.get(passengers)).querySelector('main')), /look again/i);
    await submit(agent, deaths, `${deaths}/verdicts`, { value: 'disputed', reason: 'Three figures now.' });
    assert.doesNotMatch(words(parse(await agent.get(deaths)).querySelector('main')), /look again/i);
  });

  it('that is there letter for letter is said to be, and added when asked for all the same', async (t) => {
    const { agent, desk } = await open(t);
    const story = String((await createStory(agent, TWO, 'Ferry')).headers.location);
    const before = await countRows(desk);
    const answer = await add(agent, story, { text: FERRY_COURIER, outlet: 'The Copy' });
    assert.equal(answer.status, 422);
    const page = parse(answer);
    assert.match(words(page.querySelector('[role="alert"]')), /letter for letter.*The Courier/);
    assert.equal(typedIn(page, 'versions[0][outlet]'), 'The Copy');
    assert.equal(typedIn(page, 'versions[0][text]'), FERRY_COURIER);
    assert.ok(page.querySelector('input[name="copies"]'));
    assert.deepEqual(await countRows(desk), before);
    const again = await add(agent, story, { text: FERRY_COURIER, outlet: 'The Copy' }, { copies: 'keep' });
    assert.equal(again.status, 303);
    const shown = words(parse(await agent.get(story)).querySelector('main'));
    assert.match(shown, /3 versions/);
    assert.match(shown, /The Copy/);
  });

  it('pasted twice within one new story is said to be the same text', async (t) => {
    const { agent, desk } = await open(t);
    const before = await countRows(desk);
    const [one] = TWO as [Paste, Paste];
    const answer = await createStory(agent, [one, { ...one, outlet: 'The Copy' }], 'Ferry');
    if (answer.status === 303) {
      const story = words(parse(await agent.get(String(answer.headers.location))).querySelector('main'));
      assert.match(story, /2 versions.*1 independent source/);
      return;
    }
    assert.equal(answer.status, 422);
    assert.match(words(parse(answer).querySelector('main')), /same text/);
    assert.deepEqual(await countRows(desk), before);
  });

  it('added by two people at once leaves both, and every version read', async (t) => {
    const { agent, desk } = await open(t);
    const story = String((await createStory(agent, TWO, 'Ferry')).headers.location);
    const answers = await Promise.all([
      add(agent, story, { text: FERRY_HERALD, outlet: 'The Herald' }),
      add(agent, story, { text: FERRY_RECORDER, outlet: 'The Recorder' }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    );
    const shown = words(parse(await agent.get(story)).querySelector('main'));
    assert.match(shown, /4 versions/);
    const rows = await countRows(desk);
    assert.equal(rows.version, rows.reading);
  });
});

async function open(t: Parameters<typeof openApp>[0]) {
  const opened = await openApp(t);
  return { ...opened, agent: await signIn(opened.app) };
}

function add(agent: Agent, story: string, paste: Paste, fields: Record<string, string> = {}) {
  return sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { pastes: [paste], fields });
}

async function claimOn(agent: Agent, story: string, topic: RegExp): Promise<string> {
  const cards = [...parse(await agent.get(story)).querySelectorAll('article')];
  const link = cards.find((card) => topic.test(words(card)))?.querySelector('a[href*="/claims/"]');
  assert.ok(link, `no claim on ${topic}`);
  return link.getAttribute('href') ?? '';
}
