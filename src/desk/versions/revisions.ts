import { carryOver, clean, comparePair, foldSpace, readSentence, segment } from '../../engine/index.ts';
import type { DifferenceKind, DifferenceLevel, FormerSentence, Sentence } from '../../engine/types.ts';
import type { Reread, Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { listRevisions, selectVersion, type Version } from '../../store/versions.ts';
import type { Desk } from '../desk.ts';

/** A sentence of one text or the other, or of both. */
export interface SentenceChange {
  before: string;
  after: string;
  /** What the rules find between the two, where both are there. */
  details: { kind: DifferenceKind; level: DifferenceLevel; before: string; after: string }[];
}

/** What an outlet changed from one text to the next. */
export interface RevisionChanges {
  number: number;
  receivedAt: string;
  text: string;
  changes: SentenceChange[];
  /** A detail was changed, and the new text does not say that anything was. */
  silent: boolean;
  /** Set where the outlet changed nothing: the file was only read in another way, or a former text put back. */
  reread: Reread | null;
  encoding: string | null;
}

export interface RevisedVersion {
  story: Story;
  version: Version;
  /** The newest first; empty for a version that was never revised. */
  revisions: RevisionChanges[];
}

/** Changes shown of one revision at the most. */
const MOST_CHANGES = 500;

const CORRECTION =
  /\b(?:correction|corrected|clarification|clarified|updated?|amended|editor['’]s note|earlier version)\b/iu;

/** Every text a version has had, and what each changed of the one before. */
export async function openRevisions(desk: Desk, slug: string, place: number): Promise<RevisedVersion> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    const version = await selectVersion(db, story.id, place);
    const former = await listRevisions(db, version.id);
    const now = { ...version, number: version.revision };
    const texts = [...former.map((text) => ({ ...text, article: text.article === 1 })), now];
    const revisions = texts.flatMap((text, index) => {
      const before = texts[index - 1];
      return before ? [changesOf(before, text)] : [];
    });
    return { story, version, revisions: revisions.toReversed() };
  });
}

interface TextThen {
  number: number;
  text: string;
  article: boolean;
  received_at: string;
  encoding: string | null;
  reread: RevisionChanges['reread'];
}

function changesOf(before: TextThen, after: TextThen): RevisionChanges {
  const { number, text, received_at: receivedAt, encoding, reread } = after;
  const { changes, silent } = compareTexts(before, after);
  return { number, receivedAt, text, encoding, reread, changes, silent: silent && reread === null };
}

function compareTexts(earlier: TextThen, later: TextThen): Pick<RevisionChanges, 'changes' | 'silent'> {
  const [before, after] = [earlier.text, later.text];
  const [former, now] = [sentencesOf(earlier), sentencesOf(later)];
  const carried = carryOver(former, now);
  const origins = new Map([...carried].map(([from, to]) => [to, from]));
  const formerById = new Map(former.map((sentence) => [sentence.id, sentence.text]));
  const changed = now.flatMap(({ id, text }) => {
    const was = formerById.get(origins.get(id) ?? '') ?? '';
    return was === text ? [] : [{ before: was, after: text, details: detailsBetween(was, text) }];
  });
  const gone = former.flatMap(({ id, text }) => (carried.has(id) ? [] : [{ before: text, after: '', details: [] }]));
  const changes = [...changed, ...gone].slice(0, MOST_CHANGES);
  const tells = CORRECTION.test(after) && !CORRECTION.test(before);
  return { changes, silent: !tells && changes.some(({ details }) => details.some(({ level }) => level !== 'wording')) };
}

function detailsBetween(before: string, after: string): SentenceChange['details'] {
  if (before === '' || after === '') return [];
  const { differences } = comparePair(readSentence(before, 'before'), readSentence(after, 'after'));
  const shown = differences.filter(({ pairOnly }) => !pairOnly);
  return shown.map(({ kind, level, a, b }) => ({ kind, level, before: a.text, after: b.text }));
}

/** Sentences of what cleaning keeps. */
function sentencesOf({ text, article }: TextThen): (FormerSentence & Sentence)[] {
  const { blocks, language } = clean(text, { article });
  const kept = blocks.filter(({ kind }) => kind === 'body' || kind === 'headline');
  return kept.flatMap((block) =>
    segment(text, block.start, block.end, language).map((span) => ({
      id: `s${span.start}`,
      ...span,
      kind: block.kind,
      text: foldSpace(text.slice(span.start, span.end)),
    })),
  );
}
