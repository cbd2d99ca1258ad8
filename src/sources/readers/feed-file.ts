import { words } from '../../words/words.ts';
import type { OpenText } from '../open-file.ts';
import { refusal } from '../source.ts';

/** A feed lists articles; which of them are versions of one story, only a person knows. */
export function refuseFeed({ name }: OpenText): never {
  throw refusal(name, words().refusals.isFeed);
}
