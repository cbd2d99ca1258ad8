/** Reports and archives that are being made for somebody's browser: how far each is, and whether it is still wanted. */
import type { Person } from '../desk/desk.ts';

export type MakingState = 'making' | 'done' | 'failed' | 'stopped';

/** Remembered at once, in all; the oldest make room. A few bytes each. */
const MOST = 500;
/** A browser chooses the name, so that it can ask before it has an answer. */
const NAME = /^[\w-]{8,64}$/;

export class Making {
  state: MakingState = 'making';
  done = 0;
  of: number;
  /** What went wrong, for whoever waits. */
  message = '';
  /** Settles when nobody wants it any more. */
  readonly stopped: Promise<'stopped'>;
  #stop: (how: 'stopped') => void = () => {};

  constructor(of: number) {
    this.of = of;
    this.stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
  }

  stop(): void {
    if (this.state !== 'making') return;
    this.state = 'stopped';
    this.#stop('stopped');
  }

  fail(error: unknown): void {
    if (this.state !== 'making') return;
    this.state = 'failed';
    this.message = error instanceof Error ? error.message : '';
  }

  finish(): void {
    if (this.state === 'making') this.state = 'done';
  }
}

/** On this server only: another of the same database knows nothing of them, and a browser then shows no progress. */
export class Makings {
  readonly #makings = new Map<string, Making>();

  /** `name`: what the browser calls it, if it wants to ask. `of`: how many things it is made of. */
  begin(person: Person, name: unknown, of: number): Making {
    const making = new Making(of);
    if (typeof name !== 'string' || !NAME.test(name)) return making;
    this.#makings.set(`${person.id} ${name}`, making);
    for (const oldest of this.#makings.keys()) {
      if (this.#makings.size <= MOST) break;
      this.#makings.delete(oldest);
    }
    return making;
  }

  find(person: Person, name: string): Making | undefined {
    return this.#makings.get(`${person.id} ${name}`);
  }
}
