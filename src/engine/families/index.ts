import type { AnnotatedSentence, Family } from '../types.ts';

export interface FamilyInput {
  id: string;
  label: string;
  agency: string[];
  sentences: AnnotatedSentence[];
}

/** Versions → sources: which versions are copies, edited copies or the same wire report. */
export function findFamilies(versions: FamilyInput[]): Family[] {
  return versions.map((version, index) => ({
    id: `f${index + 1}`,
    versions: [version.id],
    relation: 'single',
    why: `${version.label} stands alone.`,
  }));
}
