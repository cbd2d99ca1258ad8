/** Finds out, while pages are open, who has something new to read since something happened. */
import { listFollowers } from '../../store/following.ts';
import { listNoticed } from '../../store/notices.ts';
import { listPeopleById } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { hasNoticesSince } from './notices.ts';

/** Milliseconds: what happens in quick succession is looked at together. */
const TOGETHER = 300;
/** People that are counted for at once; the others see it on their next page. */
const MOST = 200;

export class UnreadCounts {
  readonly #store: Pick<Store, 'db'>;
  readonly #tell: (person: string) => void;
  readonly #report: (error: unknown) => void;
  #stories = new Set<string>();
  #first = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `tell` is called for whoever was given a notice they may see, or follows the story. */
  constructor(store: Pick<Store, 'db'>, tell: (person: string) => void, report: (error: unknown) => void) {
    this.#store = store;
    this.#tell = tell;
    this.#report = report;
  }

  /** Something happened to a story; `present` says whose pages are open when it is looked at. */
  happened(story: string, event: number, present: () => string[]): void {
    if (this.#closed) return;
    this.#stories.add(story);
    this.#first = this.#timer ? Math.min(this.#first, event) : event;
    this.#timer ??= setTimeout(() => void this.#look([...new Set(present())]), TOGETHER).unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #look(present: string[]): Promise<void> {
    const [stories, first] = [[...this.#stories], this.#first];
    this.#stories = new Set();
    this.#timer = undefined;
    // Nobody to tell; and where nobody ever listens, as on the command line, the store may be closed by now.
    if (present.length === 0) return;
    const { db } = this.#store;
    try {
      const [noticed, followers] = [new Set(await listNoticed(db, first)), new Set(await listFollowers(db, stories))];
      const here = present.filter((person) => noticed.has(person) || followers.has(person)).slice(0, MOST);
      for (const person of await listPeopleById(db, here)) {
        // Of what is sealed for them nobody learns by a nudge either.
        if (followers.has(person.id) || (await hasNoticesSince(this.#store, person, first))) this.#tell(person.id);
      }
    } catch (error) {
      if (!this.#closed) this.#report(error);
    }
  }
}
