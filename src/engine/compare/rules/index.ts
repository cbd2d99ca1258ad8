import type { Rule } from '../../types.ts';
import { attributionRules } from './attribution.ts';
import { certaintyRules } from './certainty.ts';
import { dateRules } from './date.ts';
import { descriptionRules } from './description.ts';
import { namesRules } from './names.ts';
import { numberRules } from './number.ts';
import { polarityRules } from './polarity.ts';
import { predicateRules } from './predicate.ts';
import { quotationRules } from './quotation.ts';
import { scopeRules } from './scope.ts';
import { wordingRules } from './wording.ts';

/** Every comparison rule, in the order the screens list them. */
export const RULES: readonly Rule[] = [
  ...numberRules,
  ...dateRules,
  ...namesRules,
  ...attributionRules,
  ...quotationRules,
  ...polarityRules,
  ...certaintyRules,
  ...descriptionRules,
  ...predicateRules,
  ...scopeRules,
  ...wordingRules,
];
