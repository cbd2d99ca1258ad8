import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { TooManyTries } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';

const scryptAside = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^17, r = 8, p = 1. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const BYTES = 32;
const A_FEW_SECONDS = 5;

/** No password's, and takes as long to find that out: verified when an address is unknown, so that time does not tell. */
export const DECOY = written(randomBytes(16), randomBytes(BYTES));

/** 'scrypt$N$r$p$salt$hash', so that the parameters can grow without breaking older accounts. Throws TooManyTries. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return written(salt, await derive(password, salt, BYTES, COST));
}

/** Constant-time comparison with the parameters the hash was made with. Throws TooManyTries when too many wait. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt, hash] = stored.split('$');
  if (!salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: COST.maxmem };
  const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, options);
  return timingSafeEqual(actual, expected);
}

function written(salt: Buffer, hash: Buffer): string {
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

let busy = 0;
const waiting: (() => void)[] = [];

/** A few at a time: each takes 128 MB and one of the threads that read files for everybody. */
async function derive(password: string, salt: Buffer, bytes: number, options: ScryptOptions): Promise<Buffer> {
  if (busy >= LIMITS.passwordsAtOnce) {
    if (waiting.length >= LIMITS.passwordsWaiting) throw new TooManyTries(A_FEW_SECONDS);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else busy++;
  try {
    return await scryptAside(password.normalize('NFKC'), salt, bytes, options);
  } finally {
    // Whoever waits longest takes the place over.
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}
