/** What was to be reached, and whether it was. */
const told: { goal: string; met: boolean; is: string }[] = [];

/** `is` at most `limit`. */
export function goal(name: string, is: number, limit: number, unit: string, digits = 0): void {
  const shown = (value: number) => `${value.toFixed(digits)}${unit}`;
  told.push({ goal: `${name}: at most ${shown(limit)}`, met: is <= limit, is: shown(is) });
}

export function printGoals(): void {
  const width = Math.max(...told.map(({ goal: name }) => name.length));
  for (const { goal: name, met, is } of told) {
    console.log(`${name.padEnd(width)}  ${is.padStart(12)}  ${met ? 'ok' : 'missed'}`);
  }
  console.log(`${told.filter(({ met }) => met).length} of ${told.length} goals met`);
}
