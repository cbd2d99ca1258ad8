/** The place in code points of an offset in UTF-16 units; one inside a surrogate pair counts as before it. */
export type CodePoints = (offset: number) => number;

/**
 * Counts a text once, so that each question is answered by a search among its surrogate pairs: most texts have none.
 * JavaScript counts UTF-16 units, the W3C Web Annotation Data Model code points.
 */
export function codePointsOf(text: string): CodePoints {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the ascending numbers are smaller. */
function countBelow(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
