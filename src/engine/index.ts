/** The engine's whole public face: text in, analysis out. Pure: no files, network, clock or randomness. */
import { align } from './align/index.ts';
import { annotate } from './annotate/index.ts';
import { type Cleaned, clean } from './clean/index.ts';
import { compareClaims } from './compare/index.ts';
import { findFamilies } from './families/index.ts';
import { segment } from './segment/index.ts';
import { foldSpace } from './text/fold.ts';
import type { AnalyseOptions, Analysis, AnnotatedSentence, Sentence, VersionContext, VersionInput } from './types.ts';

export { clean } from './clean/index.ts';
export { comparePair } from './compare/pair.ts';
export { RULES } from './compare/rules/index.ts';
export { segment } from './segment/index.ts';
export { segmentText } from './segment/text.ts';
export { foldSpace } from './text/fold.ts';
export type * from './types.ts';

export const ENGINE = 'crossread 0.1.0';

/** Kinds of block whose sentences may join a claim. */
const SPEAKING = new Set(['body', 'headline']);

interface Reading {
  input: VersionInput;
  label: string;
  cleaned: Cleaned;
  sentences: Sentence[];
  annotated: AnnotatedSentence[];
}

/** All versions of one story → blocks, sentences, claims, differences and families. */
export function analyse(versions: VersionInput[], options: AnalyseOptions = {}): Analysis {
  const progress = options.onProgress ?? (() => {});
  const readings = versions.map((input, index) => {
    progress((index / versions.length) * 0.4, 'reading');
    return read(input);
  });
  progress(0.4, 'looking for copies');
  const families = findFamilies(
    readings.map(({ input, label, cleaned, annotated }) => ({
      id: input.id,
      label,
      agency: cleaned.agency,
      sentences: annotated,
    })),
  );
  const familyOf = new Map(families.flatMap((family) => family.versions.map((id) => [id, family.id] as const)));
  progress(0.5, 'aligning');
  const claims = align({
    versions: readings.map(({ annotated }) => annotated.filter((sentence) => SPEAKING.has(sentence.kind))),
    familyOf,
    ...(options.pins && { pins: options.pins }),
    ...(options.previous && { previous: options.previous }),
  });
  progress(0.8, 'comparing');
  const byId = new Map(readings.flatMap(({ annotated }) => annotated.map((sentence) => [sentence.id, sentence])));
  const labels = new Map(readings.map(({ input, label }) => [input.id, label]));
  const differences = compareClaims(claims, byId, { labels, families }, new Set(options.rulesOff));
  progress(1, 'done');
  return {
    engine: ENGINE,
    versions: readings.map((reading) => describe(reading, familyOf)),
    claims,
    differences,
    families,
    warnings: [],
  };
}

/** One loose sentence, annotated as if it stood alone in version `id`. */
export function readSentence(text: string, id: string, published?: string): AnnotatedSentence {
  const sentence: Sentence = { id: `${id}.s1`, start: 0, end: text.length, kind: 'body', text: foldSpace(text) };
  return annotate(sentence, id, { source: text, language: 'en', ...(published !== undefined && { published }) });
}

/** One version → its blocks and annotated sentences. Depends on nothing but the version itself. */
function read(input: VersionInput): Reading {
  const cleaned = clean(input.text);
  const published = input.published ?? cleaned.published;
  const context: VersionContext = {
    source: input.text,
    language: cleaned.language,
    ...(published !== undefined && { published }),
  };
  const sentences: Sentence[] = [];
  for (const block of cleaned.blocks) {
    for (const span of segment(input.text, block.start, block.end, cleaned.language)) {
      const id = `${input.id}.s${sentences.length + 1}`;
      sentences.push({ id, ...span, kind: block.kind, text: foldSpace(input.text.slice(span.start, span.end)) });
    }
  }
  return {
    input,
    label: input.label ?? cleaned.outlet ?? input.id,
    cleaned,
    sentences,
    annotated: sentences
      .filter((sentence) => SPEAKING.has(sentence.kind))
      .map((sentence) => annotate(sentence, input.id, context)),
  };
}

function describe({ input, label, cleaned, sentences }: Reading, familyOf: ReadonlyMap<string, string>) {
  const { published, ...said } = cleaned;
  const day = input.published ?? published;
  return {
    id: input.id,
    label,
    family: familyOf.get(input.id) ?? '',
    ...said,
    ...(day !== undefined && { published: day }),
    sentences,
  };
}
