import { type Resemblance, resemblances } from '../../engine/index.ts';
import { foldOutlet } from '../../store/mends.ts';
import type { VersionText } from '../../store/versions.ts';
import type { ReceivedVersion } from './receive.ts';

/** What a text that comes to a story is to the versions there. */
export type Newcomer =
  /** Letter for letter one of them. */
  | { is: 'same'; as: VersionText }
  /** What an outlet prints now in place of one of them. */
  | { is: 'revision'; of: VersionText }
  /** Nearly one of them, under another name. */
  | { is: 'near-copy'; of: VersionText; share: number }
  | { is: 'version' };

/** Characters of a text that are compared at the door; articles are shorter. */
const COMPARED = 60_000;
/** From this share of the longer text on two texts are told as copies at the door. */
const NEAR_COPY = 0.75;
/** The same outlet's text is a revision from these shares on; below them, it is another article. */
const SAME_ARTICLE = { ofShorter: 0.4, ofLonger: 0.25 };

/**
 * The same link, or the same outlet with much the same text, is a revision; `revises` (a position) or 'new' from the
 * person who brings it wins over what it looks like. `inPlaceOf`: the text as it would become of a version there.
 */
export function judgeNewcomer(
  received: ReceivedVersion,
  there: VersionText[],
  told: string,
  inPlaceOf: (version: VersionText) => ReceivedVersion,
): Newcomer {
  const same = there.find((version) => [received.text, inPlaceOf(version).text].includes(version.text));
  if (same) return { is: 'same', as: same };
  const chosen = there.find(({ position }) => String(position) === told);
  if (chosen) return { is: 'revision', of: chosen };
  const alike = resemblances(
    received.text.slice(0, COMPARED),
    there.map(({ text }) => text.slice(0, COMPARED)),
  );
  const revised =
    told === 'new' ? undefined : there.find((version, index) => isRevision(received, version, alike[index]));
  if (revised) return { is: 'revision', of: revised };
  const shares = alike.map(({ ofLonger }) => ofLonger);
  const share = Math.max(0, ...shares);
  const near = there[shares.indexOf(share)];
  return near && share >= NEAR_COPY ? { is: 'near-copy', of: near, share } : { is: 'version' };
}

function isRevision(received: ReceivedVersion, version: VersionText, alike: Resemblance | undefined): boolean {
  if (received.link && version.link && foldLink(received.link) === foldLink(version.link)) return true;
  const outlets = [received.outlet, version.outlet].map((outlet) => (outlet ? foldOutlet(outlet) : undefined));
  if (outlets[0] === undefined || outlets[0] !== outlets[1] || !alike) return false;
  return alike.ofShorter >= SAME_ARTICLE.ofShorter && alike.ofLonger >= SAME_ARTICLE.ofLonger;
}

/** Without what leads to the same page all the same: scheme, 'www.', fragment, tracking, a slash at the end. */
export function foldLink(link: string): string {
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (/^(utm_|fbclid|gclid)/.test(name)) url.searchParams.delete(name);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}?${url.searchParams}`;
}
