/** Tells listeners, after the commit, that something was recorded: in this process, or through PostgreSQL in all. */
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from './schema.ts';

/** That event `event` was recorded, and of `what` (its subject, e.g. 'claim-…'); never what it holds. */
export interface Signal {
  story: string | null;
  event: number;
  what: string;
}

export interface Listener {
  signal: (signal: Signal) => void;
  /** Signals may have been missed: read the event table from the last number known. */
  stale?: () => void;
}

export interface Bus {
  /** Returns the function that ends the subscription. */
  subscribe: (listener: Listener) => () => void;
}

/** What the store needs of a bus besides. */
export interface Carrier extends Bus {
  /** Called inside the transaction that recorded the events. */
  announce: (tx: Tx, signals: Signal[]) => Promise<void>;
  /** Called when that transaction has committed. */
  committed: (signals: Signal[]) => void;
  /** False while signals may be missed. */
  live: () => boolean;
  close: () => Promise<void>;
}

type Report = (error: Error) => void;

const CHANNEL = 'crossread';
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;

/** For one process: signals go straight to the listeners. */
export function localBus(report: Report): Carrier {
  const listeners = new Listeners(report);
  return {
    subscribe: (listener) => listeners.add(listener),
    announce: async () => {},
    committed: (signals) => {
      for (const signal of signals) listeners.each((listener) => listener.signal(signal));
    },
    live: () => true,
    close: async () => listeners.clear(),
  };
}

/**
 * For several servers on one PostgreSQL: NOTIFY is part of the transaction, and one client listens. When its
 * connection breaks it connects again by itself and then tells every listener that signals may have been missed.
 */
export async function postgresBus(url: string, report: Report): Promise<Carrier> {
  const listeners = new Listeners(report);
  const ear = new Ear(url, listeners, report);
  await ear.connect();
  return {
    subscribe: (listener) => listeners.add(listener),
    announce: async (tx, signals) => {
      const payloads = JSON.stringify(signals.map((signal) => JSON.stringify(signal)));
      await sql`select pg_notify(${CHANNEL}, value) from json_array_elements_text(${payloads}::json)`.execute(tx);
    },
    committed: () => {},
    live: () => ear.live,
    close: async () => {
      listeners.clear();
      await ear.close();
    },
  };
}

class Listeners {
  readonly #all = new Set<Listener>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  add(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** One listener's failure is reported and keeps nothing from the others, nor from the writer. */
  each(tell: (listener: Listener) => void): void {
    for (const listener of this.#all) {
      try {
        tell(listener);
      } catch (error) {
        this.#report(asError(error));
      }
    }
  }

  clear(): void {
    this.#all.clear();
  }
}

/** The listening connection. */
class Ear {
  live = false;
  readonly #url: string;
  readonly #listeners: Listeners;
  readonly #report: Report;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, listeners: Listeners, report: Report) {
    this.#url = url;
    this.#listeners = listeners;
    this.#report = report;
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    client.on('notification', ({ payload }) => {
      const signal = JSON.parse(payload ?? 'null') as Signal;
      this.#listeners.each((listener) => listener.signal(signal));
    });
    client.on('error', this.#report);
    await client.connect();
    client.on('end', () => this.#lost(client));
    try {
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    this.live = true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.live = false;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  #lost(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    this.live = false;
    this.#reconnect(FIRST_WAIT);
  }

  #reconnect(wait: number): void {
    this.#retry = setTimeout(async () => {
      try {
        await this.connect();
        this.#listeners.each((listener) => listener.stale?.());
      } catch (error) {
        this.#report(asError(error));
        if (!this.#closed) this.#reconnect(Math.min(wait * 2, LONGEST_WAIT));
      }
    }, wait);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
