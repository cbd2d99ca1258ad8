import { InvalidInput } from '../../errors.ts';
import type { BatchItem, ToldFields } from '../../store/schema.ts';
import { columnsOf } from '../versions/correct-details.ts';
import type { GivenVersion, ReceivedVersion } from '../versions/receive.ts';
import { receivePastes } from '../versions/receive.ts';
import { type Readers, receiveFetched, receiveFile, receiveLink, receivePage } from '../versions/receive-sources.ts';

/** What a feed told of an article before it was read. */
export type ToldBefore = Partial<Pick<GivenVersion, 'outlet' | 'published'>>;

/** An outlet that is only the host of its address. */
const WEAK = 'the address';

/** What a person said of an item they looked at. */
export interface LookedAt {
  /** The encoding they chose. */
  encoding?: string;
  /** What they typed, text by text. */
  texts: ToldFields[];
}

/** What is kept of an item beside its bytes. */
export interface ToldOfItem extends GivenVersion {
  keepCopy?: boolean;
  /** It is not added before somebody has looked at it. */
  look?: boolean;
  looked?: LookedAt;
}

export function toldOf(told: string | null): ToldOfItem {
  return told === null ? {} : (JSON.parse(told) as ToldOfItem);
}

/** One item of a batch → its texts, with what somebody said who looked. Throws a CrossreadError that says what to do. */
export async function readItem(readers: Readers, item: BatchItem, as?: LookedAt): Promise<ReceivedVersion[]> {
  const told = toldOf(item.told);
  const { encoding, texts = [] } = as ?? told.looked ?? {};
  const reading = encoding === undefined ? readers : readingAs(readers, encoding);
  const received = await readKind(reading, item, told);
  return received.map((version, index) => withTyped(version, texts[index] ?? {}));
}

function readingAs(readers: Readers, encoding: string): Readers {
  return { ...readers, readSource: (given) => readers.readSource({ ...given, encoding }) };
}

async function readKind(readers: Readers, item: BatchItem, told: ToldOfItem): Promise<ReceivedVersion[]> {
  const { kind, name } = item;
  const link = item.link ?? '';
  if (kind === 'text') return readText(told);
  const bytes = Buffer.from(item.bytes ?? '', 'base64');
  if (kind === 'file') return receiveFile(readers, { name, bytes });
  // What was fetched to be looked at is not asked for again.
  if (kind === 'link' && item.bytes !== null) return receiveFetched(readers, { name, bytes, link }, item.content_type);
  const received =
    kind === 'link'
      ? await receiveLink(readers, link)
      : await receivePage(readers, { name, bytes, link }, kind === 'feed' ? 'feed' : 'browser');
  return received.map((version) => withTold(version, told));
}

function withTyped(version: ReceivedVersion, typed: ToldFields): ReceivedVersion {
  const label = typed.outlet?.value || version.label;
  const told = { ...version.read?.told, ...typed };
  return { ...version, ...columnsOf(typed), label, read: { ...version.read, told } };
}

function readText(typed: GivenVersion): ReceivedVersion[] {
  try {
    return receivePastes([typed]);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput({ '': error.message }) : error;
  }
}

/** What the page tells of itself wins over what the feed told of it. */
function withTold(version: ReceivedVersion, told: ToldBefore): ReceivedVersion {
  const known = version.outlet && version.read?.told?.outlet?.from !== WEAK;
  const outlet = known ? '' : asText(told.outlet).slice(0, 120);
  const published = version.published ? '' : asText(told.published);
  const fields = Object.entries({ outlet, published }).filter(([, value]) => value !== '');
  const fromFeed = Object.fromEntries(fields.map(([field, value]) => [field, { value, from: 'the feed' }]));
  return {
    ...version,
    ...(outlet && { outlet, label: outlet }),
    ...(published && { published }),
    read: { ...version.read, told: { ...version.read?.told, ...fromFeed } },
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
