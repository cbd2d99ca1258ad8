import learned from '../lexicon/data/align-weights.json' with { type: 'json' };
import reports from '../lexicon/data/report-weights.json' with { type: 'json' };

/** What scripts/train-align.ts learned: weights of the likenesses, and of the second look. */
export interface AlignWeights {
  similarity: { bias: number; rarity: number; local: number; soft: number; grams: number; acts: number };
  neighbours: { bias: number; logit: number; company: number };
}

/** For versions of one story that people put together: two sentences are one claim when they state the same. */
export const STORY: AlignWeights = learned.story;

/** For a few reports of one event. */
export const PASSAGES: AlignWeights = learned.passages;

/** For many reports of one event: what most of them say was done counts. */
export const DOCUMENTS: AlignWeights = learned.documents;

/** For the same once more, with what is known of the versions and of the deeds told (scripts/train-reports.ts). */
export const REPORTS: { bias: number; coefficients: number[] } = reports;
