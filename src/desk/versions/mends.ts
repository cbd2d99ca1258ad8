import { z } from 'zod';
import { foldSpace } from '../../engine/index.ts';
import type { Span } from '../../engine/types.ts';
import { InvalidInput } from '../../errors.ts';
import { insertMend, replaceHabit, withdrawHabit, withdrawMend } from '../../store/mends.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { selectVersion, type Version } from '../../store/versions.ts';
import { words as phrases } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';

const offset = z.coerce.number().int().min(0);
const SpanForm = z.object({ start: offset, end: offset, remember: z.string().optional() });
const BreakForm = z.object({ at: offset });
const SplitForm = z.object({
  start: offset,
  end: offset,
  words: z.string().trim().min(1, says('version.firstWords')).max(500),
});

/** Where a change was made, and the analysis that follows from it. */
export interface Mended {
  story: Story;
  analysis: Promise<void>;
}

/** Keeps a passage that was set aside, or sets one aside that was kept; on request for the outlet's other pages too. */
export function mendBlock(
  desk: Desk,
  person: Person,
  slug: string,
  position: number,
  decision: 'keep' | 'aside',
  form: unknown,
): Promise<Mended> {
  requireReviewer(person);
  const { start, end, remember } = checkFields(SpanForm, form);
  return onVersion(desk, person, slug, position, async (tx, record, version) => {
    const text = passage(version, { start, end });
    const { story, id } = version;
    const place = { begin_at: start, end_at: end };
    const { id: mend } = await insertMend(tx, { story, version: id, kind: decision, ...place, person: person.id });
    const remembered = remember === 'yes' && version.outlet !== null;
    const habits = remembered
      ? await replaceHabit(tx, { outlet: version.outlet ?? '', text, decision, person: person.id })
      : { set: [], ended: [] };
    const payload = { label: version.label, place: position, decision, text: text.slice(0, 200), remembered };
    record({
      story,
      kind: decision === 'keep' ? 'block.kept' : 'block.set-aside',
      subject: `version-${id}`,
      payload: { ...payload, mend, habits },
    });
  });
}

/** The sentence that begins at `at` becomes part of the one before it. */
export function joinSentences(desk: Desk, person: Person, slug: string, place: number, form: unknown): Promise<Mended> {
  requireReviewer(person);
  const { at } = checkFields(BreakForm, form);
  return onVersion(desk, person, slug, place, async (tx, record, version) => {
    await mendBreak(tx, record, person, version, place, 'join', at);
  });
}

/** The sentence between `start` and `end` is cut before the words given. Throws InvalidInput when they are not in it once. */
export function splitSentence(desk: Desk, person: Person, slug: string, place: number, form: unknown): Promise<Mended> {
  requireReviewer(person);
  const { start, end, words } = checkFields(SplitForm, form);
  return onVersion(desk, person, slug, place, async (tx, record, version) => {
    const at = start + findOnce(version.text.slice(start, end), words);
    await mendBreak(tx, record, person, version, place, 'split', at);
  });
}

/** Takes a change back; with it goes what was remembered for the outlet. */
export function takeBackMend(desk: Desk, person: Person, slug: string, place: number, id: string): Promise<Mended> {
  return onVersion(desk, person, slug, place, async (tx, record, version) => {
    const mend = await withdrawMend(tx, version.story, id);
    const text = passage(version, { start: mend.begin_at, end: Math.max(mend.end_at, mend.begin_at + 1) });
    const ended = version.outlet === null ? [] : await withdrawHabit(tx, version.outlet, text);
    const told = { label: version.label, place, change: mend.kind, text: text.slice(0, 200) };
    const payload = { ...told, mend: id, habits: { set: [], ended } };
    record({ story: version.story, kind: 'mend.withdrawn', subject: `version-${version.id}`, payload });
  });
}

async function mendBreak(
  tx: Tx,
  record: Recorder,
  person: Person,
  version: Version,
  place: number,
  kind: 'join' | 'split',
  at: number,
): Promise<void> {
  const text = passage(version, { start: at, end: at + 1 }) && version.text.slice(at, at + 60);
  const { id: mend } = await insertMend(tx, {
    story: version.story,
    version: version.id,
    kind,
    begin_at: at,
    end_at: at,
    person: person.id,
  });
  const payload = { label: version.label, place, change: kind, text, mend };
  record({ story: version.story, kind: `sentence.${kind}`, subject: `version-${version.id}`, payload });
}

async function onVersion(
  desk: Desk,
  person: Person,
  slug: string,
  place: number,
  work: (tx: Tx, record: Recorder, version: Version) => Promise<void>,
): Promise<Mended> {
  requireReviewer(person);
  const story = await desk.store.write(person.id, async (tx, record) => {
    const found = await selectStory(tx, slug);
    await work(tx, record, await selectVersion(tx, found.id, place));
    await markDue(tx, found.id);
    return found;
  });
  return { story, analysis: analyseStory(desk, story.id, person.id) };
}

/** The passage with its white space folded. Throws InvalidInput when there is none at that place. */
function passage({ text }: Version, { start, end }: Span): string {
  const folded = foldSpace(text.slice(start, end));
  if (folded === '') throw new InvalidInput({ '': phrases().version.noPassage });
  return folded;
}

/** Where `words` stand in `text`, white space not counting. Throws InvalidInput when they do not stand inside it once. */
export function findOnce(text: string, words: string): number {
  const pattern = words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))];
  const [first] = found;
  if (!first || first.index === 0) throw new InvalidInput({ words: phrases().version.notInside });
  if (found.length > 1) throw new InvalidInput({ words: phrases().version.moreThanOnce });
  return first.index;
}
