const STOP_WORDS = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its not of on or she that the their they this to was were which who will with would'.split(
    ' ',
  ),
);

/** Function words of English, in lower case. */
export function isStopWord(norm: string): boolean {
  return STOP_WORDS.has(norm);
}
