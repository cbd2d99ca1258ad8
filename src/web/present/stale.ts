import { list } from '../../words/format.ts';
import { currentReader } from '../../words/reader.ts';
import { type Words, words } from '../../words/words.ts';

type Told = Exclude<keyof Words['stale'], 'chip'>;

/** Why words have to be looked at again is kept as an English sentence, one of these. */
const SENTENCES: [RegExp, Told][] = [
  [/^(.+) prints it in other words now\.$/, 'otherwise'],
  [/^(.+) reports it too now, in other words\.$/, 'joined'],
  [/^Some of the sentences it was given on are no longer part of the claim\.$/, 'left'],
  [/^The claim reads otherwise now than when this verdict was given\.$/, 'changed'],
];

/** `why` as it is kept, in the reader's language; '' where nothing has changed. `labels`: of the story's versions. */
export function staleWords(why: string | null | undefined, labels: readonly string[]): string {
  if (!why || currentReader().language === 'en') return why ?? '';
  for (const [sentence, told] of SENTENCES) {
    const found = sentence.exec(why);
    if (!found) continue;
    const phrase = words().stale[told];
    return typeof phrase === 'string' ? phrase : phrase(apart(found[1] ?? '', labels));
  }
  return why;
}

/** 'A and B' as two names, unless one name has such a word in it. */
function apart(names: string, labels: readonly string[]): string {
  const named = labels.filter((label) => names.includes(label)).sort((a, b) => names.indexOf(a) - names.indexOf(b));
  return named.join(' and ') === names ? list(named) : names;
}
