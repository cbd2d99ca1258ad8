import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STORY } from '../../tests/durability/reviewing.ts';

/** A running copy as somebody sees it. */
export interface Target {
  who: 'a stranger' | 'a reviewer';
  url: string;
  /** How many answers of which kind ('2xx') it has given. */
  answers: Map<string, number>;
  /** Addresses with something to inject, and forms with their fields. */
  addresses: string[];
  forms: { page: string; action: string; fields: string }[];
}

const CLAIM = `${STORY}/claims/1`;
/** What ends the session, and the streams that never end. */
const LEFT_ALONE = /^\/(?:sign-out|account\/sessions\/|stories\/[^/]+\/live)/;

/** Tools come and go through a door on loopback that holds the session: so none of them can lose it. */
export async function openDoor(url: string, session = ''): Promise<Target & { close: () => void }> {
  const cookie = session === '' ? '' : await cookieOf(url, session);
  const answers = new Map<string, number>();
  const server = createServer((asked, answer) => {
    answer.on('close', () => {
      const kind = `${String(answer.statusCode)[0]}xx`;
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
    });
    pass(asked, answer, url, cookie);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { ...(session === '' ? STRANGER : REVIEWER), url: urlOf(server), answers, close: () => endAll(server) };
}

async function cookieOf(url: string, session: string): Promise<string> {
  const page = await fetch(`${url}/account`, { headers: { cookie: `crossread-session=${session}` } });
  if (page.status !== 200) throw new Error(`The session answers ${page.status}.`);
  const token = page.headers.getSetCookie().find((each) => each.startsWith('crossread-csrf='));
  return `crossread-session=${session}; ${token?.split(';')[0]}`;
}

function pass(asked: IncomingMessage, answer: ServerResponse, url: string, cookie: string): void {
  const path = asked.url ?? '/';
  if (LEFT_ALONE.test(path)) return void answer.writeHead(404).end();
  // Not compressed: some tools do not read further than the first page of those.
  const headers = { ...asked.headers, 'accept-encoding': 'identity', ...(cookie !== '' && { cookie }) };
  const onward = request(`${url}${path}`, { method: asked.method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function endAll(server: Server): void {
  server.closeAllConnections();
  server.close();
}

const STRANGER = {
  who: 'a stranger' as const,
  addresses: ['/sign-in?to=%2Fqueue', '/invitations/abc*', '/published/abc*', '/static/css/base.css?v=1'],
  forms: [{ page: '/sign-in', action: '/sign-in', fields: 'address=a@example.org&password=none&to=/' }],
};

const REVIEWER = {
  who: 'a reviewer' as const,
  addresses: [
    '/search?q=offer&story=&kind=&person=',
    '/activity?story=&person=&before=10',
    '/queue?filter=&page=1',
    `${STORY}?page=1`,
    `${STORY}/compare?base=1&page=1`,
    `${CLAIM}/history?before=10`,
    '/stories/abc*',
    `${STORY}/claims/1*`,
  ],
  forms: [
    { page: CLAIM, action: `${CLAIM}/verdicts`, fields: 'value=disputed&reason=They+differ&confidence=low' },
    { page: CLAIM, action: `${CLAIM}/evidence`, fields: 'url=&title=A&passage=B&stance=supports&kind=primary' },
    { page: '/account', action: '/account/profile', fields: 'name=Reviewer&address=reviewer0@example.org' },
  ],
};
