import { annotate } from './annotate/index.ts';
import { type Cleaned, clean } from './clean/index.ts';
import { segment } from './segment/index.ts';
import { foldSpace } from './text/fold.ts';
import type { AnnotatedSentence, BlockKind, Sentence, VersionContext, VersionInput } from './types.ts';

/** One version, read: what its text is made of and says. Depends on nothing but the version itself. */
export interface Reading {
  input: VersionInput;
  label: string;
  /** ISO day or time of publication, from outside or from the text. */
  published: string | undefined;
  cleaned: Cleaned;
  /** All sentences, those of bylines and furniture too. */
  sentences: Sentence[];
  /** Those that may join a claim. */
  speaking: AnnotatedSentence[];
}

/** Kinds of block whose sentences may join a claim. */
const SPEAKING: ReadonlySet<BlockKind> = new Set(['body', 'headline']);

/** Sentences of one version that may join claims; a text of more is no news story, its rest stands in the version only. */
const MOST_SPEAKING = 5_000;

/** Text as received → blocks and sentences. */
export function read(input: VersionInput): Reading {
  const cleaned = clean(input.text);
  const published = input.published ?? cleaned.published;
  const sentences: Sentence[] = [];
  for (const block of cleaned.blocks) {
    for (const span of segment(input.text, block.start, block.end, cleaned.language)) {
      const id = `${input.id}.s${sentences.length + 1}`;
      sentences.push({ id, ...span, kind: block.kind, text: foldSpace(input.text.slice(span.start, span.end)) });
    }
  }
  const context: VersionContext = {
    source: input.text,
    language: cleaned.language,
    ...(published !== undefined && { published }),
  };
  return {
    input,
    label: input.label ?? cleaned.outlet ?? input.id,
    published,
    cleaned,
    sentences,
    speaking: sentences
      .filter((sentence) => SPEAKING.has(sentence.kind))
      .slice(0, MOST_SPEAKING)
      .map((sentence) => annotate(sentence, input.id, context)),
  };
}
