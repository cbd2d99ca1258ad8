import type { Rule } from '../../types.ts';

export const attributionRules: Rule[] = [];
