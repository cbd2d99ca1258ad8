import type { IncomingMessage } from 'node:http';
import { CrossreadError, SourceUnavailable } from '../errors.ts';
import { type Words, words } from '../words/words.ts';
import { readBody } from './link/body.ts';
import { checkUrl } from './link/check-url.ts';
import { isPublicAddress } from './link/public-address.ts';
import { chooseAddress, type Resolve, resolveBySystem, sendRequest } from './link/request.ts';

/** An answer as it came, kept with the text that is read from it. */
export interface FetchedPage {
  /** As asked for. */
  url: string;
  /** After redirects. */
  finalUrl: string;
  status: number;
  headers: Record<string, string>;
  /** Out of its content encoding. */
  bytes: Uint8Array;
  contentType: string;
}

export interface FetchOptions {
  /** Milliseconds for everything: names, redirects and body. */
  timeout?: number;
  mostBytes?: number;
  mostRedirects?: number;
  ports?: readonly number[];
  /** Which addresses may be connected to: the public ones, and never others outside tests. */
  allowAddress?: (address: string) => boolean;
  resolve?: Resolve;
}

const TIMEOUT = 20_000;
const MOST_BYTES = 20_000_000;
const MOST_REDIRECTS = 5;
const WEB_PORTS = [80, 443];
/** What may hold an article; pictures, recordings and programs do not. */
const READABLE =
  /^(?:text\/|multipart\/related|message\/rfc822|application\/(?:xhtml\+xml|pdf|rtf|(?:[\w.+-]+\+)?(?:json|xml)|zip|x-zip-compressed|msword|octet-stream|x-mimearchive|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))/iu;

/**
 * Fetches one page because a person asked for it. Every address on the way, redirects included, must be public http(s)
 * on a web server's port, and the address that was checked is the one connected to. Throws SourceUnavailable.
 */
export async function fetchPage(link: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  try {
    return await Promise.race([follow(link, options, signal), timeOut(signal)]);
  } catch (error) {
    if (error instanceof CrossreadError) throw error;
    throw new SourceUnavailable(words().fetching.failed(link.slice(0, 200), reasonOf(error)));
  }
}

async function follow(link: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  const { mostRedirects = MOST_REDIRECTS, ports = WEB_PORTS } = options;
  const { allowAddress = isPublicAddress, resolve = resolveBySystem } = options;
  let url = checkUrl(link, ports);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    signal.throwIfAborted();
    const target = await chooseAddress(url, resolve, allowAddress);
    const answer = await sendRequest(url, target, signal);
    const next = redirectOf(answer, url);
    if (next === undefined) return readAnswer(answer, link, url, options.mostBytes ?? MOST_BYTES);
    answer.destroy();
    url = checkUrl(next, ports);
  }
  throw new SourceUnavailable(words().fetching.endless(link.slice(0, 200)));
}

function redirectOf(answer: IncomingMessage, from: URL): string | undefined {
  const { location } = answer.headers;
  if (!location || ![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

async function readAnswer(answer: IncomingMessage, link: string, url: URL, most: number): Promise<FetchedPage> {
  const contentType = answer.headers['content-type'] ?? '';
  const status = answer.statusCode ?? 0;
  if (contentType && !READABLE.test(contentType)) {
    answer.destroy();
    const kind = contentType.split(';')[0] ?? '';
    throw new SourceUnavailable(words().fetching.noText(url.href.slice(0, 200), kind.slice(0, 80)));
  }
  const bytes = await readBody(answer, most);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return { url: link, finalUrl: url.href, status, headers, bytes, contentType };
}

/** Some waits, like the one for a name, know no signal. */
function timeOut(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function reasonOf(error: unknown): string {
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  const { reasons, broke } = words().fetching;
  if (name === 'TimeoutError' || name === 'AbortError') return reasons.slow;
  const known = REASONS[code];
  if (known) return reasons[known];
  return /certificate|self.signed/iu.test(message) ? reasons.certificate : broke(code || name);
}

const REASONS: Record<string, keyof Words['fetching']['reasons']> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'closed',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'noWay',
  ETIMEDOUT: 'slow',
  CERT_HAS_EXPIRED: 'expired',
  HPE_HEADER_OVERFLOW: 'head',
  Z_DATA_ERROR: 'unpacking',
  Z_BUF_ERROR: 'unpacking',
};
