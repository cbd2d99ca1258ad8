import { currentReader, type Locale } from './reader.ts';

/** For what is kept with words in it: a WeakMap for each way of speaking, so that nobody is shown another's words. */
export class KeptWords<Key extends WeakKey, Value> {
  readonly #spoken = new Map<Locale, WeakMap<Key, Value>>();

  get(key: Key): Value | undefined {
    return this.#own().get(key);
  }

  set(key: Key, value: Value): void {
    this.#own().set(key, value);
  }

  #own(): WeakMap<Key, Value> {
    const { locale } = currentReader();
    const own = this.#spoken.get(locale) ?? new WeakMap<Key, Value>();
    this.#spoken.set(locale, own);
    return own;
  }
}
