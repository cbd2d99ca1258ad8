/**
 * Waits for several statements of one transaction that are sent at once; where one fails, for the others too: none may
 * reach the database after the transaction was rolled back. Throws what the first of them threw.
 */
export async function together<T extends readonly unknown[] | []>(sent: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent) as Promise<{ [K in keyof T]: Awaited<T[K]> }>;
}
