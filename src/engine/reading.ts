import { type LeftOutPassage, passagesIn } from './align/left-out.ts';
import { linkVersion } from './annotate/link.ts';
import { ReadSentence } from './annotate/read-sentence.ts';
import { datelineOf } from './clean/dateline.ts';
import { type Cleaned, clean } from './clean/index.ts';
import { mendBlocks } from './clean/mend.ts';
import { segment } from './segment/index.ts';
import { mendSentences } from './segment/mend.ts';
import { foldSpace } from './text/fold.ts';
import type { AnnotatedSentence, Block, BlockKind, Sentence, VersionContext, VersionInput } from './types.ts';

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
  /** Sentences of what was left out of the text when its file was read. */
  leftOut: LeftOutPassage[];
}

/** Kinds of block whose sentences may join a claim. */
const SPEAKING: ReadonlySet<BlockKind> = new Set(['body', 'headline']);

/** Sentences of one version that may join claims; a text of more is no news story, its rest stands in the version only. */
const MOST_SPEAKING = 5_000;

/** Text as received → its blocks, and what it says of itself. */
export function cleanVersion({ text, language, agency, ...told }: VersionInput): Cleaned {
  const { blockMends = [], credits = [], article = false } = told;
  const cleaned = clean(text, { article, ...(language !== undefined && { language }) });
  return {
    ...cleaned,
    agency: agency ?? [...new Set([...cleaned.agency, ...credits])],
    blocks: mendBlocks(cleaned.blocks, text, blockMends),
  };
}

/**
 * Blocks → sentences, and the details of those that may join a claim. `storyDay` stands in for a day of publication
 * that nobody knows.
 */
export function read(input: VersionInput, cleaned: Cleaned, storyDay?: string): Reading {
  const published = input.published ?? cleaned.published;
  const sentences = cleaned.blocks.flatMap((block) => sentencesOf(input, block, cleaned.language));
  const anchor = published ?? storyDay;
  const context: VersionContext = {
    source: input.text,
    language: cleaned.language,
    ...(anchor !== undefined && { published: anchor }),
  };
  return {
    input,
    label: input.label ?? cleaned.outlet ?? creditLabel(input, cleaned.blocks),
    published,
    cleaned,
    sentences,
    leftOut: passagesIn(input.leftOut ?? [], cleaned.language),
    speaking: linkVersion(
      sentences
        .filter((sentence) => SPEAKING.has(sentence.kind))
        .slice(0, MOST_SPEAKING)
        .map((sentence) => new ReadSentence(sentence, input.id, context)),
    ),
  };
}

/** A version that names no outlet goes by the agency of its dateline: 'Reuters (v4)'. One it only quotes is another's. */
function creditLabel({ id, text }: VersionInput, blocks: readonly Block[]): string {
  const opening = blocks.filter(({ kind }) => kind === 'body').slice(0, 3);
  const [agency] = opening.flatMap(({ start, end }) => datelineOf(foldSpace(text.slice(start, end)))?.agency ?? []);
  return agency === undefined ? id : `${agency} (${id})`;
}

/** Ids are made of offsets, so that a sentence keeps its id when others before it are mended or read better. */
function sentencesOf({ id, text, sentenceMends = [] }: VersionInput, block: Block, language: string): Sentence[] {
  const spans = mendSentences(segment(text, block.start, block.end, language), text, sentenceMends);
  return spans.map((span) => ({
    id: `${id}.s${span.start}`,
    ...span,
    kind: block.kind,
    text: foldSpace(text.slice(span.start, span.end)),
  }));
}
