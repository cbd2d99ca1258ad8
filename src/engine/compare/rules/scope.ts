import type { Rule } from '../../types.ts';

export const scopeRules: Rule[] = [];
