import type { OpenText } from '../open-file.ts';
import { refusal } from '../source.ts';

/** A feed lists articles; which of them are versions of one story, only a person knows. */
export function refuseFeed({ name }: OpenText): never {
  throw refusal(
    name,
    'is a feed, a list of articles. Bring in the articles it links to, or pick them under ‘From a feed’.',
  );
}
