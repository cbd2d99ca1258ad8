import type { ClaimData, DifferenceData } from './data.ts';
import { claimAnchor, type Ground } from './ground.ts';
import type { Coverage, CoverageState } from './model.ts';

/** Who says what: for every version and claim, how far the version stands apart from the others. */
export function coverageOf(ground: Ground): Coverage {
  const { versions, claims } = ground.data;
  const columns = claims.map((claim) => statesOf(claim, ground));
  const sizes = new Map(ground.data.families.map(({ id, versions: members }) => [id, members.length]));
  const rows = versions
    .map((version) => ({
      family: version.family,
      label: version.label,
      anchor: ground.textAnchors.get(version.id) ?? '',
      joined: (sizes.get(version.family) ?? 1) > 1,
      cells: columns.map((states): CoverageState => states.get(version.id) ?? 'silent'),
    }))
    .toSorted((a, b) => familyRank(a.family, ground) - familyRank(b.family, ground));
  return {
    claims: claims.map(({ number, title }) => ({ number, title, anchor: claimAnchor(number) })),
    rows: rows.map(({ family: _, ...row }) => row),
  };
}

function familyRank(family: string, ground: Ground): number {
  return ground.data.families.findIndex(({ id }) => id === family);
}

function statesOf(claim: ClaimData, ground: Ground): Map<string, CoverageState> {
  const states = new Map<string, CoverageState>();
  for (const { version, kind } of ground.gaps.get(claim.id) ?? []) states.set(version, kind);
  for (const id of claim.sentences) {
    const version = ground.sentences.get(id)?.version.id;
    if (version !== undefined) states.set(version, 'agrees');
  }
  for (const level of ['wording', 'discrepancy', 'contradiction'] as const) {
    const found = (ground.standing.get(claim.id) ?? []).filter((difference) => difference.level === level);
    for (const version of found.flatMap((difference) => versionsOf(difference, ground))) states.set(version, level);
  }
  return states;
}

function versionsOf({ values }: DifferenceData, ground: Ground): string[] {
  return values.flatMap(({ sentence }) => ground.sentences.get(sentence)?.version.id ?? []);
}
