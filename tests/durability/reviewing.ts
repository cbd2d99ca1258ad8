/** People at work on a running program, who remember everything that was acknowledged to them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Analyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import { listPeople } from '../../src/store/people.ts';
import type { Store } from '../../src/store/store.ts';
import { seeded } from '../sources/support/mutations.ts';
import { addPeople, startUp } from '../support/app.ts';
import { Client } from '../support/client.ts';

export const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';

/** What was acknowledged, each by words found nowhere else. */
export interface Acknowledged {
  verdicts: string[];
  evidence: string[];
  comments: string[];
  pins: number;
  /** Titles of stories that were brought in with two versions each. */
  stories: string[];
}

export function nothingYet(): Acknowledged {
  return { verdicts: [], evidence: [], comments: [], pins: 0, stories: [] };
}

/** People with sessions in the store; returns a cookie each. */
export async function prepare(store: Store, analyst: Analyst, count: number): Promise<string[]> {
  const desk = createDesk(store, analyst);
  await startUp(desk);
  const names = Array.from({ length: count }, (_, n) => ({
    name: `Reviewer ${n}`,
    address: `reviewer${n}@example.org`,
    role: 'reviewer' as const,
  }));
  await addPeople(desk, names);
  const people = await listPeople(store.db);
  const cookies: string[] = [];
  for (const person of people) cookies.push(await beginSession(desk, person, 'test'));
  return cookies;
}

/**
 * One person works until the program is gone, as fast as it answers. What was answered is noted in `kept`; what was
 * under way when the program died may be there or not.
 */
export async function work(url: string, cookie: string, seed: number, kept: Acknowledged): Promise<void> {
  const client = new Client(url, { 'crossread-session': cookie });
  const random = seeded(seed);
  try {
    for (let n = 0; ; n++) await act(client, random, `${seed}-${n}-${Date.now()}`, kept);
  } catch (error) {
    // A connection refused or cut is what a killed program looks like from outside.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function act(client: Client, random: () => number, mark: string, kept: Acknowledged): Promise<void> {
  const claim = `${STORY}/claims/${1 + Math.floor(random() * 8)}`;
  const chance = random();
  if (chance < 0.15) {
    await client.get(claim);
    if (done(await client.post(`${claim}/threads`, { text: mark }))) kept.comments.push(mark);
  } else if (chance < 0.5) {
    await client.get(claim);
    const value = ['confirmed', 'disputed', 'unsourced'][Math.floor(random() * 3)] ?? '';
    if (done(await client.post(`${claim}/verdicts`, { value, reason: mark }))) kept.verdicts.push(mark);
  } else if (chance < 0.75) {
    await client.get(claim);
    const fields = { passage: mark, stance: 'supports', kind: 'primary', url: 'https://example.org/', title: mark };
    if (done(await client.post(`${claim}/evidence`, fields))) kept.evidence.push(mark);
  } else if (chance < 0.9) {
    const page = await client.get(`${claim}/alignment`);
    const sentence = /name="sentence" value="([^"]+)"/.exec(page.text)?.[1];
    if (sentence && done(await client.post(`${claim}/alignment/partings`, { sentence }))) kept.pins++;
  } else {
    await client.get('/stories/new');
    if (done(await client.postForm('/stories', twoVersions(mark)))) kept.stories.push(mark);
  }
  await sleep(random() * 5);
}

function twoVersions(title: string): FormData {
  const form = new FormData();
  form.set('title', title);
  for (const [n, dead] of [12, 15].entries()) {
    form.set(
      `versions[${n}][text]`,
      `A dam broke in the valley on Monday, the mayor said. ${dead} people died. ${title}.`,
    );
    form.set(`versions[${n}][outlet]`, `Outlet ${n + 1}`);
  }
  return form;
}

function done({ status, text }: { status: number; text: string }): boolean {
  if (status >= 500) throw new Error(`The program answered ${status}: ${text.slice(0, 2000)}`);
  return status === 303;
}
