import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { SourceUnavailable } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { bare, isLocalName } from './check-url.ts';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const USER_AGENT = 'Crossread/0.1 (+fact-checking; fetches on request of a person)';
const HEADERS = {
  'user-agent': USER_AGENT,
  accept:
    'text/html,application/xhtml+xml,application/pdf,application/json,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en, *;q=0.5',
};
const MOST_HEADERS = 64 * 1024;

export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, verbatim: true });

/** Finds the one address to connect to. Every address of the name must be allowed, or none is used. */
export async function chooseAddress(
  url: URL,
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
): Promise<{ address: string; family: number }> {
  const host = bare(url.hostname);
  const family = isIP(host);
  if (isLocalName(host) && family === 0) throw refused(host);
  const found = family > 0 ? [{ address: host, family }] : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) throw new SourceUnavailable(words().fetching.noHost(host));
  if (!found.every(({ address }) => isAllowed(address))) throw refused(host);
  return first;
}

/** Sends one GET to exactly that address and waits for the head of the answer. */
export function sendRequest(
  url: URL,
  target: { address: string; family: number },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  // The name is not asked for again: what was checked is what is connected to.
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [target]);
    else done(null, target.address, target.family);
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, { headers: HEADERS, lookup, signal, agent: false, maxHeaderSize: MOST_HEADERS });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

function refused(host: string): SourceUnavailable {
  return new SourceUnavailable(words().fetching.notPublic(host));
}
