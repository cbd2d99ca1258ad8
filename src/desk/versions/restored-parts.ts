/** Parts that reading leaves out of a text and somebody wants in it: they stand behind it, in the order wanted. */
import { foldSpace } from '../../engine/index.ts';
import { foldOutlet, listHabits } from '../../store/mends.ts';
import type { AsidePart, Db, StoredMend } from '../../store/schema.ts';
import type { VersionText } from '../../store/versions.ts';
import type { ReceivedVersion } from './receive.ts';

/** Puts behind texts what is remembered for their outlets; another text stays the same object. */
export type Remember = (received: ReceivedVersion) => ReceivedVersion;

/** What is remembered for the outlets of these texts; asks for nothing where no part was left out of them. */
export async function remembering(db: Db, all: readonly ReceivedVersion[]): Promise<Remember> {
  const outlets = all.flatMap(({ outlet, read }) => (outlet && read?.aside?.length ? outlet : []));
  const kept = (await listHabits(db, outlets)).filter(({ decision }) => decision === 'keep');
  const wanted = new Set(kept.map(({ outlet, text }) => `${outlet}\n${text}`));
  return (received) => {
    if (!received.outlet || wanted.size === 0) return received;
    const outlet = foldOutlet(received.outlet);
    return putBack(
      received,
      (received.read?.aside ?? []).filter(({ text }) => wanted.has(`${outlet}\n${foldSpace(text)}`)),
    );
  };
}

/** With the parts that were restored in the text `before` and are left out of this one as well. */
export function restoreAgain(
  { id, text: before }: Pick<VersionText, 'id' | 'text'>,
  mends: readonly StoredMend[],
  received: ReceivedVersion,
): ReceivedVersion {
  const { aside = [] } = received.read ?? {};
  if (aside.length === 0) return received;
  const kept = mends
    .filter(({ kind, version }) => kind === 'keep' && version === id)
    .toSorted((a, b) => a.begin_at - b.begin_at)
    .map(({ begin_at, end_at }) => before.slice(begin_at, end_at));
  return putBack(
    received,
    kept.flatMap((passage) => aside.find(({ text }) => text === passage) ?? []),
  );
}

function putBack(received: ReceivedVersion, wanted: readonly AsidePart[]): ReceivedVersion {
  const { read = {} } = received;
  const parts = wanted.filter(({ text }) => !received.text.includes(text));
  if (parts.length === 0) return received;
  return {
    ...received,
    text: [received.text, ...parts.map(({ text }) => text)].join('\n\n'),
    read: { ...read, aside: (read.aside ?? []).filter((part) => !parts.includes(part)) },
  };
}
