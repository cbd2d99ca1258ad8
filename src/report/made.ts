/** Part of a report in some format: bytes to send on, and how many of its claims are done with it. */
export interface Made {
  bytes: Uint8Array;
  claims: number;
}

/** All parts as one. */
export async function wholeOf(parts: AsyncIterable<Made>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const { bytes } of parts) all.push(bytes);
  return Buffer.concat(all);
}
