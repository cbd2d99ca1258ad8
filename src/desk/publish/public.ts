/** What everybody may read, signed in or not: editions an editor has put there, while an admin allows it at all. */
import { InvalidInput, NotFound } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import { type EditionHead, listEditions, listPublicEditions, selectEdition, setPublic } from '../../store/editions.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { requireEditor } from '../permissions.ts';
import { readOrganisation } from './organisation.ts';
import { thawEdition } from './published.ts';
import { findPublicKey, type PublicKey } from './report-key.ts';

export interface PublicEdition {
  slug: string;
  head: EditionHead;
  /** What it says; read when it is asked for, for it may be large. */
  open: () => Promise<ReportModel>;
  /** All that everybody may read, the latest first. */
  editions: EditionHead[];
  /** What its bundle is signed with, once anything was. */
  key: PublicKey | undefined;
}

/** An edition everybody may read, the newest such where no number is given. Throws NotFound for every other. */
export async function openPublicEdition(desk: Desk, slug: string, number?: number): Promise<PublicEdition> {
  const nothing = () => new NotFound('There is no public report at this address.');
  return desk.store.read(async (db) => {
    const { publicPages } = await readOrganisation(db);
    if (!publicPages) throw nothing();
    const story = await selectStory(db, slug).catch(() => {
      throw nothing();
    });
    const editions = await listPublicEditions(db, story.id);
    const head = number === undefined ? editions[0] : editions.find((each) => each.number === number);
    if (!head) throw nothing();
    const open = async () => thawEdition(head, (await selectEdition(desk.store.db, story.id, head.number)).model);
    return { slug, head, open, editions, key: await findPublicKey(db) };
  });
}

/** Where an edition, or the draft, cites itself as standing under `base`: on its public pages, where it has any. */
export async function citedAddress(
  desk: Pick<Desk, 'store'>,
  base: string,
  slug: string,
  edition?: EditionHead,
): Promise<string> {
  const isPublic = edition !== undefined && edition.public_at !== null;
  const shown = isPublic && (await readOrganisation(desk.store.db)).publicPages;
  return `${base}/${shown ? 'published' : 'stories'}/${encodeURIComponent(slug)}`;
}

/** Puts an edition on its public page, or takes it off. Throws InvalidInput where there are no public pages. */
export async function showPublicly(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  shown: boolean,
): Promise<void> {
  requireEditor(person);
  await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    if (shown && !(await readOrganisation(tx)).publicPages) {
      throw new InvalidInput({
        '': words().editions.noPublicPages,
      });
    }
    const head = (await listEditions(tx, story.id)).find((edition) => edition.number === number);
    if (!head) throw new NotFound(words().editions.noSuchOf(number));
    if ((head.public_at !== null) === shown) return;
    await setPublic(tx, head.id, shown ? new Date().toISOString() : null);
    const kind = shown ? 'edition.shown' : 'edition.hidden';
    record({ story: story.id, kind, subject: `story-${story.id}`, payload: { edition: number } });
  });
}
