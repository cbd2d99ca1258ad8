/** How often somebody may try a password or a token: slows guessing down, locks nobody out for good. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { foldAddress } from '../desk/people/people.ts';
import { TooManyTries } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { readCookie, setCookie } from './cookies.ts';

const A_YEAR = 365 * 24 * 60 * 60 * 1000;
/** Keys remembered at once; those that have run out make room, then the oldest. */
const MOST_KEYS = 20_000;

export interface Tries {
  /** Counts a try from this network address. Throws TooManyTries. */
  from: (request: Request) => void;
  /** Throws TooManyTries when there were too many failures for this account, of browsers like this one. */
  at: (request: Request, account: string) => void;
  failed: (request: Request, account: string) => void;
  /** Forgets the failures, and knows this browser as one that has signed in to the account. */
  succeeded: (response: Response, account: string) => void;
}

/**
 * Failures for an account are counted apart for browsers that have signed in to it before (OWASP, device cookies): so
 * a stranger who guesses cannot keep its owner out. Unknown accounts are counted like known ones.
 */
export function createTries(
  secret: string,
  perAddress: number = LIMITS.triesPerAddress,
  perAccount: number = LIMITS.triesPerAccount,
): Tries {
  const addresses = new Counts(perAddress, LIMITS.triesWindow);
  const accounts = new Counts(perAccount, LIMITS.triesPerAccountWindow);
  const markOf = (account: string): string =>
    createHmac('sha256', secret)
      .update(`browser of ${foldAddress(account)}`)
      .digest('base64url');
  const keyOf = (request: Request, account: string): string => {
    const known = isSame(readCookie(request, 'known') ?? '', markOf(account));
    return `${known ? 'known' : 'any'} ${foldAddress(account)}`;
  };
  return {
    from: (request) => {
      const key = ipKeyGenerator(request.ip ?? '');
      addresses.refuse(key);
      addresses.add(key);
    },
    at: (request, account) => accounts.refuse(keyOf(request, account)),
    failed: (request, account) => accounts.add(keyOf(request, account)),
    succeeded: (response, account) => {
      accounts.forget(keyOf(response.req, account));
      setCookie(response, 'known', markOf(account), A_YEAR);
    },
  };
}

class Counts {
  readonly #most: number;
  readonly #window: number;
  readonly #counts = new Map<string, { count: number; until: number }>();

  constructor(most: number, window: number) {
    this.#most = most;
    this.#window = window;
  }

  refuse(key: string): void {
    const known = this.#counts.get(key);
    const left = (known?.until ?? 0) - Date.now();
    if (known && left > 0 && known.count >= this.#most) throw new TooManyTries(Math.ceil(left / 1000));
  }

  add(key: string): void {
    const now = Date.now();
    const known = this.#counts.get(key);
    if (known && known.until > now) known.count++;
    else this.#makeRoom(now).set(key, { count: 1, until: now + this.#window });
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }

  #makeRoom(now: number): Map<string, { count: number; until: number }> {
    const counts = this.#counts;
    if (counts.size >= MOST_KEYS) for (const [key, { until }] of counts) if (until <= now) counts.delete(key);
    for (const key of counts.keys()) {
      if (counts.size < MOST_KEYS) break;
      counts.delete(key);
    }
    return counts;
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
