const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUE = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUE[ALPHABET.charCodeAt(i)] = i;

/** Base64 (RFC 4648) from character `from` for `count` bytes; `from` must be a multiple of four. */
export function fromBase64(text: string, from = 0, count = (text.length / 4) * 3): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let i = from, at = 0; at < count; i += 4) {
    const four =
      ((VALUE[text.charCodeAt(i)] ?? 0) << 18) |
      ((VALUE[text.charCodeAt(i + 1)] ?? 0) << 12) |
      ((VALUE[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (VALUE[text.charCodeAt(i + 3)] ?? 0);
    bytes[at++] = four >> 16;
    if (at < count) bytes[at++] = (four >> 8) & 255;
    if (at < count) bytes[at++] = four & 255;
  }
  return bytes;
}
