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

/** Somebody's open page. */
export interface Listener {
  story: string;
  person: string;
  /** SHA-256, hex, of the browser's session token: when that session ends, so does the listening. */
  session: string;
  /** Number of the last event the page knows. */
  after: number;
  tell: (signal: Signal) => void;
  /** Id of the claim the page is about. */
  claim: string | null;
  /** Who is at the story: when that changes, and every HEARTBEAT milliseconds, lest the connection is taken for dead. */
  beat: (here: Here[]) => void;
  /** The listening is over: the session ended, the person may no longer see the story, or the server stops. */
  end: () => void;
}

export interface Live {
  /** Begins to listen; resolves, when what was missed is told, to the function that ends it. */
  listen: (listener: Listener) => Promise<() => void>;
  /** For pages that cannot listen: the same, asked for. */
  missed: (story: string, after: number) => Promise<Signal[]>;
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

/** What happened to a story after event `after`; one signal for everything when that was too much. */
async function findMissed({ db }: Store, story: string, after: number): Promise<Signal[]> {
  const missed = await listSignals(db, story, after, MOST_MISSED + 1);
  return missed.length > MOST_MISSED ? [{ story, event: await lastEvent(db), what: EVERYTHING }] : missed;
}

class Audience {
  readonly #stories = new Map<string, Set<Seat>>();
  readonly #store: Store;
  readonly #report: (error: unknown) => void;
  readonly #attendance: Attendance;
  readonly #here = new Map<string, Here[]>();
  #pulse: NodeJS.Timeout | undefined;

  constructor(store: Store, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
    this.#attendance = new Attendance(store, (story, here) => this.#meet(story, here), report);
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
    seat.leave = this.#attendance.arrive({ story, claim, person });
    // The session may have ended before the seat was taken.
    await Promise.all([this.#catchUp(listener.story, [seat]), this.#checkSessions([seat])]);
    listener.beat(this.#here.get(story) ?? []);
    return () => this.#leave(seat);
  }

  close(): void {
    this.#attendance.close();
    for (const seat of this.#seats()) this.#dismiss(seat);
  }

  // --- what the bus says

  signal(signal: Signal): void {
    if (signal.story === null) this.#checkSessionsOf(signal.what);
    else this.#pass(signal, signal.story);
  }

  #pass(signal: Signal, story: string): void {
    if (signal.what === `members-${story}`) void this.#checkSessions([...(this.#stories.get(story) ?? [])]);
    for (const seat of this.#stories.get(story) ?? []) {
      if (seat.readers > 0) seat.waiting.push(signal);
      else this.#tell(seat, signal);
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

  #tell(seat: Seat, signal: Signal): void {
    if (signal.event <= seat.last) return;
    seat.last = signal.event;
    seat.listener.tell(signal);
  }

  /** What happens meanwhile waits until the seats have heard what happened before. */
  async #catchUp(story: string, seats: Seat[]): Promise<void> {
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
        seats.map(({ listener }) => listener),
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
    const seats = this.#stories.get(story);
    if (!seats) return void this.#here.delete(story);
    if (JSON.stringify(here) === JSON.stringify(this.#here.get(story))) return;
    this.#here.set(story, here);
    for (const { listener } of seats) listener.beat(here);
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
