import type { LookAlike } from '../../desk/review/look-alikes.ts';
import type { Repair } from '../../desk/review/repairs.ts';
import type { FiledClaim } from '../../desk/story/filed-claims.ts';
import type { StoryFile } from '../../desk/story/story-file.ts';
import { NotFound } from '../../errors.ts';
import { moment } from '../../report/moment.ts';

/** A claim's sentences, the claims it could be merged with (those that seem to tell it first), and what was mended. */
export function presentAlignment(file: StoryFile, number: number, alike: LookAlike[], repairs: Repair[]) {
  const claim = file.claims.find((each) => each.number === number);
  if (!claim) throw new NotFound(`There is no claim ${number} in this story.`);
  const partners = alike.filter(({ claims }) => claims.some((each) => each.number === number));
  const likely = new Set(partners.flatMap(({ claims }) => claims.map((each) => each.number)));
  const others = file.claims
    .filter((each) => each !== claim && each.goneAt === null)
    .map(({ number: other, title }) => ({ number: other, title, likely: likely.has(other) }))
    .toSorted((a, b) => Number(b.likely) - Number(a.likely));
  return {
    number,
    title: claim.title,
    tellings: tellingsOf(claim.sentences.flatMap((id) => sentencesOf(file).get(id) ?? [])),
    others,
    repairs: presentRepairs(file, repairs),
  };
}

/** What looks alike in a story, and everything that was mended by hand. */
export function presentStoryAlignment(file: StoryFile, alike: LookAlike[], repairs: Repair[]) {
  return {
    alike: alike.map(({ claims: [one, other], passages }) => ({
      one: presentSide(file, one),
      other: presentSide(file, other),
      why: whyAlike(passages),
    })),
    repairs: presentRepairs(file, repairs),
  };
}

function whyAlike(passages: number): string {
  if (passages === 0)
    return 'Told by different versions, in words that have much in common, though not enough for the comparison to take them for one.';
  const who = passages === 1 ? 'One version that seems to lack' : `${passages} versions that seem to lack`;
  return `${who} the one ${passages === 1 ? 'tells' : 'tell'} the other in much the same words.`;
}

function presentSide(file: StoryFile, { number, title, sentences }: FiledClaim) {
  const [first] = tellingsOf(sentences.flatMap((id) => sentencesOf(file).get(id) ?? []));
  return { number, title, text: first?.text ?? title, labels: first?.labels ?? '' };
}

const DEEDS: Record<Repair['deed'], string> = {
  parted: 'Parted from the others',
  merged: 'Merged',
  moved: 'Moved to another claim',
  copied: 'In another claim as well',
  split: 'Made a claim of their own',
  divided: 'One sentence made two',
  related: 'Marked as related',
  refused: 'Not the same, though alike',
};

function presentRepairs(file: StoryFile, repairs: Repair[]) {
  return repairs.map(({ deed, by, at, pins, sentences, claims, effect }) => ({
    pins,
    words: DEEDS[deed],
    texts: [...new Set(sentences.map((id) => sentencesOf(file).get(id)?.text ?? 'a sentence that is gone'))],
    when: `${by}, ${moment(at).words}`,
    claims,
    effect,
  }));
}

type Placed = { id: string; text: string; label: string };
const placed = new WeakMap<StoryFile['versions'], Map<string, Placed>>();

function sentencesOf({ versions }: StoryFile): Map<string, Placed> {
  const known =
    placed.get(versions) ??
    new Map(versions.flatMap(({ label, sentences }) => sentences.map(({ id, text }) => [id, { id, text, label }])));
  placed.set(versions, known);
  return known;
}

/** Sentences with the same words count once. */
function tellingsOf(sentences: Placed[]) {
  const groups = Map.groupBy(sentences, ({ text }) => text);
  return [...groups].map(([text, all]) => ({
    id: all[0]?.id ?? '',
    text,
    labels: all.map(({ label }) => label).join(', '),
  }));
}
