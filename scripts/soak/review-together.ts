import { setTimeout as sleep } from 'node:timers/promises';
import { STORY } from '../../tests/durability/reviewing.ts';
import { seeded } from '../../tests/sources/support/mutations.ts';
import { Client } from '../../tests/support/client.ts';

export interface Outcome {
  errors: string[];
  /** Milliseconds of every answer. */
  times: number[];
  /** Bytes, every few seconds. */
  memory: number[];
  /** Streams open at the end. */
  listeners: number;
  verdicts: number;
}

/** Milliseconds a person reads before the next click. */
const READS_AT_LEAST = 4000;
const READS_AT_MOST = 12_000;
const LOOK_EVERY = 5000;
const CLAIMS = 20;

/** Each listens to the story, and goes through its claims reading and ruling, at a pace of their own. */
export async function reviewTogether(url: string, cookies: string[], milliseconds: number): Promise<Outcome> {
  const outcome: Outcome = { errors: [], times: [], memory: [], listeners: 0, verdicts: 0 };
  const until = Date.now() + milliseconds;
  const leave = new AbortController();
  const streams = cookies.map((cookie) => listen(url, cookie, leave.signal, outcome));
  const working = cookies.map((cookie, n) => review(url, cookie, n, until, outcome));
  while (Date.now() < until) {
    outcome.memory.push(await measured(url, 'crossread_resident_bytes'));
    await sleep(Math.min(LOOK_EVERY, until - Date.now() + 1));
  }
  await Promise.all(working);
  outcome.listeners = await measured(url, 'crossread_listeners');
  leave.abort();
  await Promise.all(streams);
  return outcome;
}

async function review(url: string, cookie: string, n: number, until: number, outcome: Outcome): Promise<void> {
  const client = new Client(url, { 'crossread-session': cookie });
  const random = seeded(n + 1);
  await sleep(random() * READS_AT_MOST);
  while (Date.now() < until) {
    const claim = `${STORY}/claims/${1 + Math.floor(random() * CLAIMS)}`;
    try {
      if (random() < 0.2) await timed(outcome, () => client.get(random() < 0.5 ? STORY : '/'), 200);
      await timed(outcome, () => client.get(claim), 200);
      await sleep(READS_AT_LEAST + random() * (READS_AT_MOST - READS_AT_LEAST));
      const value = ['confirmed', 'disputed', 'unsourced'][Math.floor(random() * 3)] ?? '';
      const fields = { value, reason: `As ${n} sees it, at ${new Date().toISOString()}.` };
      await timed(outcome, () => client.post(`${claim}/verdicts`, fields), 303);
      outcome.verdicts++;
    } catch (error) {
      outcome.errors.push(String(error));
    }
  }
}

async function timed(outcome: Outcome, ask: () => Promise<{ status: number; text: string }>, wanted: number) {
  const start = performance.now();
  const { status, text } = await ask();
  outcome.times.push(performance.now() - start);
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`);
}

/** A page that stays open, and reads what it is told. */
async function listen(url: string, cookie: string, signal: AbortSignal, outcome: Outcome): Promise<void> {
  try {
    const headers = { cookie: `crossread-session=${cookie}`, accept: 'text/event-stream' };
    const { body } = await fetch(`${url}${STORY}/live`, { headers, signal });
    for await (const _ of body ?? []);
    if (!signal.aborted) outcome.errors.push('a stream ended');
  } catch (error) {
    if (!signal.aborted) outcome.errors.push(`a stream broke: ${error}`);
  }
}

async function measured(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} ([\\d.e+]+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}
