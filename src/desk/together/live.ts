/**
 * Tells open pages that something happened to their story: first what they missed, out of the event table, then what
 * happens, in the order it happens and each event once. Only that it happened and to what: a page asks for the rest
 * under its own rights.
 */
import type { Signal } from '../../store/bus.ts';
import { lastEvent, listSignals } from '../../store/events.ts';
import { listStandingSessions } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';
import { listShutOut } from '../story/reach.ts';
import { Attendance, type Here } from './presence.ts';
import { UnreadCounts } from './unread-counts.ts';

/** Somebody's open page. */
export interface Listener {
  /** Null: a page about all stories. It is told that something happened anywhere, and neither where nor to what. */
  story: string | null;
  person: string;
  /** SHA-256, hex, of the browser's session token: when that session ends, so does the listening. */
  session: string;
  /** Number of the last event the page knows. */
  after: number;
  tell: (signal: ToldSignal) => void;
  /** Something changed that is no event: the person has something new to read; somebody came to a story or left. */
  nudge: (about: 'unread' | 'company') => void;
  /** Id of the claim the page is about. */
  claim: string | null;
  /** Who is at the story: when that changes, and every HEARTBEAT milliseconds, lest the connection is taken for dead. */
  beat: (here: Here[]) => void;
  /** The listening is over: the session ended, the person may no longer see the story, or the server stops. */
  end: () => void;
}

/** `among`: how many hear it at this moment, for pages to ask one after another and not all at once. */
export type ToldSignal = Signal & { among?: number };

export interface Live {
  /** Begins to listen; resolves, when what was missed is told, to the function that ends it. */
  listen: (listener: Listener) => Promise<() => void>;
  /** For pages that cannot listen: the same, asked for. */
  missed: (story: string | null, after: number) => Promise<Signal[]>;
  count: () => number;
  close: () => void;
}

interface Seat {
  listener: Listener;
  /** Number of the last event told. */
  last: number;
  /** What happens while missed events are read. */
  waiting: Signal[];
  /** How many are reading missed events for this seat. */
  readers: number;
  leave: () => void;
}

/** Stands for everything in a story: who missed very much reads the page anew. */
export const EVERYTHING = 'everything';
/** Stands for the story and the subject, for who listens to all stories: some are closed to them. */
const SOMETHING = 'something';
/** The same for what belongs to no story: accounts, mostly, of which few pages tell. */
const OF_NO_STORY = 'of no story';
export const HEARTBEAT = 20_000;
const MOST_MISSED = 500;

export function createLive(store: Store, report: (error: unknown) => void): Live {
  const audience = new Audience(store, report);
  const unsubscribe = store.bus.subscribe(audience);
  return {
    listen: (listener) => audience.listen(listener),
    missed: (story, after) => findMissed(store, story, after),
    count: () => audience.size,
    close: () => {
      unsubscribe();
      audience.close();
    },
  };
}

/** What happened to a story, or at the desk, after event `after`; one signal for everything when that was too much. */
async function findMissed({ db }: Store, story: string | null, after: number): Promise<Signal[]> {
  if (story === null) {
    const event = await lastEvent(db);
    return event > after ? [{ story, event, what: SOMETHING }] : [];
  }
  const missed = await listSignals(db, story, after, MOST_MISSED + 1);
  return missed.length > MOST_MISSED ? [{ story, event: await lastEvent(db), what: EVERYTHING }] : missed;
}

class Audience {
  readonly #stories = new Map<string | null, Set<Seat>>();
  readonly #store: Store;
  readonly #report: (error: unknown) => void;
  readonly #attendance: Attendance;
  readonly #here = new Map<string | null, Here[]>();
  readonly #unread: UnreadCounts;
  #pulse: NodeJS.Timeout | undefined;

  constructor(store: Store, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
    this.#attendance = new Attendance(store, (story, here) => this.#meet(story, here), report);
    this.#unread = new UnreadCounts(store, (person) => this.#nudge(person), report);
  }

  get size(): number {
    return this.#seats().length;
  }

  async listen(listener: Listener): Promise<() => void> {
    const seat: Seat = { listener, last: listener.after, waiting: [], readers: 0, leave: () => {} };
    const seats = this.#stories.get(listener.story) ?? new Set();
    this.#stories.set(listener.story, seats.add(seat));
    this.#pulse ??= setInterval(() => this.#beat(), HEARTBEAT).unref();
    const { story, claim, person } = listener;
    if (story !== null) seat.leave = this.#attendance.arrive({ story, claim, person });
    // The session may have ended before the seat was taken.
    await Promise.all([this.#catchUp(listener.story, [seat]), this.#checkSessions([seat])]);
    listener.beat(this.#here.get(story) ?? []);
    return () => this.#leave(seat);
  }

  close(): void {
    this.#attendance.close();
    this.#unread.close();
    for (const seat of this.#seats()) this.#dismiss(seat);
  }

  // --- what the bus says

  signal(signal: Signal): void {
    const { story, event, what } = signal;
    if (story === null) this.#checkSessionsOf(what);
    else {
      if (what === `members-${story}`) void this.#checkSessions([...(this.#stories.get(story) ?? [])]);
      this.#pass(signal, story);
      this.#unread.happened(story, event, () => this.#seats().map(({ listener }) => listener.person));
    }
    this.#pass({ story: null, event, what: story === null ? OF_NO_STORY : SOMETHING }, null);
  }

  #pass(signal: Signal, story: string | null): void {
    const seats = this.#stories.get(story) ?? new Set();
    const told = { ...signal, among: seats.size };
    for (const seat of seats) {
      if (seat.readers > 0) seat.waiting.push(told);
      else this.#tell(seat, told);
    }
  }

  /** Signals may be missing: read them for everybody. */
  stale(): void {
    for (const [story, seats] of this.#stories) void this.#catchUp(story, [...seats]);
    void this.#checkSessions(this.#seats());
  }

  // ---

  #seats(): Seat[] {
    return [...this.#stories.values()].flatMap((seats) => [...seats]);
  }

  #nudge(person: string): void {
    for (const { listener } of this.#seats()) if (listener.person === person) listener.nudge('unread');
  }

  #tell(seat: Seat, signal: ToldSignal): void {
    if (signal.event <= seat.last) return;
    seat.last = signal.event;
    seat.listener.tell(signal);
  }

  /** What happens meanwhile waits until the seats have heard what happened before. */
  async #catchUp(story: string | null, seats: Seat[]): Promise<void> {
    for (const seat of seats) seat.readers++;
    try {
      const missed = await findMissed(this.#store, story, Math.min(...seats.map(({ last }) => last)));
      for (const seat of seats) {
        seat.waiting.push(...missed);
        if (--seat.readers > 0) continue;
        const heard = seat.waiting.splice(0).sort((a, b) => a.event - b.event);
        for (const signal of heard) this.#tell(seat, signal);
      }
    } catch (error) {
      this.#report(error);
      // Whoever is sent away comes back by itself and says what it knows.
      for (const seat of seats) this.#dismiss(seat);
    }
  }

  #checkSessionsOf(what: string): void {
    const seats = this.#seats().filter(({ listener }) => what === `person-${listener.person}`);
    if (seats.length > 0) void this.#checkSessions(seats);
  }

  async #checkSessions(seats: Seat[]): Promise<void> {
    try {
      const sessions = [...new Set(seats.map(({ listener }) => listener.session))];
      const standing = await listStandingSessions(this.#store.db, sessions, new Date().toISOString());
      const shut = await listShutOut(
        this.#store.db,
        seats.flatMap(({ listener: { story, person } }) => (story === null ? [] : { story, person })),
      );
      for (const seat of seats) {
        const { session, story, person } = seat.listener;
        if (!standing.has(session) || shut.has(`${story} ${person}`)) this.#dismiss(seat);
      }
    } catch (error) {
      this.#report(error);
    }
  }

  #beat(): void {
    const seats = this.#seats();
    for (const { listener } of seats) listener.beat(this.#here.get(listener.story) ?? []);
    void this.#attendance.beat();
    void this.#checkSessions(seats);
  }

  #meet(story: string, here: Here[]): void {
    if (JSON.stringify(here) === JSON.stringify(this.#here.get(story) ?? [])) return;
    if (here.length === 0) this.#here.delete(story);
    else this.#here.set(story, here);
    for (const { listener } of this.#stories.get(story) ?? []) listener.beat(here);
    // Who is where is told to nobody who may not know of the story.
    for (const { listener } of this.#stories.get(null) ?? []) listener.nudge('company');
  }

  #dismiss(seat: Seat): void {
    this.#leave(seat);
    seat.listener.end();
  }

  #leave(seat: Seat): void {
    seat.leave();
    const seats = this.#stories.get(seat.listener.story);
    seats?.delete(seat);
    if (seats?.size === 0) this.#stories.delete(seat.listener.story);
    if (this.#stories.size > 0) return;
    clearInterval(this.#pulse);
    this.#pulse = undefined;
  }
}
