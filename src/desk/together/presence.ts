/**
 * Who is where. An open page counts as somebody there for a minute at a time, as long as it is open; that keeps
 * nobody else from anything.
 */
import { newId } from '../../store/ids.ts';
import {
  deleteExpiredPresences,
  deletePresences,
  insertPresences,
  listPresences,
  type NewPresence,
  prolongPresences,
} from '../../store/presence.ts';
import type { Store } from '../../store/store.ts';

/** Somebody at a story; `claim` is the number of the claim before them. */
export interface Here {
  person: string;
  name: string;
  claim: number | null;
}

export type Place = Pick<NewPresence, 'story' | 'claim' | 'person'>;

/** Milliseconds. Longer than two heartbeats, so that one may be missed. */
const COUNTS_FOR = 60_000;
/** Pages come and go in quick succession: they are written together. */
const TOGETHER = 400;
/** Stories that are looked up at once. */
const MOST_STORIES = 1000;

export class Attendance {
  readonly #store: Store;
  readonly #tell: (story: string, here: Here[]) => void;
  readonly #report: (error: unknown) => void;
  readonly #present = new Map<string, Place>();
  #came: NewPresence[] = [];
  #went: string[] = [];
  #stories = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `tell` is called whenever it was looked up who is at a story. */
  constructor(store: Store, tell: (story: string, here: Here[]) => void, report: (error: unknown) => void) {
    this.#store = store;
    this.#tell = tell;
    this.#report = report;
  }

  /** Somebody opens a page; returns what is to be called when it is closed. */
  arrive(place: Place): () => void {
    const id = newId();
    this.#present.set(id, place);
    this.#came.push({ id, ...place, since_at: new Date().toISOString(), until_at: soon() });
    this.#plan(place.story);
    return () => {
      if (!this.#present.delete(id)) return;
      this.#came = this.#came.filter((each) => each.id !== id);
      this.#went.push(id);
      this.#plan(place.story);
    };
  }

  /** Prolongs all that is open, and looks up who is there on other servers. */
  async beat(): Promise<void> {
    await this.#write((tx) => prolongPresences(tx, [...this.#present.keys()], soon()));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #plan(story: string): void {
    this.#stories.add(story);
    if (!this.#closed) this.#timer ??= setTimeout(() => void this.#write(async () => {}), TOGETHER).unref();
  }

  async #write(also: (tx: Parameters<typeof deletePresences>[0]) => Promise<void>): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [came, went] = [this.#came.splice(0), this.#went.splice(0)];
    const stories = new Set([...this.#stories, ...[...this.#present.values()].map(({ story }) => story)]);
    this.#stories = new Set();
    try {
      await this.#store.write(null, async (tx) => {
        await deletePresences(tx, went);
        await deleteExpiredPresences(tx, new Date().toISOString());
        await insertPresences(tx, came);
        await also(tx);
      });
      await this.#look([...stories].slice(0, MOST_STORIES));
    } catch (error) {
      if (!this.#closed) this.#report(error);
    }
  }

  async #look(stories: string[]): Promise<void> {
    const present = await listPresences(this.#store.db, stories, new Date().toISOString());
    const byStory = Map.groupBy(present, ({ story }) => story);
    for (const story of stories) {
      const here = byStory.get(story) ?? [];
      this.#tell(
        story,
        here.map(({ person, person_name, claim }) => ({ person, name: person_name, claim })),
      );
    }
  }
}

function soon(): string {
  return new Date(Date.now() + COUNTS_FOR).toISOString();
}
