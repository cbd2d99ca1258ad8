import type { BlockMend, SentenceMend } from '../../engine/types.ts';
import { foldOutlet } from '../../store/mends.ts';
import type { StoredHabit, StoredMend } from '../../store/schema.ts';

/** What the engine is told of a version: first what is remembered for its outlet, then what was changed in itself. */
export function mendsFor(
  version: { id: string; outlet: string | null },
  mends: StoredMend[],
  habits: StoredHabit[],
): { blockMends?: BlockMend[]; sentenceMends?: SentenceMend[] } {
  const own = mends.filter((mend) => mend.version === version.id);
  const outlet = version.outlet === null ? undefined : foldOutlet(version.outlet);
  const blockMends: BlockMend[] = [
    ...habits.filter((habit) => habit.outlet === outlet).map(({ text, decision }) => ({ decision, text })),
    ...own.flatMap(({ kind, begin_at, end_at }) =>
      kind === 'keep' || kind === 'aside' ? [{ decision: kind, start: begin_at, end: end_at }] : [],
    ),
  ];
  const sentenceMends = own.flatMap(({ kind, begin_at }): SentenceMend[] =>
    kind === 'join' || kind === 'split' ? [{ break: kind, at: begin_at }] : [],
  );
  return { ...(blockMends.length > 0 && { blockMends }), ...(sentenceMends.length > 0 && { sentenceMends }) };
}
