import type { FiledClaim } from '../../desk/filed-claims.ts';
import type { Repair } from '../../desk/pins.ts';
import type { StoryFile } from '../../desk/story-file.ts';
import { NotFound } from '../../errors.ts';
import { moment } from '../../report/moment.ts';

/** A claim's sentences, the claims it could be merged with (those that seem to tell it first), and what was mended. */
export function presentAlignment(file: StoryFile, number: number, repairs: Repair[]) {
  const claim = file.claims.find((each) => each.number === number);
  if (!claim) throw new NotFound(`There is no claim ${number} in this story.`);
  const sentences = new Map(
    file.versions.flatMap(({ label, sentences: all }) =>
      all.map((sentence) => [sentence.id, { ...sentence, label }] as const),
    ),
  );
  const likely = likelyPartners(claim, file);
  const others = file.claims
    .filter((each) => each !== claim && each.goneAt === null)
    .map(({ number: other, title, id }) => ({ number: other, title, likely: likely.has(id) }))
    .toSorted((a, b) => Number(b.likely) - Number(a.likely));
  return {
    number,
    title: claim.title,
    tellings: tellingsOf(claim.sentences.flatMap((id) => sentences.get(id) ?? [])),
    others,
    repairs: repairs.map(({ relation, pins, sentences: pinned, at }) => ({
      pins,
      words: relation === 'together' ? 'Kept together' : 'Kept apart',
      texts: [...new Set(pinned.map((id) => sentences.get(id)?.text ?? 'a sentence that is gone'))],
      when: moment(at).words,
    })),
  };
}

/** Sentences with the same words count once. */
function tellingsOf(sentences: { id: string; text: string; label: string }[]) {
  const groups = Map.groupBy(sentences, ({ text }) => text);
  return [...groups].map(([text, all]) => ({
    id: all[0]?.id ?? '',
    text,
    labels: all.map(({ label }) => label).join(', '),
  }));
}

/** Claims with a sentence where a gap of this one says it seems to be told. */
function likelyPartners({ id }: FiledClaim, { gaps = [], versions, claims }: StoryFile): Set<string> {
  const told = gaps
    .filter((gap) => gap.claim === id && gap.kind === 'unaligned')
    .flatMap((gap) => {
      const version = versions.find((each) => each.id === gap.version);
      return version?.sentences.find(({ start }) => start === gap.start)?.id ?? [];
    });
  return new Set(
    claims.filter(({ sentences }) => told.some((each) => sentences.includes(each))).map((claim) => claim.id),
  );
}
