import { listMends, moveMend, withdrawMend } from '../../store/mends.ts';
import { keepOriginal } from '../../store/originals.ts';
import type { ToldField, ToldFields, Tx } from '../../store/schema.ts';
import { markDue } from '../../store/stories.ts';
import { reviseVersion, type Version } from '../../store/versions.ts';
import { keepTyped } from './details.ts';
import type { ReceivedVersion } from './receive.ts';
import { restoreAgain } from './restored-parts.ts';

/**
 * Gives a version another text, the one it had is kept; changes that reviewers made move along with their passages, what
 * they had restored is restored in it, too, and what a person typed of it stays. Returns the number of the new text, and
 * the changes (ids of mends) whose passage is not in it. Only inside a write.
 */
export async function revise(
  tx: Tx,
  version: Pick<Version, 'id' | 'story' | 'text' | 'told'>,
  received: ReceivedVersion,
  actor: string | null,
): Promise<{ revision: number; lost: string[] }> {
  const mends = (await listMends(tx, version.story)).filter((mend) => mend.version === version.id);
  const { original, read = {}, ...text } = restoreAgain(version, mends, received);
  if (original && text.bytes_hash) await keepOriginal(tx, text.bytes_hash, original);
  const typed = { ...keepTyped(version.told), ...keepTyped(read.told ?? {}) };
  const revision = await reviseVersion(tx, version.id, {
    ...text,
    ...typedColumns(typed),
    read: { ...read, told: { ...read.told, ...typed } },
    received_by: actor,
  });
  const lost: string[] = [];
  for (const mend of mends) {
    const passage = version.text.slice(mend.begin_at, Math.max(mend.end_at, mend.begin_at + 40));
    const begin = text.text.indexOf(passage);
    if (begin < 0) lost.push((await withdrawMend(tx, version.story, mend.id)).id);
    else await moveMend(tx, mend.id, begin, begin + (mend.end_at - mend.begin_at));
  }
  await markDue(tx, version.story);
  return { revision, lost };
}

function typedColumns(typed: ToldFields): Partial<Record<ToldField, string | null>> {
  const columns = (['link', 'published'] as const).flatMap((field) => {
    const told = typed[field];
    return told ? [[field, told.value || null] as const] : [];
  });
  return Object.fromEntries(columns);
}
