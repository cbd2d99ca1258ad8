import type { AttributionDetail } from './attribution.ts';
import type { NameDetail } from './names.ts';
import type { ReadSentence } from './read-sentence.ts';

/** Sentences back in which the person meant by 'he' is looked for. */
const REACH = 4;

const SINGULAR = new Set(['he', 'she', 'him', 'her']);

/**
 * What only the whole version tells: 'Ushakov' is the Yuri Ushakov of an earlier sentence, and 'he said' is said by
 * the last person who spoke. Sentences in the order of the text; those that gain nothing are returned as they are.
 */
export function linkVersion(sentences: readonly ReadSentence[]): ReadSentence[] {
  const namesIn = sentences.map(({ details }) => details.unplaced('names'));
  const persons = fullNames(namesIn);
  const letters = introducedLetters(sentences, namesIn);
  let spoke: { value: string; at: number } | undefined;
  return sentences.map((sentence, at) => {
    const found = { names: namesIn[at] ?? [], attributions: sentence.details.unplaced('attributions') };
    const names = changed(found.names, (name) => withFullName(name, persons, letters));
    const attributions = changed(found.attributions, (attribution) => {
      const near = spoke && at - spoke.at <= REACH ? spoke.value : undefined;
      const linked = withSpeaker(sentence, attribution, persons, near);
      if (linked.kind === 'named' && linked.value) spoke = { value: linked.value, at };
      return linked;
    });
    const same = names === found.names && attributions === found.attributions;
    return same ? sentence : sentence.linked(names, attributions);
  });
}

/** The list itself when nothing in it becomes something else. */
function changed<T>(list: T[], change: (item: T) => T): T[] {
  let made = list;
  for (let i = 0; i < list.length; i++) {
    const item = change(list[i] as T);
    if (item === list[i]) continue;
    if (made === list) made = list.slice();
    made[i] = item;
  }
  return made;
}

/** Surname, or the first word of a name that stands alone elsewhere ('Xi') → the full name; null where two share it. */
function fullNames(namesIn: readonly NameDetail[][]): Map<string, NameDetail | null> {
  const known = new Map<string, NameDetail | null>();
  const note = (key: string, name: NameDetail) => {
    const other = known.get(key);
    if (other === undefined) known.set(key, name);
    else if (other && other.value !== name.value && !isFuller(other, name)) known.set(key, null);
  };
  const persons: NameDetail[] = [];
  for (const names of namesIn) {
    for (const name of names) if (name.type === 'person' && name.parts.length > 1) persons.push(name);
  }
  for (const name of persons) note(name.head, name);
  for (const name of persons) if (!known.has(name.parts[0] ?? '')) note(name.parts[0] ?? '', name);
  return known;
}

/** 'Anna Berg' and 'Anna M. Berg' are one, 'Carl Berg' is another. */
function isFuller(one: NameDetail, other: NameDetail): boolean {
  return one.head === other.head && one.parts[0]?.[0] === other.parts[0]?.[0];
}

/** 'Northfield Water Authority (NWA)' → 'nwa' stands for the name before the bracket. */
function introducedLetters(
  sentences: readonly ReadSentence[],
  namesIn: readonly NameDetail[][],
): Map<string, NameDetail> {
  const letters = new Map<string, NameDetail>();
  for (const [at, sentence] of sentences.entries()) {
    if (!sentence.text.includes('(')) continue;
    const { tokens } = sentence;
    for (const name of namesIn[at] ?? []) {
      const inside = tokens[name.to + 1];
      if (name.parts.length < 2 || tokens[name.to]?.text !== '(' || tokens[name.to + 2]?.text !== ')' || !inside)
        continue;
      if (/^\p{Lu}[\p{Lu}\p{Nd}]+$/u.test(inside.text)) letters.set(inside.norm, name);
    }
  }
  return letters;
}

function withFullName(
  name: NameDetail,
  persons: ReadonlyMap<string, NameDetail | null>,
  letters: ReadonlyMap<string, NameDetail>,
): NameDetail {
  const body = name.parts.length === 1 && name.country === undefined ? letters.get(name.value) : undefined;
  if (body) return { ...name, type: body.type, value: body.value, head: body.head };
  if (name.parts.length !== 1 || name.country !== undefined || (name.type !== 'person' && name.type !== 'other'))
    return name;
  const full = persons.get(name.head);
  return full ? { ...name, type: 'person', value: full.value, head: full.head } : name;
}

function withSpeaker(
  { source, details }: ReadSentence,
  found: AttributionDetail,
  persons: ReadonlyMap<string, NameDetail | null>,
  last: string | undefined,
): AttributionDetail {
  if (found.pronoun) {
    const { start, end } = found.source[0] ?? found;
    const pronoun = source.slice(start + details.shift, end + details.shift).toLowerCase();
    return last && SINGULAR.has(pronoun) ? { ...found, value: last, name: true } : found;
  }
  if (found.value.includes(' ') || (found.kind !== 'named' && found.kind !== 'anonymous')) return found;
  const full = persons.get(found.value);
  return full && full.value !== found.value ? { ...found, kind: 'named', value: full.value, name: true } : found;
}
