/** Two processes of the program on one PostgreSQL, as behind a balancer: reviewers on both work on one story. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { it } from 'node:test';
import request from 'supertest';
import { listMembers } from '../../src/desk/people/members.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import { ADA, addPeople, BEN, openAppAt, parse, submit, words } from '../support/app.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { hear } from '../support/streams.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

it('reviewers on two servers see each other’s verdicts as they are given', async (t) => {
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'crossread-two-'));
  const servers: ChildProcess[] = [];
  t.after(async () => {
    await Promise.all(servers.map(stop));
    await postgres.stop();
    await rm(folder, { recursive: true });
  });
  const settings = { DATABASE_URL: postgres.url('postgres'), CROSSREAD_DATA: folder };
  const here = await start(servers, settings);
  const there = await start(servers, settings);
  const [ada, ben] = await enter(settings.DATABASE_URL);
  const [ofAda, ofBen] = await Promise.all([hear(`${here}${STORY}/live`, ada), hear(`${there}${STORY}/live`, ben)]);
  await Promise.all([
    submit(request.agent(here).set('Cookie', ada.cookie), CLAIM, `${CLAIM}/verdicts`, {
      value: 'disputed',
      reason: 'A.',
    }),
    submit(request.agent(there).set('Cookie', ben.cookie), CLAIM, `${CLAIM}/verdicts`, {
      value: 'confirmed',
      reason: 'B.',
    }),
  ]);
  await Promise.all([ofAda, ofBen].map((each) => each.until(() => each.events.length === 2)));
  assert.deepEqual(ofAda.events, ofBen.events);
  const seen = parse(await request(there).get(CLAIM).set('Cookie', ben.cookie));
  assert.match(words(seen.querySelector('#part-verdict .given')), /Disputed Ada Kremer/);
});

async function start(servers: ChildProcess[], settings: Record<string, string>): Promise<string> {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    env: { ...process.env, ...settings, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  for await (const line of createInterface(server.stdout)) {
    const [, address] = /listens on (http:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The server did not start.');
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

async function enter(url: string) {
  const { desk, close } = await openAppAt({ url });
  await addPeople(desk, [ADA, BEN]);
  const [ada, ben] = await Promise.all(
    (await listMembers(desk)).map(async (member) => ({
      cookie: `crossread-session=${await beginSession(desk, member, 'a test')}`,
    })),
  );
  await close();
  assert.ok(ada && ben);
  return [ada, ben] as const;
}
