import learned from '../lexicon/data/align-weights.json' with { type: 'json' };

/** What scripts/train-align.ts learned: weights of the likenesses, and of the second look. */
export interface AlignWeights {
  similarity: { bias: number; rarity: number; local: number; soft: number; grams: number };
  neighbours: { bias: number; logit: number; company: number };
}

/** For versions of one story that people put together: two sentences are one claim when they state the same. */
export const STORY: AlignWeights = learned.story;

/** For documents nobody has sorted, where most sentences that count report one event. */
export const DOCUMENTS: AlignWeights = learned.documents;
