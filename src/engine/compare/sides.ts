import type { Family, Side } from '../types.ts';
import type { Slot } from './merge.ts';

/** Outlets named on one side; of more, the rest is counted. */
const MOST_NAMED = 4;

/** A slot's readings grouped by normalised value (by text where the values are the same), most printed first. */
export function sidesOf(
  slot: Slot,
  labels: ReadonlyMap<string, string>,
  familyOf: ReadonlyMap<string, Family>,
): Side[] {
  const values = new Set(slot.readings.map((reading) => reading.value));
  const keyOf = values.size > 1 ? (value: string, _text: string) => value : (_value: string, text: string) => text;
  const groups = new Map<string, { text: string; value: string; versions: Set<string> }>();
  for (const { variant, text, value } of slot.readings) {
    const key = keyOf(value, text);
    const group = groups.get(key);
    if (group) for (const version of variant.versions) group.versions.add(version);
    else groups.set(key, { text, value, versions: new Set(variant.versions) });
  }
  return [...groups.values()]
    .sort((a, b) => b.versions.size - a.versions.size)
    .map(({ text, value, versions }) => ({ labels: nameAll([...versions], labels, familyOf), text, value }));
}

/** Labels of the versions, copies of one text gathered: 'The Moscow Times', '2 copies of it'. */
function nameAll(
  versions: string[],
  labels: ReadonlyMap<string, string>,
  familyOf: ReadonlyMap<string, Family>,
): string[] {
  /** By family, or by version. */
  const sources = new Map<Family | string, string[]>();
  for (const version of versions) {
    const family = familyOf.get(version);
    const key = family && (family.relation === 'copy' || family.relation === 'edited-copy') ? family : version;
    const list = sources.get(key);
    if (list) list.push(version);
    else sources.set(key, [version]);
  }
  const shown = sources.size <= MOST_NAMED ? sources.size : MOST_NAMED - 1;
  const names = [...sources.values()].slice(0, shown).flatMap((list) => {
    // An outlet's own name rather than an agency's or an id.
    const named = list.find((version) => !(labels.get(version) ?? version).includes(version)) ?? list[0] ?? '';
    const label = labels.get(named) ?? named;
    return list.length === 1
      ? [label]
      : [label, list.length === 2 ? 'a copy of it' : `${list.length - 1} copies of it`];
  });
  return shown === sources.size ? names : [...names, `${sources.size - shown} others`];
}
