import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u; sorts as the numbers do. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 18 url-safe characters: 9 of time (milliseconds, so ids sort by when they were made), 9 random (45 bits). */
export function newId(): string {
  return digits(Date.now(), 9) + digits(randomBytes(6).readUIntBE(0, 6), 9);
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
