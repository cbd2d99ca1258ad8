import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  type Agent,
  countRows,
  createStory,
  csrfOf,
  openApp,
  parse,
  signIn,
  submit,
  typedIn,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

const SOURCE = { title: 'The list', passage: 'Fifteen names.', stance: 'supports', kind: 'primary' };

describe('a verdict without its sources', () => {
  it('is taken where the policy warns, and the page, the report and its files say what is missing', async (t) => {
    const { agent, claim, story } = await openFerry(t);
    await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'Fifteen names.' });
    assert.match(review(await agent.get(claim)), /No source is given that shows it\./);
    for (const format of ['html', 'md', 'json']) {
      assert.match((await agent.get(`${story}/report.${format}`)).text, /No source is given that shows it/, format);
    }
    await submit(agent, claim, `${claim}/evidence`, SOURCE);
    const mended = review(await agent.get(claim));
    assert.doesNotMatch(mended, /No source is given/);
    assert.match(mended, /Only one source supports it\./);
  });

  it('is held back where the policy says so, and what was typed is kept', async (t) => {
    const { agent, claim, desk } = await openFerry(t, 'block');
    const before = await countRows(desk);
    const given = { value: 'confirmed', reason: 'Fifteen names.', confidence: 'high' };
    const refused = await submit(agent, claim, `${claim}/verdicts`, given);
    assert.equal(refused.status, 422);
    assert.match(review(refused), /‘Confirmed’ asks for a source that supports the claim/);
    assert.equal(typedIn(parse(refused).querySelector('.review') ?? parse(refused), 'reason'), 'Fifteen names.');
    assert.equal(parse(refused).querySelector('option[value="high"]')?.hasAttribute('selected'), true);
    const unsearched = { value: 'unsourced', reason: 'Nobody is named.', searched: '' };
    assert.match(review(await submit(agent, claim, `${claim}/verdicts`, unsearched)), /Say where you searched/);
    assert.deepEqual(await countRows(desk), before);
    const searched = { ...unsearched, searched: 'The register of ships.' };
    assert.equal((await submit(agent, claim, `${claim}/verdicts`, searched)).status, 303);
    await submit(agent, claim, `${claim}/evidence`, { ...SOURCE, stance: 'undermines' });
    assert.equal((await submit(agent, claim, `${claim}/verdicts`, given)).status, 422);
    await submit(agent, claim, `${claim}/evidence`, SOURCE);
    assert.equal((await submit(agent, claim, `${claim}/verdicts`, given)).status, 303);
  });
});

describe('a source', () => {
  it('keeps a file of what was seen, and gives it back only to be saved', async (t) => {
    const { agent, claim, story } = await openFerry(t);
    const bytes = Buffer.from('<script>alert(1)</script>');
    const answer = await attach(
      agent,
      claim,
      { ...SOURCE, passage: '', published: '2021-03-01' },
      'pa\u0301ge.html',
      bytes,
    );
    assert.equal(answer.status, 303);
    const link = parse(await agent.get(claim)).querySelector('.evidence-item a[download]');
    assert.equal(words(link), 'pa\u0301ge.html');
    const file = await agent.get(link?.getAttribute('href') ?? '').buffer(true);
    assert.deepEqual(Buffer.from(file.text ?? file.body), bytes);
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    assert.match(String(file.headers['content-type']), /^text\/plain/);
    assert.equal(file.headers['x-content-type-options'], 'nosniff');
    const report = (await agent.get(`${story}/report.json`)).text;
    assert.ok(report.includes(createHash('sha256').update(bytes).digest('hex')));
    assert.match(review(await agent.get(claim)), /dated 1 March 2021/);
    const elsewhere = `${claim.replace(/\d+$/, '2')}/evidence/${link?.getAttribute('href')?.split('/').at(-2)}/file`;
    assert.equal((await agent.get(elsewhere)).status, 404);
  });

  for (const [what, fields, file, told] of [
    ['nothing to see', { passage: '' }, undefined, /Give a link, a passage or a file/],
    ['an empty file', {}, Buffer.alloc(0), /is empty/],
    ['a file of 11 MB', {}, Buffer.alloc(11 * 1024 * 1024), /larger than 10 MB/],
    ['a day that is none', { published: '2021-02-31x' }, undefined, /Type the day as/],
    ['a time to come', { accessed: '2999-01-01T10:00' }, undefined, /Type when you saw it/],
  ] as const) {
    it(`with ${what} is refused, and what was typed comes back`, async (t) => {
      const { agent, claim, desk } = await openFerry(t);
      const before = await countRows(desk);
      const answer = await attach(agent, claim, { ...SOURCE, ...fields }, 'seen.png', file);
      assert.equal(answer.status, 422);
      assert.match(review(answer), told);
      assert.equal(typedIn(parse(answer), 'title'), 'The list');
      assert.deepEqual(await countRows(desk), before);
    });
  }
});

async function openFerry(t: Parameters<typeof openApp>[0], gate = 'warn') {
  const { app, desk } = await openApp(t);
  const agent = await signIn(app);
  const pastes = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(agent, pastes, 'Ferry')).headers.location);
  await submit(agent, `${story}/policy`, `${story}/policy`, { policy: 'one', gate });
  return { agent, desk, story, claim: `${story}/claims/1` };
}

async function attach(
  agent: Agent,
  claim: string,
  fields: Record<string, string>,
  name: string,
  bytes: Buffer | undefined,
) {
  const form = agent.post(`${claim}/evidence`).field('csrf', await csrfOf(agent, claim));
  for (const [field, value] of Object.entries(fields)) form.field(field, value);
  return bytes ? form.attach('files', bytes, { filename: name }) : form;
}

function review(answer: Parameters<typeof parse>[0]): string {
  return words(parse(answer).querySelector('.review'));
}
