import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from 'supertest';
import {
  ADA,
  type Agent,
  BEN,
  countRows,
  createStory,
  csrfOf,
  openApp,
  parse,
  signIn,
  submit,
  type TestApp,
  typedIn,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

describe('a verdict', () => {
  it('is given, changed and taken back, and its history told', async (t) => {
    const { agent, claim } = await openFerry(t);
    await give(agent, claim, 'disputed', 'The coast guard says twelve.');
    assert.match(verdictBox(await agent.get(claim)), /The coast guard says twelve\./);
    await give(agent, claim, 'confirmed', 'The list of the dead has fifteen names.');
    const changed = await agent.get(claim);
    assert.match(verdictBox(changed), /fifteen names/);
    assert.match(history(changed), /Ada Kremer .*disputed.*confirmed/);
    const withdrawn = await submit(agent, claim, `${claim}/verdicts/withdrawals`);
    assert.equal(withdrawn.status, 303);
    const page = await agent.get(claim);
    assert.doesNotMatch(verdictBox(page), /fifteen names/);
    assert.match(history(page), /took back/);
    assert.equal(history(page).match(/Ada Kremer/g)?.length, 3);
  });

  it('shows on the story page and in the list of stories', async (t) => {
    const { agent, claim, story } = await openFerry(t);
    await give(agent, claim, 'unsourced', 'Nobody is named.');
    const card = parse(await agent.get(story))
      .querySelector(`a[href="${claim}"]`)
      ?.closest('article');
    assert.match(words(card), /Unsourced/);
    assert.match(words(parse(await agent.get('/')).querySelector('main')), /1 unsourced/);
  });

  for (const [what, fields, kept] of [
    ['no reason', { value: 'disputed', reason: '   ' }, { value: 'disputed' }],
    ['no choice', { reason: 'Because of the list.' }, { reason: 'Because of the list.' }],
    ['a choice that is none', { value: 'true', reason: 'Because of the list.' }, { reason: 'Because of the list.' }],
    ['a reason of 5,001 characters', { value: 'disputed', reason: 'x'.repeat(5001) }, { value: 'disputed' }],
  ] as const) {
    it(`with ${what} is refused, and what was typed comes back`, async (t) => {
      const { agent, claim, desk } = await openFerry(t);
      const before = await countRows(desk);
      const answer = await submit(agent, claim, `${claim}/verdicts`, fields);
      assert.equal(answer.status, 422);
      const page = parse(answer);
      assert.ok(words(page.querySelector('.review [role="alert"]')).length > 10);
      const typed: { value?: string; reason?: string } = kept;
      if (typed.value) {
        assert.equal(page.querySelector('input[name="value"][checked]')?.getAttribute('value'), typed.value);
      }
      if (typed.reason) assert.equal(typedIn(page.querySelector('.review') ?? page, 'reason'), typed.reason);
      assert.deepEqual(await countRows(desk), before);
    });
  }

  it('of one person stands beside the verdict of another, also when both are given at once', async (t) => {
    const { app, agent, claim, desk } = await openFerry(t);
    const ben = await signIn(app, BEN.address);
    const tokens = [await csrfOf(agent, claim), await csrfOf(ben, claim)];
    const answers = await Promise.all(
      [agent, ben].map((each, index) =>
        each
          .post(`${claim}/verdicts`)
          .type('form')
          .send({ csrf: tokens[index], value: index ? 'disputed' : 'confirmed', reason: `Reason ${index}` }),
      ),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    );
    assert.equal((await countRows(desk)).verdict, 2);
    const page = parse(await agent.get(claim));
    assert.equal(typedIn(page.querySelector('.review') ?? page, 'reason'), 'Reason 0');
    assert.match(words(page.querySelector('.review')), /Ben Osei.*Reason 1/);
  });

  it('sent twice at once by one person leaves one that stands', async (t) => {
    const { agent, claim, desk } = await openFerry(t);
    const csrf = await csrfOf(agent, claim);
    const send = (reason: string) =>
      agent.post(`${claim}/verdicts`).type('form').send({ csrf, value: 'confirmed', reason });
    const answers = await Promise.all([send('One.'), send('Two.'), send('Three.')]);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
    const standing = await desk.store.db
      .selectFrom('verdict')
      .select('id')
      .where('withdrawn_at', 'is', null)
      .where('replaced_by', 'is', null)
      .execute();
    assert.equal(standing.length, 1);
  });

  it('that is taken back twice says so and stays taken back', async (t) => {
    const { agent, claim } = await openFerry(t);
    await give(agent, claim, 'confirmed', 'Yes.');
    await submit(agent, claim, `${claim}/verdicts/withdrawals`);
    const again = await submit(agent, claim, `${claim}/verdicts/withdrawals`);
    assert.equal(again.status, 404);
    assert.ok(words(parse(again).querySelector('main')).length > 20);
  });
});

describe('evidence', () => {
  const full = {
    url: 'https://example.org/list?of=dead&n=15',
    title: 'The list of the dead',
    passage: 'Fifteen names\n“in all”',
    stance: 'undermines',
    kind: 'primary',
  };

  it('is added with link, passage, stance and kind, and taken back', async (t) => {
    const { agent, claim } = await openFerry(t);
    assert.equal((await submit(agent, claim, `${claim}/evidence`, full)).status, 303);
    const page = parse(await agent.get(claim));
    const link = [...page.querySelectorAll('.review a')].find((a) => a.getAttribute('href') === full.url);
    assert.match(words(link), /The list of the dead/);
    assert.match(String(link?.getAttribute('rel')), /noopener/);
    assert.match(words(page.querySelector('.review')), /undermines.*primary.*Fifteen names “in all”/);
    const withdraw = page.querySelector('form[action$="/withdrawals"]')?.getAttribute('action') ?? '';
    assert.equal((await submit(agent, claim, withdraw)).status, 303);
    const after = await agent.get(claim);
    assert.doesNotMatch(words(parse(after).querySelector('.review')), /Fifteen names/);
    assert.match(history(after), /took back evidence/);
  });

  it('may be a passage alone or a link alone', async (t) => {
    const { agent, claim } = await openFerry(t);
    const rest = { stance: 'supports', kind: 'secondary' };
    assert.equal((await submit(agent, claim, `${claim}/evidence`, { ...rest, passage: 'Fifteen.' })).status, 303);
    assert.equal((await submit(agent, claim, `${claim}/evidence`, { ...rest, url: 'http://a.example/' })).status, 303);
  });

  for (const [what, wrong] of [
    ['neither link nor passage', { url: '', passage: ' ' }],
    ['a link that is a script', { url: 'javascript:alert(1)' }],
    ['a link that is data', { url: 'data:text/html,<script>alert(1)</script>' }],
    ['a link that is none', { url: 'https://' }],
    ['a link with spaces inside', { url: 'https://exa mple.org/' }],
    ['a stance that is none', { stance: 'proves' }],
    ['a kind that is none', { kind: 'rumour' }],
    ['a passage of 10,001 characters', { passage: 'x'.repeat(10_001) }],
  ] as const) {
    it(`with ${what} is refused, and what was typed comes back`, async (t) => {
      const { agent, claim, desk } = await openFerry(t);
      const before = await countRows(desk);
      const answer = await submit(agent, claim, `${claim}/evidence`, { ...full, ...wrong });
      assert.equal(answer.status, 422);
      const page = parse(answer);
      const typed = { ...full, ...wrong };
      assert.equal(typedIn(page, 'url'), typed.url);
      assert.equal(typedIn(page, 'title'), typed.title);
      assert.equal(typedIn(page, 'passage'), typed.passage);
      assert.ok(page.querySelector('.review details[open] .error, .review details[open] [role="alert"]'));
      assert.deepEqual(await countRows(desk), before);
    });
  }

  it('of somebody else is theirs, unless one is an editor', async (t) => {
    const { app, agent, claim, desk } = await openFerry(t);
    await submit(agent, claim, `${claim}/evidence`, full);
    const { id } = await desk.store.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow();
    const ben = await signIn(app, BEN.address);
    assert.equal(parse(await ben.get(claim)).querySelector('form[action$="/withdrawals"]'), null);
    assert.equal((await submit(ben, claim, `${claim}/evidence/${id}/withdrawals`)).status, 403);
    assert.equal((await submit(agent, claim, `${claim}/evidence/${id}/withdrawals`)).status, 303);
    assert.equal((await submit(agent, claim, `${claim}/evidence/${id}/withdrawals`)).status, 404);
    assert.equal((await submit(agent, claim, `${claim}/evidence/no-such/withdrawals`)).status, 404);
  });
});

describe('a difference', () => {
  it('is dismissed with a reason and restored', async (t) => {
    const { agent, claim, story } = await openFerry(t);
    const dismiss = action(await agent.get(claim), 'dismissals');
    assert.equal((await submit(agent, claim, dismiss, { reason: 'Three died later.' })).status, 303);
    const dismissed = await agent.get(claim);
    assert.match(words(parse(dismissed).querySelector('main')), /Three died later\./);
    assert.match(history(dismissed), /dismissed a difference/);
    assert.match(words(parse(await agent.get(story)).querySelector('main')), /0 contradictions/);
    assert.equal((await submit(agent, claim, action(dismissed, 'restorations'))).status, 303);
    assert.match(words(parse(await agent.get(story)).querySelector('main')), /1 contradiction/);
  });

  it('is not dismissed without a reason', async (t) => {
    const { agent, claim, desk } = await openFerry(t);
    const dismiss = action(await agent.get(claim), 'dismissals');
    const before = await countRows(desk);
    const answer = await submit(agent, claim, dismiss, { reason: ' ' });
    assert.equal(answer.status, 422);
    assert.ok(parse(answer).querySelector('article details[open] .error'));
    assert.deepEqual(await countRows(desk), before);
  });

  it('that is none cannot be dismissed or restored', async (t) => {
    const { agent, claim } = await openFerry(t);
    const path = `${claim}/differences/nonsense`;
    assert.equal((await submit(agent, claim, `${path}/dismissals`, { reason: 'No.' })).status, 404);
    assert.equal((await submit(agent, claim, `${path}/restorations`)).status, 404);
  });
});

describe('a form without the token of this browser', () => {
  const forms = (claim: string, story: string) => [
    [`${claim}/verdicts`, { value: 'confirmed', reason: 'Yes.' }],
    [`${claim}/verdicts/withdrawals`, {}],
    [`${claim}/evidence`, { url: 'https://example.org/', stance: 'supports', kind: 'primary' }],
    [`${story}/versions`, { 'versions[0][text]': 'A long enough text about a ferry.' }],
    ['/stories', { 'versions[0][text]': FERRY_GAZETTE, 'versions[1][text]': FERRY_COURIER }],
    ['/sign-out', {}],
  ];

  for (const [what, token] of [
    ['none', undefined],
    ['a made-up one', 'abc.def'],
    ['that of another person', 'ben'],
  ] as const) {
    it(`(${what}) is refused, and nothing changes`, async (t) => {
      const { app, agent, claim, story, desk } = await openFerry(t);
      await give(agent, claim, 'disputed', 'Stands.');
      const csrf = token === 'ben' ? await csrfOf(await signIn(app, BEN.address), claim) : token;
      const before = await countRows(desk);
      for (const [path, fields] of forms(claim, story)) {
        const answer = await agent
          .post(String(path))
          .type('form')
          .send({ ...(csrf && { csrf }), ...(fields as object) });
        assert.equal(answer.status, 403, String(path));
        assert.ok(words(parse(answer).querySelector('main')).length > 20);
      }
      assert.deepEqual(await countRows(desk), before);
      assert.equal((await agent.get(claim)).status, 200);
    });
  }
});

describe('htmx', () => {
  it('gets the claim alone, with what was done told, and a fresh form', async (t) => {
    const { agent, claim } = await openFerry(t);
    const answer = await swap(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'Seen the list.' });
    assert.equal(answer.status, 200);
    assert.doesNotMatch(answer.text, /<html|<head|<header class="top"/);
    const fragment = parse(answer);
    assert.ok(fragment.querySelector('#claim'));
    assert.ok(words(fragment.querySelector('[role="status"]')).length > 3);
    assert.match(words(fragment.querySelector('#claim')), /Confirmed/);
  });

  it('gets a refused form back as a fragment too', async (t) => {
    const { agent, claim } = await openFerry(t);
    const answer = await swap(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: '' });
    assert.equal(answer.status, 422);
    assert.doesNotMatch(answer.text, /<html/);
    assert.ok(parse(answer).querySelector('#claim [role="alert"]'));
  });

  it('is never given a whole page to put into a part of one: not when nobody is signed in any more', async (t) => {
    const { app, agent, claim } = await openFerry(t);
    const csrf = await csrfOf(agent, claim);
    await submit(agent, claim, '/sign-out');
    const fields = { csrf, value: 'confirmed', reason: 'Half an hour of work.' };
    const answer = await agent.post(`${claim}/verdicts`).set('HX-Request', 'true').type('form').send(fields);
    assert.doesNotMatch(answer.text, /<html/);
    assert.ok(answer.status >= 400, `status ${answer.status} would be swapped or followed`);
    assert.ok(words(parse(answer).querySelector('[role="alert"]')).length > 20);
    assert.ok(app);
  });

  it('is never given a whole page to put into a part of one: not when something is refused', async (t) => {
    const { agent, claim } = await openFerry(t);
    for (const path of [`${claim}/verdicts/withdrawals`, `${claim}/differences/none/restorations`]) {
      const answer = await swap(agent, claim, path, {});
      assert.equal(answer.status, 404);
      assert.doesNotMatch(answer.text, /<html/);
      assert.ok(words(parse(answer).querySelector('[role="alert"]')).length > 10);
    }
    const answer = await agent.post(`${claim}/verdicts`).set('HX-Request', 'true').type('form').send({ csrf: 'x' });
    assert.equal(answer.status, 403);
    assert.doesNotMatch(answer.text, /<html/);
  });
});

interface Ferry extends TestApp {
  agent: Agent;
  story: string;
  /** The claim on how many were killed, which the two versions contradict each other on. */
  claim: string;
}

async function openFerry(t: Parameters<typeof openApp>[0]): Promise<Ferry> {
  const opened = await openApp(t);
  const agent = await signIn(opened.app, ADA.address);
  const pastes = [
    { text: FERRY_GAZETTE, outlet: 'The Gazette' },
    { text: FERRY_COURIER, outlet: 'The Courier' },
  ];
  const story = String((await createStory(agent, pastes, 'The ferry')).headers.location);
  const card = [...parse(await agent.get(story)).querySelectorAll('article')].find((each) =>
    /Twelve.*Fifteen/.test(words(each)),
  );
  const claim = card?.querySelector('h3 a, a[href*="/claims/"]')?.getAttribute('href');
  if (!claim) throw new Error('The two versions have no claim in common.');
  return { ...opened, agent, story, claim };
}

async function give(agent: Agent, claim: string, value: string, reason: string): Promise<void> {
  const answer = await submit(agent, claim, `${claim}/verdicts`, { value, reason });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.location, claim);
}

async function swap(agent: Agent, page: string, path: string, fields: Record<string, string>): Promise<Response> {
  const csrf = await csrfOf(agent, page);
  return agent
    .post(path)
    .set('HX-Request', 'true')
    .type('form')
    .send({ csrf, ...fields });
}

function action(answer: Response, ending: string): string {
  const path = parse(answer).querySelector(`form[action$="/${ending}"]`)?.getAttribute('action');
  assert.ok(path, `no form for ${ending}`);
  return path;
}

function verdictBox(answer: Response): string {
  const page = parse(answer);
  return `${words(page.querySelector('.review'))} ${typedIn(page.querySelector('.review') ?? page, 'reason')}`;
}

/** The oldest first. */
function history(answer: Response): string {
  const lines = [...parse(answer).querySelectorAll('ol.history li')].map(words);
  return lines.reverse().join(' | ');
}
