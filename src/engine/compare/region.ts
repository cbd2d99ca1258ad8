import type { SentencePair, Span, Token } from '../types.ts';

/** The one stretch in which two otherwise equal sentences differ, by token: from … to - 1 on each side. */
export interface Region {
  a: { from: number; to: number };
  b: { from: number; to: number };
}

/** A longer stretch is another sentence, not an exchanged name. */
const LONGEST = 9;
/** Equal words on both sides of the stretch, at the least, and as a share of the shorter sentence. */
const LEAST_EQUAL = 4;
const LEAST_SHARE = 0.5;

const known = new WeakMap<SentencePair, Region | null>();

/** Where two sentences differ that are equal before and after it; null when they differ in more than one place. */
export function changedRegion(pair: SentencePair): Region | null {
  const cached = known.get(pair);
  if (cached !== undefined) return cached;
  const region = findRegion(pair.a.tokens, pair.b.tokens);
  known.set(pair, region);
  return region;
}

function findRegion(a: readonly Token[], b: readonly Token[]): Region | null {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before]?.norm === b[before]?.norm) before++;
  let after = 0;
  while (after < shorter - before && a[a.length - 1 - after]?.norm === b[b.length - 1 - after]?.norm) after++;
  const region = { a: { from: before, to: a.length - after }, b: { from: before, to: b.length - after } };
  const [one, other] = [region.a.to - before, region.b.to - before];
  if (one === 0 || other === 0 || one > LONGEST || other > LONGEST) return null;
  return before + after >= LEAST_EQUAL && before + after >= shorter * LEAST_SHARE ? region : null;
}

/** Whether a detail of each sentence reaches into the stretch that was exchanged. */
export function isExchanged(pair: SentencePair, x: Span, y: Span): boolean {
  const region = changedRegion(pair);
  return region !== null && touches(pair.a.tokens, region.a, x) && touches(pair.b.tokens, region.b, y);
}

function touches(tokens: readonly Token[], { from, to }: { from: number; to: number }, span: Span): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  return span.start < end && start < span.end;
}
