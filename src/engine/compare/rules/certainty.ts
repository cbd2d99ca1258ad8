import type { Rule } from '../../types.ts';

export const certaintyRules: Rule[] = [];
