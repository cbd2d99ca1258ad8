import type { AnnotatedSentence, Details, VersionContext } from '../types.ts';
import { type AttributionDetail, findAttributions } from './attribution.ts';
import { type CertaintyDetail, findCertainty } from './certainty.ts';
import { type DateDetail, findDates } from './dates.ts';
import { findNames, type NameDetail } from './names.ts';
import { findNumbers, type NumberDetail } from './numbers.ts';
import { findPolarity, type PolarityDetail } from './polarity.ts';
import type { Print } from './prints.ts';
import { findQuotations, type QuotationDetail } from './quotations.ts';

/** Where details are read: a sentence with its place in the text, and what it prints. */
type Place = Pick<AnnotatedSentence, 'start' | 'tokens'> & { print: Print };

/**
 * Details of one sentence, each kind found when it is first asked for, and once for all sentences of the same text, day
 * and language: copies of a report cost next to nothing, and so does a story that is read again.
 */
export class LazyDetails implements Details {
  #place: Place;
  #context: VersionContext;
  /** What the whole version tells, in offsets of the text it was found in. */
  #linked: Partial<Details>;
  #own: Partial<Details> = {};

  constructor(place: Place, context: VersionContext, linked: Partial<Details> = {}) {
    this.#place = place;
    this.#context = context;
    this.#linked = linked;
  }

  get numbers(): NumberDetail[] {
    return this.#get('numbers');
  }

  get dates(): DateDetail[] {
    return this.#get('dates');
  }

  get names(): NameDetail[] {
    return this.#get('names');
  }

  get attributions(): AttributionDetail[] {
    return this.#get('attributions');
  }

  get quotations(): QuotationDetail[] {
    return this.#get('quotations');
  }

  get polarity(): PolarityDetail[] {
    return this.#get('polarity');
  }

  get certainty(): CertaintyDetail[] {
    return this.#get('certainty');
  }

  /** How far behind the text its details were found in this sentence stands. */
  get shift(): number {
    return this.#place.start - this.#place.print.base;
  }

  /** Details as they were found in the first sentence of this text: their offsets are `shift` too small. */
  unplaced<K extends keyof Details>(kind: K): Details[K] {
    const { print } = this.#place;
    const known = print.details[kind];
    if (known) return known as Details[K];
    const made = this.#find(kind);
    this.#own[kind] = made;
    const unplaced = place(made, -this.shift);
    print.details[kind] = unplaced;
    return unplaced;
  }

  #get<K extends keyof Details>(kind: K): Details[K] {
    const own = this.#own[kind];
    if (own) return own as Details[K];
    const linked = this.#linked[kind];
    const found = (linked ?? this.unplaced(kind)) as Details[K];
    // Whoever finds them first has them where they belong.
    const made = (this.#own[kind] as Details[K] | undefined) ?? place(found, this.shift);
    this.#own[kind] = made;
    return made;
  }

  #find<K extends keyof Details>(kind: K): Details[K];
  #find(kind: keyof Details): Details[keyof Details] {
    const { tokens } = this.#place;
    switch (kind) {
      case 'numbers':
        return findNumbers(tokens, this.#context, this.dates);
      case 'dates':
        return findDates(tokens, this.#context);
      case 'names':
        return findNames(tokens, this.#context);
      case 'attributions':
        return findAttributions(tokens, this.#context, this.names);
      case 'quotations':
        return findQuotations(tokens, this.#context);
      case 'polarity':
        return findPolarity(tokens, this.#context);
      case 'certainty':
        return findCertainty(tokens, this.#context);
    }
  }
}

/** The same details where the text stands `by` units further on. */
function place<D extends Details[keyof Details]>(details: D, by: number): D {
  return by === 0 ? details : (details.map((detail) => placeOne(detail, by)) as D);
}

/** A detail, or a span within one. */
function placeOne(detail: object, by: number): object {
  const placed: Record<string, unknown> = { ...detail };
  for (const key in placed) {
    const field = placed[key];
    // Lists of words hold no offsets, and lists of numbers are figures.
    if (Array.isArray(field)) {
      if (typeof field[0] === 'object') placed[key] = field.map((item: object) => placeOne(item, by));
    } else if (typeof field === 'object' && field !== null) placed[key] = placeOne(field, by);
  }
  if (typeof placed.start === 'number') placed.start += by;
  if (typeof placed.end === 'number') placed.end += by;
  if (typeof placed.roleStart === 'number') placed.roleStart += by;
  return placed;
}
