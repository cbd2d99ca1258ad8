import { foldForSearch } from '../../store/search.ts';
import { termsOf } from './search.ts';
import type { FiledVersion, StoryFile } from './story-file.ts';

/** By the number of a claim that holds every word: ids of the versions that print them all of it; none where its title does. */
export type FoundClaims = ReadonlyMap<number, ReadonlySet<string>>;

/** Claims of one story that hold every word, in their title or in what one version prints of them. Undefined: nothing was asked. */
export function findInStory(
  { versions, claims }: Pick<StoryFile, 'versions' | 'claims'>,
  query: string,
): FoundClaims | undefined {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  const texts = foldedSentences(versions);
  const holdsAll = (text: string) => terms.every((term) => text.includes(term));
  return new Map(
    claims.flatMap(({ number, title, sentences, goneAt }) => {
      if (goneAt !== null) return [];
      const printed = Map.groupBy(
        sentences.flatMap((id) => texts.get(id) ?? []),
        ({ version }) => version,
      );
      const lit = [...printed]
        .filter(([, told]) => holdsAll(told.map(({ text }) => text).join(' ')))
        .map(([version]) => version);
      return lit.length > 0 || holdsAll(foldForSearch(title)) ? [[number, new Set(lit)] as const] : [];
    }),
  );
}

/** As long as a story is kept as it was gathered, so are its sentences made ready for finding. */
const folded = new WeakMap<FiledVersion[], Map<string, { version: string; text: string }>>();

function foldedSentences(versions: FiledVersion[]) {
  const known =
    folded.get(versions) ??
    new Map(
      versions.flatMap(({ id: version, sentences }) =>
        sentences.map(({ id, text }) => [id, { version, text: foldForSearch(text) }] as const),
      ),
    );
  folded.set(versions, known);
  return known;
}
