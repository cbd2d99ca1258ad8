/** What reviewers said of one thing, each value once for everybody who said it; one value or none cannot be compared. */
export type Unit = readonly string[];

export interface Reliability {
  /** Units with two values at least. */
  units: number;
  /** Pairs of values of one unit. */
  pairs: number;
  /** Share of the pairs that are the same; null without pairs. */
  agreed: number | null;
  /** Krippendorff's alpha, at most 1; null where nobody ever said anything else, so that chance cannot be told. */
  alpha: number | null;
}

/**
 * Krippendorff's alpha for nominal data, any number of reviewers and missing values (Krippendorff, Content Analysis,
 * 2004, chapter 11): 1 less the disagreement there is, over the disagreement that chance would bring about with values
 * as frequent as these. Units with fewer than two values are left out.
 */
export function reliabilityOf(all: readonly Unit[]): Reliability {
  const units = all.filter((unit) => unit.length >= 2);
  const frequency = new Map<string, number>();
  let [values, pairs, same, differing] = [0, 0, 0, 0];
  for (const unit of units) {
    const counts = new Map<string, number>();
    for (const value of unit) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      frequency.set(value, (frequency.get(value) ?? 0) + 1);
    }
    const ordered = unit.length * (unit.length - 1);
    const alike = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    values += unit.length;
    pairs += ordered / 2;
    same += alike / 2;
    // Each unit weighs as much as it has values, however many pairs they make.
    differing += (ordered - alike) / (unit.length - 1);
  }
  const expected = [...frequency.values()].reduce((sum, count) => sum + count * (values - count), 0) / (values - 1);
  return {
    units: units.length,
    pairs,
    agreed: pairs === 0 ? null : same / pairs,
    alpha: units.length === 0 || expected === 0 ? null : 1 - differing / expected,
  };
}
