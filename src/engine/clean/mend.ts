import type { Block, BlockMend, Span } from '../types.ts';

/**
 * Blocks with a reviewer's choices applied: what was set aside is kept, what was kept is set aside. A choice names a
 * span, or the folded text of a block (as remembered for an outlet, whose pages repeat it); later choices win.
 */
export function mendBlocks(blocks: Block[], source: string, mends: readonly BlockMend[]): Block[] {
  return mends.reduce((mended, mend) => mended.flatMap((block) => applyTo(block, source, mend)), blocks);
}

function applyTo(block: Block, source: string, mend: BlockMend): Block[] {
  if ('text' in mend) return fold(source, block) === mend.text ? [chosen(block, mend)] : [block];
  const start = Math.max(block.start, mend.start);
  const end = Math.min(block.end, mend.end);
  if (start >= end) return [block];
  const parts = [
    trimmed(source, { ...block, end: start }),
    trimmed(source, chosen({ ...block, start, end }, mend)),
    trimmed(source, { ...block, start: end }),
  ];
  return parts.filter((part) => part.start < part.end);
}

function chosen({ start, end, kind }: Block, mend: BlockMend): Block {
  if (mend.decision === 'aside') {
    return {
      start,
      end,
      kind: 'furniture',
      reason: 'text' in mend ? 'set aside before for this outlet' : 'set aside by a reviewer',
    };
  }
  return { start, end, kind: kind === 'headline' ? 'headline' : 'body' };
}

/** The block without white space at its ends; empty blocks end where they start. */
function trimmed<T extends Span>(source: string, span: T): T {
  const text = source.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { ...span, start, end: Math.max(start, start + text.trim().length) };
}

function fold(source: string, { start, end }: Span): string {
  return source.slice(start, end).replace(/\s+/gu, ' ').trim();
}
