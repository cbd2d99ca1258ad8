/** The label wanted, with a number behind it where another version goes by that name. */
export function freeLabel(wanted: string, taken: ReadonlySet<string>): string {
  let label = wanted;
  for (let n = 2; taken.has(label); n++) label = `${wanted} (${n})`;
  return label;
}
