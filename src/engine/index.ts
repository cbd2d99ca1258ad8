/** The engine's whole public face: text in, analysis out. Pure: no files, network, clock or randomness. */

import { carryOver } from './align/carry.ts';
import { findGaps } from './align/gaps.ts';
import { align } from './align/index.ts';
import { findStrangers } from './align/strangers.ts';
import { annotate } from './annotate/index.ts';
import type { ReadSentence } from './annotate/read-sentence.ts';
import { compareClaims, type Outlets } from './compare/index.ts';
import { findFamilies } from './families/index.ts';
import { Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import { foldSpace } from './text/fold.ts';
import type { AnalyseOptions, Analysis, AnnotatedSentence, Family, Sentence, VersionInput, Warning } from './types.ts';

export { carryOver } from './align/carry.ts';
export { type Alignment, alignDocuments, type Place } from './align/documents.ts';
export { checkClaim } from './check-claim.ts';
export { creditedAgencies } from './clean/agencies.ts';
export { type CleanOptions, clean } from './clean/index.ts';
export type { Support } from './compare/claim.ts';
export { comparePair } from './compare/pair.ts';
export { RULES } from './compare/rules/index.ts';
export { type DayTold, daysTold } from './days.ts';
export { type Resemblance, resemblances } from './families/resemblance.ts';
export { Memory } from './memory.ts';
export { segment } from './segment/index.ts';
export { segmentText } from './segment/text.ts';
export { foldSpace } from './text/fold.ts';
export type * from './types.ts';

export const ENGINE = 'crossread 0.1.0';

/**
 * All versions of one story → blocks, sentences, claims, differences and families. A `memory` that is handed over again
 * spares reading versions that have not changed.
 */
export function analyse(versions: VersionInput[], options: AnalyseOptions = {}, memory = new Memory()): Analysis {
  const progress = options.onProgress ?? (() => {});
  const storyDay = commonDay(versions.map((input) => input.published ?? memory.clean(input).published));
  const readings = versions.map((input, index) => {
    progress((index / versions.length) * 0.4, 'reading');
    return memory.read(input, storyDay);
  });
  progress(0.4, 'looking for copies');
  const families = findFamilies(
    readings.map(({ input, label, cleaned, speaking }) => ({
      id: input.id,
      label,
      agency: cleaned.agency,
      sentences: speaking,
    })),
  );
  const familyOf = new Map(families.flatMap((family) => family.versions.map((id) => [id, family.id] as const)));
  progress(0.5, 'aligning');
  const carried = new Map(readings.flatMap(({ input, sentences }) => [...carryOver(input.former ?? [], sentences)]));
  const claims = align({
    versions: readings.map(({ speaking }) => speaking),
    familyOf,
    ...carryConstraints(options, versions, carried),
  });
  progress(0.7, 'comparing');
  const sentences = byId(readings);
  const differences = compareClaims(
    claims,
    sentences,
    outletsOf(readings, families),
    new Set(options.rulesOff),
    memory.differences,
  );
  progress(0.95, 'looking into gaps');
  const gaps = findGaps(claims, readings.map(gapVersion), sentences);
  progress(1, 'done');
  return {
    engine: ENGINE,
    versions: readings.map((reading) => describe(reading, familyOf)),
    claims,
    differences,
    families,
    gaps,
    carried: Object.fromEntries(carried),
    warnings: warningsFor(readings),
  };
}

/** One loose sentence, annotated as if it stood alone in version `id`. */
export function readSentence(text: string, id: string, published?: string): ReadSentence {
  const sentence: Sentence = { id: `${id}.s1`, start: 0, end: text.length, kind: 'body', text: foldSpace(text) };
  return annotate(sentence, id, { source: text, language: 'en', ...(published !== undefined && { published }) });
}

/** The day most versions are dated, the earliest of several: against it the undated ones are read. */
function commonDay(published: readonly (string | undefined)[]): string | undefined {
  const days = published.flatMap((day) => (day === undefined ? [] : [day.slice(0, 10)])).sort();
  const counts = Map.groupBy(days, (day) => day);
  return [...counts].reduce<string | undefined>(
    (most, [day, all]) => (most === undefined || all.length > (counts.get(most)?.length ?? 0) ? day : most),
    undefined,
  );
}

function byId(readings: readonly Reading[]): Map<string, AnnotatedSentence> {
  return new Map(readings.flatMap(({ speaking }) => speaking.map((sentence) => [sentence.id, sentence] as const)));
}

/** Pins and claims in terms of the sentences there are now; what names a sentence that is gone no longer does. */
function carryConstraints(
  { pins, previous }: AnalyseOptions,
  versions: readonly VersionInput[],
  carried: ReadonlyMap<string, string>,
): Pick<AnalyseOptions, 'pins' | 'previous'> {
  const former = new Set(versions.flatMap((version) => (version.former ?? []).map(({ id }) => id)));
  const now = (id: string): string[] => (former.has(id) ? [carried.get(id) ?? []].flat() : [id]);
  return {
    ...(pins && { pins: pins.flatMap((pin) => now(pin.a).flatMap((a) => now(pin.b).map((b) => ({ ...pin, a, b })))) }),
    ...(previous && {
      previous: previous.map((claim) => ({ ...claim, sentences: claim.sentences.flatMap(now) })),
    }),
  };
}

function gapVersion({ input, cleaned, speaking, sentences, leftOut }: Reading) {
  const aside = sentences.filter(({ kind }) => kind !== 'body' && kind !== 'headline');
  return { id: input.id, language: cleaned.language, source: input.text, speaking, aside, leftOut };
}

function warningsFor(readings: readonly Reading[]): Warning[] {
  const versions = readings.map(({ cleaned, speaking }) => ({ language: cleaned.language, sentences: speaking }));
  return findStrangers(versions).flatMap((index) => {
    const reading = readings[index];
    if (!reading) return [];
    const text = `${reading.label} seems to be about another event: it shares hardly any names or things with the others.`;
    return [{ version: reading.input.id, text }];
  });
}

function outletsOf(readings: readonly Reading[], families: readonly Family[]): Outlets {
  const labels = new Map(readings.map(({ input, label }) => [input.id, label]));
  const published = new Map<string, string>();
  for (const reading of readings) if (reading.published) published.set(reading.input.id, reading.published);
  return { labels, families, published };
}

function describe(
  { input, label, published: day, cleaned, sentences }: Reading,
  familyOf: ReadonlyMap<string, string>,
) {
  const { published: _, ...said } = cleaned;
  return {
    id: input.id,
    label,
    family: familyOf.get(input.id) ?? '',
    ...said,
    ...(day !== undefined && { published: day }),
    sentences,
  };
}
