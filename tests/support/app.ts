/** The real application for tests: real store, real analyst in its worker thread, CSRF on, the seeds loaded. */
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import type { Express } from 'express';
import { parseHTML } from 'linkedom';
import { type Level, pino } from 'pino';
import request, { type Response } from 'supertest';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { hashPassword } from '../../src/desk/people/passwords.ts';
import { signingSecret } from '../../src/desk/people/signing-secret.ts';
import { finishAnalyses, loadSeeds } from '../../src/desk/versions/seeds.ts';
import type { Target } from '../../src/store/database.ts';
import { insertPerson } from '../../src/store/people.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStore } from '../../src/store/store.ts';
import { createApp, type WebOptions } from '../../src/web/app.ts';

export const SEEDS = join(import.meta.dirname, '../../seeds');
export const PASSWORD = 'a few words to keep';
export const ADA = { name: 'Ada Kremer', address: 'ada@example.org', role: 'admin' } as const;
export const BEN = { name: 'Ben Osei', address: 'ben@example.org', role: 'reviewer' } as const;
export const VERA = { name: 'Vera Lind', address: 'vera@example.org', role: 'viewer' } as const;

export interface TestApp {
  app: Express;
  desk: Desk;
  /** What the program logged at level error: a test that expects none checks that it is empty. */
  failures: string[];
  close: () => Promise<void>;
}

type State = 'ready' | 'seeded' | 'empty';

export interface AppOptions
  extends Partial<
    Pick<
      WebOptions,
      | 'setupToken'
      | 'freeSetupHere'
      | 'signInLimit'
      | 'accountLimit'
      | 'sendLimit'
      | 'publicLimit'
      | 'memberLimit'
      | 'patience'
      | 'publicUrl'
    >
  > {
  /** Where the store is; left out, a fresh SQLite file with seeds and people in it already. */
  target?: Target;
  analyst?: Analyst;
  /** How links are fetched; left out, that is switched off. */
  fetchPage?: Desk['fetchPage'];
  /** 'seeded': nobody has an account yet. 'empty': no stories either. Only without `target`. */
  state?: State;
}

/** An application of the test's own, closed when the test (or the suite that asked) ends. */
export async function openApp(t: Pick<TestContext, 'after'>, options: AppOptions = {}): Promise<TestApp> {
  const target = options.target ?? (await fileWith(options.state ?? 'ready'));
  const opened = await openAppAt(target, options);
  if (!options.target && options.state === undefined) readyApps.add(opened.app);
  t.after(opened.close);
  return opened;
}

/** One application for the tests of a suite that only read; opened by the first that asks. */
export function openAppOnce(options: AppOptions = {}): () => Promise<TestApp> {
  let opened: Promise<TestApp> | undefined;
  after(async () => (await opened)?.close());
  return () => {
    opened ??= (async () => openAppAt(options.target ?? (await fileWith('ready')), options))();
    return opened;
  };
}

/** The same listening on a random loopback port, for browsers. */
export async function listen(t: Pick<TestContext, 'after'>, { app }: TestApp): Promise<string> {
  const server = await new Promise<Server>((resolve, reject) => {
    const started = app.listen(0, '127.0.0.1', (error?: Error) => (error ? reject(error) : resolve(started)));
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function openAppAt(target: Target, options: AppOptions = {}): Promise<TestApp> {
  const failures: string[] = [];
  const store = await openStore(target);
  const desk = createDesk(store, options.analyst ?? sharedAnalyst(), {
    report: (error) => failures.push(String(error)),
    fetchPage: options.fetchPage,
  });
  const app = createApp(desk, {
    log: errorLog(failures),
    secret: await signingSecret(desk),
    https: false,
    trustedProxies: 0,
    signInLimit: options.signInLimit ?? 1000,
    sendLimit: options.sendLimit ?? 1000,
    publicLimit: options.publicLimit ?? 100_000,
    memberLimit: options.memberLimit ?? 0,
    patience: options.patience ?? 60_000,
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    ...(options.accountLimit !== undefined && { accountLimit: options.accountLimit }),
    ...(options.setupToken !== undefined && { setupToken: options.setupToken }),
    ...(options.freeSetupHere !== undefined && { freeSetupHere: options.freeSetupHere }),
  });
  const close = async () => {
    desk.live.close();
    await store.close();
  };
  return { app, desk, failures, close };
}

/** What the program does at a start, before it listens. */
export async function startUp(desk: Desk, seeds = SEEDS): Promise<void> {
  await loadSeeds(desk, seeds);
  await finishAnalyses(desk);
}

export async function addPeople(desk: Desk, people: { name: string; address: string; role: Role }[]): Promise<void> {
  const password_hash = await samePasswordHash();
  await desk.store.write(null, async (tx) => {
    for (const person of people) await insertPerson(tx, { ...person, password_hash });
  });
}

// --- people at their browsers ------------------------------------------------------------------

export type Agent = ReturnType<typeof request.agent>;

/** A browser that nobody has signed in with. */
export function visitor(app: Express): Agent {
  return request.agent(app);
}

/** A browser signed in through the real form; in a copied file the session of its people is there already. */
export async function signIn(app: Express, address: string = ADA.address): Promise<Agent> {
  const session = readyApps.has(app) && sessions.get(address);
  return session ? request.agent(app).set('Cookie', session) : signInAnew(app, address);
}

/** A browser with a session of its own, begun through the real form. */
export async function signInAnew(app: Express, address: string = ADA.address, password = PASSWORD): Promise<Agent> {
  const agent = request.agent(app);
  const answer = await submit(agent, '/sign-in', '/sign-in', { address, password });
  if (answer.status !== 303) throw new Error(`Signing in as ${address} answered ${answer.status}.`);
  return agent;
}

/** Reads the hidden token of a page's forms. */
export async function csrfOf(agent: Agent, page: string): Promise<string> {
  const answer = await agent.get(page);
  const token = parse(answer).querySelector('input[name="csrf"]')?.getAttribute('value');
  if (!token) throw new Error(`${page} (${answer.status}) offers no token.`);
  return token;
}

/** Opens `page`, then sends `fields` to `action` as its plain form would. */
export async function submit(
  agent: Agent,
  page: string,
  action: string,
  fields: Record<string, string> = {},
): Promise<Response> {
  const csrf = await csrfOf(agent, page);
  return agent
    .post(action)
    .type('form')
    .send({ csrf, ...fields });
}

export interface Paste {
  text: string;
  outlet?: string;
  link?: string;
  published?: string;
}

/** Sends a form of pasted and uploaded versions as a browser would. */
export async function sendVersions(
  agent: Agent,
  page: string,
  action: string,
  given: { fields?: Record<string, string>; pastes?: Paste[]; files?: { name: string; bytes: Buffer }[] },
): Promise<Response> {
  const csrf = await csrfOf(agent, page);
  const form = agent.post(action).field('csrf', csrf);
  for (const [name, value] of Object.entries(given.fields ?? {})) form.field(name, value);
  for (const [index, paste] of (given.pastes ?? []).entries()) {
    for (const [name, value] of Object.entries({ outlet: '', link: '', published: '', ...paste }))
      form.field(`versions[${index}][${name}]`, value);
  }
  for (const { name, bytes } of given.files ?? []) {
    form.attach('files', bytes, { filename: name, contentType: 'text/plain' });
  }
  return form;
}

export function createStory(agent: Agent, pastes: Paste[], title = ''): Promise<Response> {
  return sendVersions(agent, '/stories/new', '/stories', { fields: { title }, pastes });
}

/** A page as a tree. */
export function parse(answer: Pick<Response, 'text'>): Document {
  return parseHTML(answer.text).document;
}

/** What a reader sees of an element, white space folded. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** What stands in the first field of this name, as a browser would show it. */
export function typedIn(page: Document | Element, name: string): string {
  const field = page.querySelector(`input[name="${name}"], textarea[name="${name}"]`);
  if (field?.localName !== 'textarea') return field?.getAttribute('value') ?? '';
  // The parser leaves entities in text areas as they stand, and the line end that HTML drops after the tag.
  const inside = parseHTML(`<p>${field.textContent}</p>`).document.querySelector('p');
  return (inside?.textContent ?? '').replace(/^\n/, '');
}

/** Rows by table: the same before and after means that nothing was half saved. */
export async function countRows(desk: Desk): Promise<Record<string, number>> {
  const tables = [
    'person',
    'story',
    'version',
    'reading',
    'sentence',
    'family',
    'claim',
    'claim_sentence',
    'difference',
    'dismissal',
    'verdict',
    'evidence',
    'thread',
    'comment',
    'event',
  ] as const;
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { count } = await desk.store.db
      .selectFrom(table)
      .select((q) => q.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
  }
  return counts;
}

// --- made once a process -----------------------------------------------------------------------

let analyst: Analyst | undefined;
let folder: Promise<string> | undefined;
let prepared: Promise<Record<'seeded' | 'ready', string>> | undefined;
let hash: Promise<string> | undefined;
let count = 0;
/** Deriving a key from a password takes longer than most tests: people of the prepared file sign in once a process. */
const sessions = new Map<string, string>();
const readyApps = new WeakSet<Express>();

/** Analyses are pure, so all applications of a process may share the one worker thread. */
function sharedAnalyst(): Analyst {
  analyst ??= createAnalyst();
  return analyst;
}

function samePasswordHash(): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  return hash;
}

/** A file of the test's own; a copy, so that not every test analyses the seeds anew. */
async function fileWith(state: State): Promise<Target> {
  const file = join(await workFolder(), `${++count}.db`);
  if (state === 'empty') return { file };
  prepared ??= prepare();
  await copyFile((await prepared)[state], file);
  return { file };
}

async function prepare(): Promise<Record<'seeded' | 'ready', string>> {
  const folder = await workFolder();
  const [seeded, ready] = [join(folder, 'seeded.db'), join(folder, 'ready.db')];
  await change(seeded, (desk) => startUp(desk));
  await copyFile(seeded, ready);
  await change(ready, async (desk, app) => {
    await addPeople(desk, [ADA, BEN, VERA]);
    for (const { address } of [ADA, BEN, VERA]) {
      const answer = await submit(visitor(app), '/sign-in', '/sign-in', { address, password: PASSWORD });
      const session = /crossread-session=[^;,]+/.exec(String(answer.headers['set-cookie']))?.[0];
      if (session) sessions.set(address, session);
    }
  });
  const left = (await readdir(folder)).filter((name) => name.includes('.db-'));
  if (left.length > 0) throw new Error(`The store left ${left.join(', ')} behind.`);
  return { seeded, ready };
}

async function change(file: string, work: (desk: Desk, app: Express) => Promise<void>): Promise<void> {
  const { desk, app, close } = await openAppAt({ file });
  await work(desk, app);
  // A reader that has read nothing is not closed, and would keep the file's log from being folded in.
  await desk.store.healthy();
  await close();
}

function workFolder(): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), 'crossread-app-'));
  return folder;
}

function errorLog(failures: string[]) {
  const level: Level = 'error';
  return pino({ level }, { write: (line: string) => void failures.push(line) });
}

after(async () => {
  await analyst?.close();
  if (folder) await rm(await folder, { recursive: true, force: true });
});
