import { oncePerPrint } from '../annotate/prints.ts';
import { tokenise } from '../text/tokens.ts';
import type { AnnotatedSentence, Claim, Gap, Sentence } from '../types.ts';
import { findInLeftOut, type LeftOutPassage, type SilentClaim } from './left-out.ts';
import { FEWEST_STEMS, stemsOf } from './stems.ts';

/** A version as gaps need it. */
export interface GapVersion {
  id: string;
  language: string;
  source: string;
  /** Sentences that may join claims, with their tokens. */
  speaking: readonly AnnotatedSentence[];
  /** Sentences of what was set aside. */
  aside: readonly Sentence[];
  /** What was left out of the text when its file was read. */
  leftOut: readonly LeftOutPassage[];
}

/** Share of a claim's weight a passage must have to count as telling it, too. */
const ENOUGH: Record<Gap['kind'], number> = { removed: 0.6, unaligned: 0.55 };
/** A stem in more passages than this tells nothing apart; the bound keeps the work linear. */
const MOST_POSTINGS = 60;

interface Passage {
  version: string;
  kind: Gap['kind'];
  start: number;
  end: number;
  stems: ReadonlySet<string>;
}

/**
 * Where a version that is silent on a claim seems to tell it all the same: in a passage that cleaning set aside or that
 * was left out when its file was read ('removed'), or in a sentence that was not aligned with the claim ('unaligned').
 * A version without a gap here does not report the claim.
 */
export function findGaps(claims: readonly Claim[], versions: readonly GapVersion[]): Gap[] {
  const passages = versions.flatMap(passagesOf);
  const postings = indexStems(passages);
  const sentences = new Map(
    versions.flatMap(({ speaking }) => speaking.map((sentence) => [sentence.id, sentence] as const)),
  );
  const weigh = (stem: string): number => Math.log(1 + passages.length / (1 + (postings.get(stem)?.length ?? 0)));
  const silent: SilentClaim[] = [];
  const gaps = claims.flatMap((claim) => {
    const tellings = claim.sentences.flatMap((id) => sentences.get(id) ?? []);
    const reporting = new Set(tellings.map(({ version }) => version));
    const [telling] = tellings;
    if (!telling || reporting.size === versions.length) return [];
    const stems = stemsIn(telling);
    const found = bestPassages(stems, reporting, passages, postings, weigh).map(({ version, kind, start, end }) => ({
      ...{ claim: claim.id, version, kind, start, end },
    }));
    for (const { version } of found) reporting.add(version);
    silent.push({ claim: claim.id, telling, stems, told: reporting });
    return found;
  });
  return [...gaps, ...findInLeftOut(silent, versions, weigh, ENOUGH.removed)];
}

/** The best passage of each version outside `reporting` that has enough of the stems' weight. */
function bestPassages(
  stems: ReadonlySet<string>,
  reporting: ReadonlySet<string>,
  passages: readonly Passage[],
  postings: ReadonlyMap<string, number[]>,
  weigh: (stem: string) => number,
): Passage[] {
  if (stems.size < FEWEST_STEMS) return [];
  const weights = [...stems].map((stem) => ({ stem, weight: weigh(stem), places: rare(postings.get(stem)) }));
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  // What a passage would have if it had every common stem: most have too little even so.
  const common = weights.reduce((sum, { weight, places }) => (places.length > 0 ? sum : sum + weight), SLACK * whole);
  const most = new Map<number, number>();
  for (const { weight, places } of weights) {
    for (const index of places) most.set(index, (most.get(index) ?? common) + weight);
  }
  const best = new Map<string, { passage: Passage; share: number }>();
  for (const [index, bound] of most) {
    if (bound < LEAST_ENOUGH * whole) continue;
    const passage = passages[index];
    if (!passage || reporting.has(passage.version)) continue;
    let shared = 0;
    for (const { stem, weight } of weights) if (passage.stems.has(stem)) shared += weight;
    const share = shared / whole;
    if (share >= ENOUGH[passage.kind] && share > (best.get(passage.version)?.share ?? 0)) {
      best.set(passage.version, { passage, share });
    }
  }
  return [...best.values()].map(({ passage }) => passage);
}

const LEAST_ENOUGH = Math.min(...Object.values(ENOUGH));
/** Sums in another order differ in their last digits. */
const SLACK = 1e-9;

function passagesOf({ id, source, speaking, aside }: GapVersion): Passage[] {
  const passage = (kind: Gap['kind'], { start, end }: Sentence, stems: ReadonlySet<string>): Passage => {
    return { version: id, kind, start, end, stems };
  };
  return [
    ...speaking.map((sentence) => passage('unaligned', sentence, stemsIn(sentence))),
    ...aside.map((sentence) => passage('removed', sentence, stemsOf(tokenise(source, sentence.start, sentence.end)))),
  ].filter(({ stems }) => stems.size >= FEWEST_STEMS);
}

function indexStems(passages: readonly Passage[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, { stems }] of passages.entries()) {
    for (const stem of stems) {
      const list = postings.get(stem);
      if (list) list.push(index);
      else postings.set(stem, [index]);
    }
  }
  return postings;
}

function rare(posting: number[] = []): number[] {
  return posting.length <= MOST_POSTINGS ? posting : [];
}

const stemsIn = oncePerPrint<ReadonlySet<string>>(({ tokens }) => stemsOf(tokens));
