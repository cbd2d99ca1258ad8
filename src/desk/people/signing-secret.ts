import { randomBytes } from 'node:crypto';
import { findSetting, putSetting } from '../../store/settings.ts';
import type { Desk } from '../desk.ts';

const KEY = 'signing-secret';

/** The secret all servers of one database sign with; made at the first start. */
export async function signingSecret(desk: Desk): Promise<string> {
  return desk.store.write(null, async (tx) => {
    const known = await findSetting(tx, KEY);
    if (known !== undefined) return known;
    const secret = randomBytes(32).toString('base64url');
    await putSetting(tx, KEY, secret);
    return secret;
  });
}
