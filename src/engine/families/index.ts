import type { AnnotatedSentence, Family, FamilyRelation } from '../types.ts';
import { likelyPairs } from './candidates.ts';
import { countShared, longestPassage, type Shingles, shinglesOfVersion } from './shingles.ts';

export interface FamilyInput {
  id: string;
  label: string;
  agency: string[];
  sentences: AnnotatedSentence[];
}

/** Share of the longer text's words that a copy has in common with it. */
const COPY = 0.85;
/** Share of the shorter text's words that an edited copy has in common with the longer. */
const EDITED = 0.55;
/** The same, for two texts of one wire report. */
const WIRE = 0.3;
/** The same, when both credit one agency. */
const WIRE_CREDITED = 0.18;
/** Words in one stretch that two desks do not write alike by chance. */
const LONG_PASSAGE = 18;
/** A text of fewer shingles is too short to tell anything but a copy. */
const SHORTEST = 30;

/** Why two versions are one source. */
interface Tie {
  a: number;
  b: number;
  relation: FamilyRelation;
  /** Shares of the shorter and of the longer text that both have. */
  ofShorter: number;
  ofLonger: number;
  agency: string | undefined;
}

/**
 * Versions → sources: which are copies, edited copies or one wire report. Every version is in exactly one family, and
 * being one source carries over: a copy of a copy is a copy.
 */
export function findFamilies(versions: FamilyInput[]): Family[] {
  const shingles = versions.map(({ sentences }) => shinglesOfVersion(sentences));
  const root = versions.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] as number;
    root[index] = at;
    return at;
  };
  const ties: Tie[] = [];
  for (const [a, b] of likelyPairs(shingles, WIRE_CREDITED)) {
    if (find(a) === find(b)) continue;
    const tie = judge(a, b, shingles, versions);
    if (!tie) continue;
    ties.push(tie);
    root[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  }
  const groups = new Map<number, number[]>();
  for (const index of versions.keys()) {
    const top = find(index);
    const group = groups.get(top);
    if (group) group.push(index);
    else groups.set(top, [index]);
  }
  return [...groups.values()].map((group, index) => {
    const own = ties.filter((tie) => group.includes(tie.a));
    return { id: `f${index + 1}`, versions: group.map((i) => versions[i]?.id ?? ''), ...tell(group, own, versions) };
  });
}

function judge(a: number, b: number, shingles: readonly Shingles[], versions: readonly FamilyInput[]): Tie | undefined {
  const left = shingles[a];
  const right = shingles[b];
  if (!left || !right) return undefined;
  const shared = countShared(left.sorted, right.sorted);
  const shorter = Math.min(left.sorted.length, right.sorted.length);
  const longer = Math.max(left.sorted.length, right.sorted.length);
  const same = left.text === right.text && left.text !== '';
  if (shorter === 0 && !same) return undefined;
  const agency = versions[a]?.agency.find((name) => versions[b]?.agency.includes(name));
  const tie = same
    ? { a, b, ofShorter: 1, ofLonger: 1, agency }
    : { a, b, ofShorter: shared / shorter, ofLonger: shared / longer, agency };
  if (tie.ofLonger >= COPY) return { ...tie, relation: 'copy' };
  if (shorter < SHORTEST) return undefined;
  if (tie.ofShorter >= EDITED && tie.ofLonger >= EDITED / 2) return { ...tie, relation: 'edited-copy' };
  const enough = agency ? WIRE_CREDITED : WIRE;
  if (tie.ofShorter >= enough && longestPassage(left, right) >= LONG_PASSAGE) return { ...tie, relation: 'same-wire' };
  return undefined;
}

/** The weakest tie names the family. */
const WEAKEST: FamilyRelation[] = ['same-wire', 'edited-copy', 'copy'];

function tell(
  group: readonly number[],
  ties: readonly Tie[],
  versions: readonly FamilyInput[],
): Pick<Family, 'relation' | 'why'> {
  const labels = nameApart(group, versions);
  if (group.length < 2) return { relation: 'single', why: `No other version shares a long passage with ${labels[0]}.` };
  const relation = WEAKEST.find((kind) => ties.some((tie) => tie.relation === kind)) ?? 'copy';
  const least = Math.min(...ties.map((tie) => tie.ofShorter));
  const share = `${Math.round(least * 100)} %`;
  const who = joinNames(labels);
  const agency = ties.find((tie) => tie.agency)?.agency;
  if (relation === 'copy') {
    return { relation, why: `${who} print the same text: ${least > 0.995 ? 'all' : share} of the words are the same.` };
  }
  if (relation === 'edited-copy') {
    return {
      relation,
      why: `${who} print one text with changes: at least ${share} of the shorter one is the same word for word.`,
    };
  }
  const credit = agency ? ` and credit ${agency}` : '';
  return {
    relation,
    why: `${who} share long passages${credit}: at least ${share} of the shorter one is the same word for word.`,
  };
}

/** Labels of a family; versions that carry the same label are told apart by their id. */
function nameApart(group: readonly number[], versions: readonly FamilyInput[]): string[] {
  const labels = group.map((i) => versions[i]?.label ?? '');
  return labels.map((label, k) => {
    const id = versions[group[k] ?? 0]?.id ?? '';
    return labels.filter((other) => other === label).length > 1 && label !== id ? `${label} (${id})` : label;
  });
}

function joinNames(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} others`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
