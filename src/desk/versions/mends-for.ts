import { foldSpace } from '../../engine/index.ts';
import type { BlockMend, SentenceMend, Span } from '../../engine/types.ts';
import { foldOutlet } from '../../store/mends.ts';
import type { StoredHabit, StoredMend } from '../../store/schema.ts';

/** What the engine is told of a version: first what is remembered for its outlet, then what was changed in itself. */
export function mendsFor(
  version: { id: string; outlet: string | null; text: string },
  mends: StoredMend[],
  habits: StoredHabit[],
): { blockMends?: BlockMend[]; sentenceMends?: SentenceMend[] } {
  const own = mends.filter((mend) => mend.version === version.id);
  const blockMends: BlockMend[] = [
    ...rememberedMends(version, habits),
    ...own.flatMap(({ kind, begin_at, end_at }) =>
      kind === 'keep' || kind === 'aside' ? [{ decision: kind, start: begin_at, end: end_at }] : [],
    ),
  ];
  const sentenceMends = own.flatMap(({ kind, begin_at }): SentenceMend[] =>
    kind === 'join' || kind === 'split' ? [{ break: kind, at: begin_at }] : [],
  );
  return { ...(blockMends.length > 0 && { blockMends }), ...(sentenceMends.length > 0 && { sentenceMends }) };
}

/** The engine knows one block by its text; a part that was restored may be several, and is told by where it stands. */
function rememberedMends({ outlet, text: source }: { outlet: string | null; text: string }, habits: StoredHabit[]) {
  if (outlet === null) return [];
  const name = foldOutlet(outlet);
  const remembered = habits.filter((habit) => habit.outlet === name);
  const lines = remembered.some(({ decision }) => decision === 'keep') ? linesOf(source) : undefined;
  return remembered.map(({ decision, text }): BlockMend => {
    const several = decision === 'keep' && lines ? findLines(lines, text) : undefined;
    return several ? { decision, ...several } : { decision, text };
  });
}

interface Lines {
  spans: Span[];
  /** Folded, with a space behind each. */
  folded: string;
  /** Where a line begins in `folded` → its number. */
  at: Map<number, number>;
}

function linesOf(source: string): Lines {
  const spans: Span[] = [];
  const at = new Map<number, number>();
  let [folded, start] = ['', 0];
  for (const line of source.split('\n')) {
    const words = foldSpace(line);
    if (words !== '') {
      at.set(folded.length, spans.length);
      spans.push({ start, end: start + line.length });
      folded += `${words} `;
    }
    start += line.length + 1;
  }
  at.set(folded.length, spans.length);
  return { spans, folded, at };
}

/** Where a text stands that is two or more whole lines. */
function findLines({ spans, folded, at }: Lines, text: string): Span | undefined {
  const from = folded.indexOf(`${text} `);
  const [first, behind] = [at.get(from), at.get(from + text.length + 1)];
  if (from < 0 || first === undefined || behind === undefined || behind - first < 2) return undefined;
  return { start: spans[first]?.start ?? 0, end: spans[behind - 1]?.end ?? 0 };
}
