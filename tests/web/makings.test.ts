import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Response } from 'superagent';
import { type Agent, BEN, parse, signIn, submit } from '../support/app.ts';
import { openFerry, storeLargeEdition, tellAll } from './support/report.ts';

describe('a report that takes more than a moment', () => {
  it('is sent as it is made, and tells who asked for it how far it is', async (t) => {
    const { app, desk, agent } = await openFerry(t);
    const ben = await signIn(app, BEN.address);
    const edition = await storeLargeEdition(desk, 'the-ferry');
    const answer = agent.get(`${edition}/report.pdf?making=of-ada-1`).buffer(true).parse(bytes).then();
    const seen = await watchMaking(agent, 'of-ada-1');
    assert.equal((await ben.get('/makings/of-ada-1')).status, 404);
    const { status, headers, body } = await answer;
    assert.equal(status, 200);
    assert.equal(headers['content-length'], undefined);
    assert.match(String(headers['content-disposition']), /the-ferry-edition-1\.pdf/);
    assert.match(body.subarray(0, 8).toString('latin1'), /%PDF-1\.7/);
    assert.match(body.subarray(-6).toString('latin1'), /%%EOF/);
    assert.ok(
      seen.some(({ state, done }) => state === 'making' && done > 0 && done < 40),
      JSON.stringify(seen),
    );
    assert.deepEqual(seen.at(-1), { state: 'done', done: 40, of: 40, message: '' });
  });

  it('is stopped when it is not wanted any more, and then is no file; the next one is made', async (t) => {
    const { desk, agent } = await openFerry(t);
    const edition = await storeLargeEdition(desk, 'the-ferry');
    const answer = agent
      .get(`${edition}/report.pdf?making=of-ada-2`)
      .buffer(true)
      .parse(bytes)
      // Before the first part there is nothing; after it, the connection ends before the file does.
      .then(({ status }) => status)
      .catch(() => 204);
    await watchMaking(agent, 'of-ada-2', 1);
    const csrf = parse(await agent.get(edition))
      .querySelector('input[name="csrf"]')
      ?.getAttribute('value');
    await agent.post('/makings/of-ada-2/endings').type('form').send({ csrf });
    assert.equal((await agent.get('/makings/of-ada-2')).body.state, 'stopped');
    assert.equal(await answer, 204);
    const { status, body } = await agent.get(`${edition}/report.docx`).buffer(true).parse(bytes);
    assert.equal(status, 200);
    assert.equal(body.subarray(0, 2).toString(), 'PK');
  });

  it('that cannot be made says so to who asks how far it is', async (t) => {
    const { agent, story } = await openFerry(t);
    assert.equal((await agent.get(`${story}/report.pdf?claim=99999&making=of-ada-3`)).status, 422);
    assert.equal((await agent.get('/makings/of-ada-3')).status, 404);
    assert.equal((await agent.get(`${story}/report.pdf?making=../x`)).status, 200);
  });

  it('as a bundle counts formats', async (t) => {
    const { agent, story } = await openFerry(t);
    await tellAll(agent);
    await submit(agent, `${story}/report`, `${story}/editions`, { after: '0', note: '' });
    const { body } = await agent.get(`${story}/editions/1/bundle.zip?making=of-ada-4`).buffer(true).parse(bytes);
    assert.equal(body.subarray(0, 2).toString(), 'PK');
    const { body: told } = await agent.get('/makings/of-ada-4');
    assert.deepEqual(told, { state: 'done', done: 9, of: 9, message: '' });
  });

  it('has its links say that they may be followed', async (t) => {
    const { agent, story } = await openFerry(t);
    const page = parse(await agent.get(`${story}/report`));
    for (const ending of ['pdf', 'docx']) {
      assert.ok(page.querySelector(`a[data-making][download][href="${story}/report.${ending}"]`), ending);
    }
    assert.equal(page.querySelector(`a[data-making][href="${story}/report.md"]`), null);
  });
});

interface Seen {
  state: string;
  done: number;
  of: number;
  message: string;
}

/** Asks until it is over, or so many claims are done. */
async function watchMaking(agent: Agent, name: string, enough = Number.POSITIVE_INFINITY): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let asked = 0; asked < 1500; asked += 1) {
    const { status, body } = await agent.get(`/makings/${name}`);
    if (status === 200) seen.push(body);
    if (status === 200 && (body.state !== 'making' || body.done >= enough)) return seen;
    await setTimeout(20);
  }
  assert.fail('It never ended.');
}

function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
