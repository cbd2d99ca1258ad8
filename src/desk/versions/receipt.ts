import type { Block, Sentence } from '../../engine/types.ts';
import { NotFound } from '../../errors.ts';
import { listClaimSentences, listClaims } from '../../store/claims.ts';
import { listMends } from '../../store/mends.ts';
import { selectOriginal } from '../../store/originals.ts';
import type { StoredMend, Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { listSentences, selectVersion, type Version } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import type { Desk } from '../desk.ts';

/** A version as received with what was made of it: its blocks and sentences, their claims, and reviewers' changes. */
export interface Receipt {
  story: Story;
  version: Version;
  blocks: (Block & { sentences: Sentence[] })[];
  /** Sentence id → numbers of the claims it stands in. */
  claims: ReadonlyMap<string, number[]>;
  mends: StoredMend[];
  /** Numbers of the claims that no other version tells. */
  alone: number[];
}

export function openReceipt(desk: Desk, slug: string, place: number): Promise<Receipt> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    const version = await selectVersion(db, story.id, place);
    const [sentences, claims, links, mends] = await Promise.all([
      listSentences(db, version.id),
      listClaims(db, story.id),
      listClaimSentences(db, { story: story.id }),
      listMends(db, story.id),
    ]);
    const numberOf = new Map(claims.map(({ id, number }) => [id, number]));
    const own = links.filter((link) => link.version === version.id);
    const told = Map.groupBy(links, ({ claim }) => claim);
    const bySentence = Map.groupBy(own, ({ sentence }) => sentence);
    const spans = sentences.map(({ id, begin_at, end_at, kind, text }) => ({
      id,
      start: begin_at,
      end: end_at,
      kind,
      text,
    }));
    return {
      story,
      version,
      blocks: placeSentences(version.reading?.blocks ?? [], spans),
      claims: new Map(
        [...bySentence].map(([id, members]) => [id, members.flatMap(({ claim }) => numberOf.get(claim) ?? [])]),
      ),
      mends: mends.filter((mend) => mend.version === version.id),
      alone: claims.flatMap(({ id, number }) =>
        told.get(id)?.every((link) => link.version === version.id) ? [number] : [],
      ),
    };
  });
}

/** Both are in the order of the text, and every sentence stands inside one block. */
function placeSentences(blocks: Block[], sentences: Sentence[]): Receipt['blocks'] {
  let next = 0;
  return blocks.map((block) => {
    const first = next;
    while (next < sentences.length && (sentences[next]?.start ?? 0) < block.end) next++;
    return { ...block, sentences: sentences.slice(first, next) };
  });
}

/** The file a version's text was read from, as received. Throws NotFound where it was pasted. */
export async function openOriginal(
  desk: Desk,
  slug: string,
  place: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { db } = desk.store;
  const story = await selectStory(db, slug);
  const { bytes_hash, file_name, label } = await selectVersion(db, story.id, place);
  if (bytes_hash === null) throw new NotFound(words().version.noFile);
  const { bytes } = await selectOriginal(db, bytes_hash);
  return { name: file_name ?? `${label}.html`, bytes };
}

/** Whether a version's text was read out of a page whose bytes are kept. */
export function hasPage({ format, bytes_hash }: Pick<Version, 'format' | 'bytes_hash'>): boolean {
  return (format === 'html' || format === 'mhtml') && bytes_hash !== null;
}

/** The version with the page it was read from, as markup that does nothing. Throws NotFound where there is none. */
export async function openPage(desk: Desk, slug: string, place: number): Promise<{ html: string }> {
  const { db } = desk.store;
  const story = await selectStory(db, slug);
  const version = await selectVersion(db, story.id, place);
  if (!hasPage(version) || version.bytes_hash === null) throw new NotFound(words().version.noPage);
  const { bytes } = await selectOriginal(db, version.bytes_hash);
  const { encoding, file_name, link, label } = version;
  const name = file_name ?? link ?? label;
  return { html: await desk.drawPage({ name, bytes, ...(encoding !== null && { encoding }) }) };
}
