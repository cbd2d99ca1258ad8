import { alignDocuments, type Place } from '../../engine/index.ts';
import { InvalidInput } from '../../errors.ts';
import type { Task } from '../batch.ts';

/** Sentences of one document aligned at the most, and of one row. */
const MOST_SENTENCES = 5_000;

export const alignTask: Task = (row) => {
  const docs = documentsOf(row);
  const { links, groups } = alignDocuments(docs.map(({ sentences }) => sentences));
  const place = ([doc, sentence]: Place) => [docs[doc]?.id, sentence];
  return {
    links: links.map(({ a, b, score }) => [...place(a), ...place(b), Math.round(score * 1000) / 1000]),
    clusters: groups.map((group) => group.map(place)),
  };
};

function documentsOf(row: Record<string, unknown>): { id: string; sentences: string[] }[] {
  const fail = () => new InvalidInput({ docs: "'docs' must be a list of {id, sentences: […]}." });
  if (!Array.isArray(row.docs)) throw fail();
  let count = 0;
  return row.docs.map((doc: unknown) => {
    const { id, sentences } = (doc ?? {}) as { id?: unknown; sentences?: unknown };
    if (typeof id !== 'string' || !Array.isArray(sentences)) throw fail();
    if (!sentences.every((sentence) => typeof sentence === 'string')) throw fail();
    count += sentences.length;
    if (count > MOST_SENTENCES) throw new InvalidInput({ docs: `One row may hold ${MOST_SENTENCES} sentences.` });
    return { id, sentences };
  });
}
