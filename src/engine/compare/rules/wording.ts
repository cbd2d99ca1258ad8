import type { Rule } from '../../types.ts';

export const wordingRules: Rule[] = [];
