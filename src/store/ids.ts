import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u; sorts as the numbers do. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

let lastTime = 0;
let lastTail = 0;

/**
 * 18 url-safe characters: 9 of time in milliseconds, 9 random (45 bits) at the first of each millisecond and one more
 * at each further. So ids made by one process sort in the order they were made.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    lastTail = randomBytes(6).readUIntBE(0, 6) % 2 ** 44;
  } else {
    lastTail++;
  }
  return digits(lastTime, 9) + digits(lastTail, 9);
}

/** SHA-256 of the text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The lowest `length` base-32 digits. */
function digits(value: number, length: number): string {
  let rest = value;
  let written = '';
  for (let i = 0; i < length; i++) {
    written = DIGITS[rest % 32] + written;
    rest = Math.floor(rest / 32);
  }
  return written;
}
