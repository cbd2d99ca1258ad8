import type { LookAlike } from '../../desk/review/look-alikes.ts';
import type { Repair } from '../../desk/review/repairs.ts';
import type { FiledClaim } from '../../desk/story/filed-claims.ts';
import type { StoryFile } from '../../desk/story/story-file.ts';
import { NotFound } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

/** A claim's sentences, the claims it could be merged with (those that seem to tell it first), and what was mended. */
export function presentAlignment(file: StoryFile, number: number, alike: LookAlike[], repairs: Repair[]) {
  const claim = file.claims.find((each) => each.number === number);
  if (!claim) throw new NotFound(words().history.noSuchClaim(number));
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

function whyAlike(versions: number): string {
  return versions === 0 ? words().alignment.muchInCommon : words().alignment.tellBoth(versions);
}

function presentSide(file: StoryFile, { number, title, sentences }: FiledClaim) {
  const [first] = tellingsOf(sentences.flatMap((id) => sentencesOf(file).get(id) ?? []));
  return { number, title, text: first?.text ?? title, labels: first?.labels ?? '' };
}

function presentRepairs(file: StoryFile, repairs: Repair[]) {
  return repairs.map(({ deed, by, at, pins, sentences, claims, effect }) => ({
    pins,
    words: words().alignment.deeds[deed],
    texts: [...new Set(sentences.map((id) => sentencesOf(file).get(id)?.text ?? words().alignment.lostSentence))],
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
