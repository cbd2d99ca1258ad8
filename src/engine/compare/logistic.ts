import weights from '../lexicon/data/comparison-weights.json' with { type: 'json' };

/** A learned weighing of named features (scripts/train-comparison.ts says on what). */
export interface Model {
  bias: number;
  weights: Record<string, number>;
}

export type Features = Record<string, number>;

export const MODELS: Record<'denial' | 'replacement', Model> = weights.models;

/** 0–1: logistic regression over features; one the model does not know weighs nothing. */
export function weigh(model: Model, features: Features): number {
  let sum = model.bias;
  for (const [name, value] of Object.entries(features)) sum += (model.weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
