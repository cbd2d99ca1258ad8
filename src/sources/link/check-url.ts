import { isIP } from 'node:net';
import { SourceUnavailable } from '../../errors.ts';
import { words } from '../../words/words.ts';

/** Names that only the own network knows. */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/iu;
const LONGEST = 2000;

/** A link as a person gives it → its address, if it may be fetched at all. Throws SourceUnavailable. */
export function checkUrl(link: string, ports: readonly number[]): URL {
  const shown = link.slice(0, 200);
  if (link.length > LONGEST || !URL.canParse(link)) throw new SourceUnavailable(words().fetching.noAddress(shown));
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceUnavailable(words().fetching.notWeb(shown));
  }
  if (url.username || url.password) {
    throw new SourceUnavailable(words().fetching.withPassword(shown));
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!ports.includes(port)) throw new SourceUnavailable(words().fetching.otherPort(shown, port));
  return url;
}

/** A name of the own network is refused before anybody is asked for it. */
export function isLocalName(host: string): boolean {
  return (
    isIP(bare(host)) === 0 && (LOCAL_NAMES.test(host.replace(/\.$/u, '')) || !host.replace(/\.$/u, '').includes('.'))
  );
}

/** '[::1]' → '::1'. */
export function bare(host: string): string {
  return host.replace(/^\[|\]$/gu, '');
}
