import type { Rule } from '../../types.ts';

export const dateRules: Rule[] = [];
