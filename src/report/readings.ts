import type { ClaimData, VersionData } from './data.ts';
import type { Ground } from './ground.ts';
import type { Reading } from './model.ts';
import { moment } from './moment.ts';
import { markSentence } from './pieces.ts';

/** A reading together with the ids of the sentences and versions behind it. */
export interface KeyedReading {
  reading: Reading;
  sentences: Set<string>;
  versions: string[];
}

/** What each version prints of a claim; versions that print the very same words share one reading. */
export function readingsOf(claim: ClaimData, ground: Ground): KeyedReading[] {
  const byText = new Map<string, KeyedReading>();
  for (const [version, ids] of sentencesByVersion(claim, ground)) {
    const key = `${version.language}\n${ids.map((id) => ground.sentences.get(id)?.sentence.text).join('\n')}`;
    const known = byText.get(key);
    const keyed = known ?? read(version, ids, claim, ground);
    keyed.reading.versions.push(describe(version, ids, ground));
    keyed.versions.push(version.id);
    for (const id of ids) keyed.sentences.add(id);
    byText.set(key, keyed);
  }
  return [...byText.values()];
}

/** The ids of a claim's sentences under the version that prints them, both in the order the claim gives them. */
export function sentencesByVersion(claim: ClaimData, ground: Ground): Map<VersionData, string[]> {
  const groups = new Map<VersionData, string[]>();
  for (const id of claim.sentences) {
    const version = ground.sentences.get(id)?.version;
    if (!version) continue;
    const group = groups.get(version);
    if (group) group.push(id);
    else groups.set(version, [id]);
  }
  return groups;
}

function read(version: VersionData, ids: string[], claim: ClaimData, ground: Ground): KeyedReading {
  const differences = ground.standing.get(claim.id) ?? [];
  const sentences = ids.flatMap((id) => {
    const found = ground.sentences.get(id);
    return found
      ? [
          {
            anchor: found.anchor,
            kind: found.sentence.kind,
            pieces: markSentence(version.text, found.sentence, differences),
          },
        ]
      : [];
  });
  return { reading: { versions: [], language: version.language, sentences }, sentences: new Set(), versions: [] };
}

function describe(version: VersionData, ids: string[], ground: Ground): Reading['versions'][number] {
  const detail = [
    version.agency.filter((agency) => agency !== version.label).join(', '),
    version.published ? moment(version.published).words : '',
  ];
  return {
    label: version.label,
    detail: detail.filter(Boolean).join(' · '),
    anchor: ground.sentences.get(ids[0] ?? '')?.anchor ?? '',
  };
}
