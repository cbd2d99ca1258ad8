import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileName, REPORT_FORMATS } from '../../src/report/formats.ts';
import { type Agent, createStory, openApp, parse, signIn, submit, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

describe('the report', () => {
  for (const format of ['html', 'md'] as const) {
    it(`as ${format} holds every claim, text, verdict, piece of evidence and dismissal`, async (t) => {
      const { agent, story } = await open(t);
      const answer = await agent.get(`${story}/report.${format}`);
      assert.equal(answer.status, 200);
      assert.match(String(answer.headers['content-disposition']), new RegExp(`attachment; .*the-ferry\\.${format}`));
      const told = format === 'html' ? words(parse(answer).documentElement) : answer.text.replace(/\s+/g, ' ');
      for (const expected of [
        'Twelve people were killed',
        'Fifteen people were killed',
        'Rosa Delgado',
        'Divers searched the wreck',
        'The lists disagree.',
        'Ada Kremer',
        'The list of the dead',
        'Fifteen names in all',
        'The Gazette',
        'The Courier',
      ]) {
        assert.ok(told.includes(expected), expected);
      }
      assert.match(told, /disputed/i);
      assert.match(told, /not yet reviewed|open/i);
    });
  }

  it('as HTML is one file that asks for nothing else', async (t) => {
    const { agent, story } = await open(t);
    const page = parse(await agent.get(`${story}/report.html`));
    for (const element of page.querySelectorAll(
      'script:not([type="application/ld+json"]), link, img, iframe, object, embed, video, audio, form',
    )) {
      assert.match(element.getAttribute('href') ?? element.getAttribute('src') ?? '', /^data:/, element.outerHTML);
    }
    for (const style of page.querySelectorAll('style')) {
      assert.doesNotMatch(style.textContent ?? '', /@import|url\((?!["']?(data:|#))/);
    }
    const targets = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
    const inner = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    assert.ok(inner.length > 5);
    assert.deepEqual(
      inner.filter((id) => !targets.has(id)),
      [],
    );
  });

  it('is offered in every format of the list, each a file with its name and type', async (t) => {
    const { agent, story } = await open(t);
    const page = parse(await agent.get(`${story}/report`));
    for (const format of REPORT_FORMATS) {
      const address = `${story}/report.${format.ending}`;
      assert.ok(page.querySelector(`a[download][href="${address}"]`), format.name);
      const answer = await agent.get(address).buffer(true).parse(bytes);
      assert.equal(answer.status, 200, format.name);
      assert.equal(answer.headers['content-type'], format.contentType);
      assert.match(
        String(answer.headers['content-disposition']),
        new RegExp(`attachment; .*${fileName({ slug: 'the-ferry' }, format)}`),
      );
      assert.ok(answer.body.length > 100, format.name);
    }
    const review = JSON.parse((await agent.get(`${story}/report.claimreview.json`)).text)['@graph'][0];
    assert.match(review.url, new RegExp(`^http://127\\.0\\.0\\.1:\\d+${story}/claims/\\d+$`));
    assert.equal((await agent.get(review.url.replace(/^http:\/\/[^/]+/, ''))).status, 200);
    assert.match((await agent.get(`${story}/report.csv?bom`)).text, /^\uFEFFreport,/);
  });

  it('can be read by a program that asks for its schema first', async (t) => {
    const { agent, story } = await open(t);
    const link = parse(await agent.get(`${story}/report`)).querySelector('a[href*="/static/schemas/"]');
    const schema = await agent.get(link?.getAttribute('href') ?? '');
    assert.equal(schema.body.$id, JSON.parse((await agent.get(`${story}/report.json`)).text).schema);
  });

  it('is offered with how much is still open, and is a draft until then', async (t) => {
    const { agent, story } = await open(t);
    const page = words(parse(await agent.get(`${story}/report`)).querySelector('main'));
    assert.match(page, /1 of \d+ reviewed/);
    assert.match(page, /no verdict yet/);
    assert.match((await agent.get(`${story}/report.md`)).text, /draft/);
  });

  it('of a story that nobody could analyse yet is an answer all the same', async (t) => {
    const failing = { analyse: () => Promise.reject(new Error('No.')), close: async () => {} };
    const { app } = await openApp(t, { analyst: failing });
    const agent = await signIn(app);
    const { location } = (await createStory(agent, TWO, 'Unread')).headers;
    const said = words(parse(await agent.get(String(location))).querySelector('main'));
    assert.doesNotMatch(said, /0 (contradictions|independent sources|claims)/, 'nothing is known yet');
    for (const path of [
      '',
      '/report',
      ...REPORT_FORMATS.map(({ ending }) => `/report.${ending}`),
      '/versions/1',
      '/versions/1/received.txt',
    ]) {
      assert.equal((await agent.get(`${location}${path}`)).status, 200, path);
    }
  });
});

const TWO = [
  { text: FERRY_GAZETTE, outlet: 'The Gazette' },
  { text: FERRY_COURIER, outlet: 'The Courier' },
];

/** A story with one claim ruled, evidence on it, and its neighbours open. */
async function open(t: Parameters<typeof openApp>[0]): Promise<{ agent: Agent; story: string }> {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const story = String((await createStory(agent, TWO, 'The ferry')).headers.location);
  const card = [...parse(await agent.get(story)).querySelectorAll('article')].find((each) =>
    /Twelve.*Fifteen/.test(words(each)),
  );
  const claim = card?.querySelector('a[href*="/claims/"]')?.getAttribute('href') ?? '';
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'The lists disagree.' });
  await submit(agent, claim, `${claim}/evidence`, {
    url: 'https://example.org/list',
    title: 'The list of the dead',
    passage: 'Fifteen names in all',
    stance: 'undermines',
    kind: 'primary',
  });
  return { agent, story };
}

/** Keeps a download as it came. */
function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
}
