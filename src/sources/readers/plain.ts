import type { OpenText } from '../open-file.ts';
import type { Reading } from '../source.ts';

/** Text is taken as it stands, but for line ends. */
export function readPlain({ text }: OpenText): Reading[] {
  return [{ format: 'text', text, metadata: {} }];
}
