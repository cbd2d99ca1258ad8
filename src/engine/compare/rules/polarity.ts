import type { Rule } from '../../types.ts';

export const polarityRules: Rule[] = [];
