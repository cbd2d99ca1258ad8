import type { Details, Token, VersionContext } from '../types.ts';
import { type AttributionDetail, findAttributions } from './attribution.ts';
import { type CertaintyDetail, findCertainty } from './certainty.ts';
import { type DateDetail, findDates } from './dates.ts';
import { findNames, type NameDetail } from './names.ts';
import { findNumbers, type NumberDetail } from './numbers.ts';
import { findPolarity, type PolarityDetail } from './polarity.ts';
import { findQuotations, type QuotationDetail } from './quotations.ts';

/** What was found in a text, with the offset its spans count from. */
interface Found {
  base: number;
  details: Partial<Details>;
}

/** Details by text, day and language; emptied when full so that hostile input cannot grow it without end. */
const known = new Map<string, Found>();
const KNOWN_LIMIT = 20_000;
/** A longer text is not kept. */
const LONGEST_KEPT = 1_000;

/**
 * Details of one sentence, each kind found when it is first asked for, and once for all sentences of the same text, day
 * and language: copies of a report cost next to nothing, and so does a story that is read again.
 */
export class LazyDetails implements Details {
  #tokens: Token[];
  #context: VersionContext;
  #own: Partial<Details>;
  #found: Found | undefined;

  constructor(tokens: Token[], context: VersionContext, own: Partial<Details> = {}) {
    this.#tokens = tokens;
    this.#context = context;
    this.#own = own;
  }

  get numbers(): NumberDetail[] {
    return this.#get('numbers', () => findNumbers(this.#tokens, this.#context, this.dates));
  }

  get dates(): DateDetail[] {
    return this.#get('dates', () => findDates(this.#tokens, this.#context));
  }

  get names(): NameDetail[] {
    return this.#get('names', () => findNames(this.#tokens, this.#context));
  }

  get attributions(): AttributionDetail[] {
    return this.#get('attributions', () => findAttributions(this.#tokens, this.#context, this.names));
  }

  get quotations(): QuotationDetail[] {
    return this.#get('quotations', () => findQuotations(this.#tokens, this.#context));
  }

  get polarity(): PolarityDetail[] {
    return this.#get('polarity', () => findPolarity(this.#tokens, this.#context));
  }

  get certainty(): CertaintyDetail[] {
    return this.#get('certainty', () => findCertainty(this.#tokens, this.#context));
  }

  /** The same details with other names and attributions, such as only the whole version can tell. */
  with(names: NameDetail[], attributions: AttributionDetail[]): LazyDetails {
    return new LazyDetails(this.#tokens, this.#context, { ...this.#own, names, attributions });
  }

  #get<K extends keyof Details>(kind: K, find: () => Details[K]): Details[K] {
    const own = this.#own[kind];
    if (own) return own as Details[K];
    this.#found ??= this.#open();
    const from = this.#tokens[0]?.start ?? 0;
    const shared = this.#found.details[kind];
    const made = shared ? (move(shared, from - this.#found.base) as Details[K]) : find();
    if (!shared) this.#found.details[kind] = move(made, this.#found.base - from) as Details[K];
    this.#own[kind] = made;
    return made;
  }

  #open(): Found {
    const from = this.#tokens[0]?.start ?? 0;
    const to = this.#tokens.at(-1)?.end ?? from;
    const blank = { base: from, details: {} };
    if (to - from > LONGEST_KEPT) return blank;
    const { source, language, published = '' } = this.#context;
    const key = `${language} ${published} ${source.slice(from, to)}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, blank);
    return blank;
  }
}

/** Fields that hold an offset into the text as received. */
const OFFSETS = new Set(['start', 'end', 'roleStart']);

/** The same details where the text stands `by` units further on. */
function move(value: unknown, by: number): unknown {
  if (by === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => move(item, by));
  const moved: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    moved[key] = typeof field === 'number' && OFFSETS.has(key) ? field + by : move(field, by);
  }
  return moved;
}
