import type { Rule } from '../../types.ts';

export const quotationRules: Rule[] = [];
