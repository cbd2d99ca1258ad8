import { InvalidInput } from '../errors.ts';
import type { BatchItem } from '../store/schema.ts';
import type { GivenVersion, ReceivedVersion } from './receive.ts';
import { receivePastes } from './receive.ts';
import { type Readers, receiveFile, receiveLink, receivePage } from './receive-sources.ts';

/** What a feed told of an article before it was read. */
export type ToldBefore = Partial<Pick<GivenVersion, 'outlet' | 'published'>>;

/** An outlet that is only the host of its address. */
const WEAK = 'the address';

/** One item of a batch → its texts. Throws a CrossreadError whose words say what to do. */
export async function readItem(readers: Readers, item: BatchItem): Promise<ReceivedVersion[]> {
  const { kind, name } = item;
  const link = item.link ?? '';
  const told = (item.told === null ? {} : JSON.parse(item.told)) as GivenVersion;
  if (kind === 'text') return readText(told);
  const bytes = Buffer.from(item.bytes ?? '', 'base64');
  if (kind === 'file') return receiveFile(readers, { name, bytes });
  const received =
    kind === 'link'
      ? await receiveLink(readers, link)
      : await receivePage(readers, { name, bytes, link }, kind === 'feed' ? 'feed' : 'browser');
  return received.map((version) => withTold(version, told));
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
