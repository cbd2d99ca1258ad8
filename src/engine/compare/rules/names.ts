import type { Rule } from '../../types.ts';

export const namesRules: Rule[] = [];
