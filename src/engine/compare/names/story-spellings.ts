import type { NameDetail } from '../../annotate/names.ts';
import type { AnnotatedSentence, Claim } from '../../types.ts';
import type { Reading, Slot } from '../merge.ts';
import { printed } from './spelling.ts';

/** One name of the whole story in several spellings, and the claim it is shown with. */
export interface StorySpelling {
  claim: string;
  slot: Slot;
  members: AnnotatedSentence[];
}

/** Rule that owns these differences: the same as between two sentences of one claim. */
export const SPELLING_RULE = 'spelling-differs';

/** Names of one story looked at, at the most. */
const MOST_NAMES = 5_000;

/**
 * A name spelt otherwise by versions that never print it in one claim: 'Yury' here, 'Yuri' there. Each version's first
 * spelling counts; `known` holds the spellings a claim already shows.
 */
export function storySpellings(
  claims: readonly Claim[],
  sentences: ReadonlyMap<string, AnnotatedSentence>,
  sourceOf: (version: string) => string,
  known: ReadonlySet<string>,
): StorySpelling[] {
  const groups = new Map<string, Group>();
  let seen = 0;
  for (const claim of claims) {
    for (const id of claim.sentences) {
      const sentence = sentences.get(id);
      if (!sentence || seen > MOST_NAMES) continue;
      for (const name of sentence.details.names) {
        if (!isSpelt(name)) continue;
        seen++;
        const key = `${name.value}#${name.parts.length}`;
        let group = groups.get(key);
        if (!group) {
          group = { versions: new Set(), places: [] };
          groups.set(key, group);
        }
        if (group.versions.has(sentence.version)) continue;
        group.versions.add(sentence.version);
        group.places.push({ claim: claim.id, sentence, name });
      }
    }
  }
  return [...groups.values()].flatMap(({ places }) => (isVaried(places, sourceOf, known) ? [toSpelling(places)] : []));
}

/** Where a name stands, once a version. */
interface Group {
  versions: Set<string>;
  places: Place[];
}

interface Place {
  claim: string;
  sentence: AnnotatedSentence;
  name: NameDetail;
}

/** A full name of a person, or a town: what romanisations differ in. */
function isSpelt({ type, parts, stands }: NameDetail): boolean {
  return (
    (type === 'person' && parts.length > 1) || (type === 'place' && (stands === undefined || stands === 'capital'))
  );
}

/** Two sources print it otherwise, and no claim shows that yet. */
function isVaried(group: Place[], sourceOf: (version: string) => string, known: ReadonlySet<string>): boolean {
  const bySpelling = new Map(group.map(({ sentence, name }) => [printed(name), sourceOf(sentence.version)]));
  return (
    bySpelling.size > 1 &&
    new Set(bySpelling.values()).size > 1 &&
    ![...bySpelling.keys()].every((key) => known.has(key))
  );
}

function toSpelling(group: Place[]): StorySpelling {
  const first = group[0] as Place;
  const other = group.find(({ name }) => printed(name) !== printed(first.name)) ?? first;
  const readings: Reading[] = group.map(({ sentence, name }) => ({
    variant: { first: sentence, members: [sentence], versions: new Set([sentence.version]), echoes: [] },
    start: name.start,
    end: name.end,
    text: name.text,
    value: printed(name),
  }));
  return {
    claim: other.claim,
    members: group.map(({ sentence }) => sentence),
    slot: { rule: SPELLING_RULE, kind: 'wording', level: 'wording', grade: 0.9, readings },
  };
}
