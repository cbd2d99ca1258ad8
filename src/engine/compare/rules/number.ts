import type { Rule } from '../../types.ts';

export const numberRules: Rule[] = [];
