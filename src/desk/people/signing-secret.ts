import { randomBytes } from 'node:crypto';
import type { Tx } from '../../store/schema.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import type { Desk } from '../desk.ts';

const KEY = 'signing-secret';

/** The secret all servers of one database sign with; made at the first start. */
export async function signingSecret(desk: Pick<Desk, 'store'>): Promise<string> {
  return desk.store.write(null, async (tx) => (await findSetting(tx, KEY)) ?? putNew(tx));
}

/**
 * Puts a new secret in the place of the one there is; servers sign with it from their next start. Forms opened before
 * then say that they have expired and keep what was typed. Sessions stay: their tokens are not signed, but drawn.
 */
export async function renewSigningSecret(desk: Pick<Desk, 'store'>): Promise<void> {
  await desk.store.write(null, async (tx, record) => {
    await putNew(tx);
    record({ kind: 'secret.renewed', subject: KEY });
  });
}

async function putNew(tx: Tx): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await putSetting(tx, KEY, secret);
  return secret;
}
