/** Endings that make the people or the adjective of a place. */
const OF_A_PLACE = new Set(['', 'n', 'an', 'ian', 'i', 's', 'ns', 'ese', 'ish', 'er', 'er']);

/** 0–1: two names in lower case that are one name spelt otherwise ('morsi', 'mursi') or its people ('gaza', 'gazan'). */
export function namesAlike(x: string, y: string): number {
  if (x.length < 4 || y.length < 4 || x.charCodeAt(0) !== y.charCodeAt(0)) return 0;
  const shared = sharedStart(x, y);
  if (shared >= 4 && OF_A_PLACE.has(x.slice(shared)) && OF_A_PLACE.has(y.slice(shared))) return 0.95;
  const most = Math.min(x.length, y.length) >= 8 ? 2 : x.length >= 5 && y.length >= 5 ? 1 : 0;
  return most > 0 && isWithin(x, y, most) ? 0.9 : 0;
}

/** 0–1: two stems that look like one family: a long common start and short, different ends. */
export function formsAlike(x: string, y: string): number {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 5 || long.length - short.length > 4) return 0;
  const shared = sharedStart(x, y);
  return shared >= 5 && shared >= 0.8 * short.length ? 0.7 : 0;
}

function sharedStart(x: string, y: string): number {
  let shared = 0;
  while (shared < x.length && shared < y.length && x.charCodeAt(shared) === y.charCodeAt(shared)) shared++;
  return shared;
}

/** Whether at most `most` letters are put in, left out, changed or swapped with the next (Damerau). */
export function isWithin(x: string, y: string, most: number): boolean {
  if (Math.abs(x.length - y.length) > most || x.length > 40 || y.length > 40) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= y.length; j++) {
      const same = x.charCodeAt(i - 1) === y.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped =
        i > 1 && j > 1 && x.charCodeAt(i - 1) === y.charCodeAt(j - 2) && x.charCodeAt(i - 2) === y.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    beforeLast = last;
    last = row;
  }
  return (last[y.length] ?? 99) <= most;
}
