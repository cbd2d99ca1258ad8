/** Lookups over the data, made once for one report: who prints which sentence, and where a reader finds it. */
import type { Gap, Sentence } from '../engine/types.ts';
import { type CodePoints, codePointsOf } from './code-points.ts';
import type { DifferenceData, ReportData, VersionData } from './data.ts';

export interface Ground {
  data: ReportData;
  /** By sentence id. */
  sentences: Map<string, { sentence: Sentence; version: VersionData; anchor: string }>;
  /** Anchor of a version's text as received, by version id. */
  textAnchors: Map<string, string>;
  /** Family by version id. */
  families: Map<string, string>;
  labels: Map<string, string>;
  /** Places in the texts in code points, by version id. */
  codePoints: Map<string, CodePoints>;
  /** Differences that stand and those set aside, by claim id. */
  standing: Map<string, DifferenceData[]>;
  dismissed: Map<string, DifferenceData[]>;
  /** By claim id. */
  gaps: Map<string, Gap[]>;
  /** Those in parts that were left out of a version's text, by version id. */
  gapsIn: Map<string, Gap[]>;
  /** Of claims, by id. */
  numbers: Map<string, number>;
}

export function layGround(data: ReportData): Ground {
  const textAnchors = new Map(data.versions.map(({ id }, index) => [id, `text-${index + 1}`]));
  return {
    data,
    textAnchors,
    sentences: new Map(
      data.versions.flatMap((version) =>
        version.sentences.map((sentence, index) => {
          const anchor = `${textAnchors.get(version.id)}-s${index + 1}`;
          return [sentence.id, { sentence, version, anchor }] as const;
        }),
      ),
    ),
    families: new Map(data.versions.map(({ id, family }) => [id, family])),
    labels: new Map(data.versions.map(({ id, label }) => [id, label])),
    codePoints: new Map(data.versions.map(({ id, text }) => [id, codePointsOf(text)])),
    standing: byClaim(data.differences.filter(({ dismissed }) => !dismissed)),
    dismissed: byClaim(data.differences.filter(({ dismissed }) => dismissed)),
    gaps: byClaim(data.gaps ?? []),
    gapsIn: Map.groupBy(
      (data.gaps ?? []).filter(({ part }) => part),
      ({ version }) => version,
    ),
    numbers: new Map(data.claims.map(({ id, number }) => [id, number])),
  };
}

/** Where a claim stands on the page. */
export function claimAnchor(number: number): string {
  return `claim-${number}`;
}

function byClaim<T extends { claim: string }>(items: T[]): Map<string, T[]> {
  return Map.groupBy(items, ({ claim }) => claim);
}
