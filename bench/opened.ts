/**
 * The application as the program makes it, with the seeds and two people, for measurements. Not out of the tests'
 * support: their runner watches every promise, which costs the server a fifth of its time.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createAnalyst } from '../src/desk/analysis/analyst.ts';
import { createDesk, type Desk, type Person } from '../src/desk/desk.ts';
import { beginSession } from '../src/desk/people/people.ts';
import { signingSecret } from '../src/desk/people/signing-secret.ts';
import { finishAnalyses, loadSeeds } from '../src/desk/versions/seeds.ts';
import type { Target } from '../src/store/database.ts';
import { insertPerson } from '../src/store/people.ts';
import { openStore } from '../src/store/store.ts';
import { createApp } from '../src/web/app.ts';

/** The story of the seeds. */
export const SLUG = 'russia-hands-the-united-states-its-security-proposals';

/** A signed-in person with what their browser sends. */
export type Member = Person & { cookie: string };

export interface Opened {
  app: Express;
  desk: Desk;
  ada: Member;
  ben: Member;
  close: () => Promise<void>;
}

export async function open(target: Target): Promise<Opened> {
  const store = await openStore(target);
  const desk = createDesk(store, createAnalyst(), { report: console.error });
  const secret = await signingSecret(desk);
  const log = pino({ level: 'silent' });
  const app = createApp(desk, { log, secret, https: false, trustedProxies: 0, memberLimit: 0 });
  await loadSeeds(desk, join(import.meta.dirname, '../seeds'));
  await finishAnalyses(desk);
  const ada = await addMember(desk, 'Ada Kremer', 'admin');
  const ben = await addMember(desk, 'Ben Osei', 'reviewer');
  const close = async () => {
    desk.live.close();
    await desk.analyst.close();
    await store.close();
  };
  return { app, desk, ada, ben, close };
}

/** Resolves when it listens, on a port of its own. */
export function listen(app: Express): Promise<{ server: Server; origin: string }> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve({ server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    );
  });
}

async function addMember(desk: Desk, name: string, role: Person['role']): Promise<Member> {
  const address = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
  const person = await desk.store.write(null, (tx) => insertPerson(tx, { name, address, role, password_hash: 'none' }));
  return { ...person, cookie: `crossread-session=${await beginSession(desk, person, 'bench')}` };
}
