/** The key a desk signs its reports with, made when it is first needed and kept with the settings. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../../report/bundle.ts';
import type { Db } from '../../store/schema.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import type { Desk } from '../desk.ts';

const KEY = 'report-key';

/** What everybody may know of it. */
export type PublicKey = Pick<Signer, 'publicKey' | 'fingerprint'>;

export async function reportSigner(desk: Pick<Desk, 'store'>): Promise<Signer> {
  const known = await findSetting(desk.store.db, KEY);
  return signerOf(known ?? (await makeKey(desk)));
}

/** Nothing before the first report was signed. */
export async function findPublicKey(db: Db): Promise<PublicKey | undefined> {
  const known = await findSetting(db, KEY);
  return known === undefined ? undefined : publicPart(createPrivateKey(known));
}

/** Two servers may want it at once: whoever writes first has made it. */
function makeKey({ store }: Pick<Desk, 'store'>): Promise<string> {
  return store.write(null, async (tx, record) => {
    const known = await findSetting(tx, KEY);
    if (known !== undefined) return known;
    const pem = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await putSetting(tx, KEY, pem);
    const { fingerprint } = publicPart(createPrivateKey(pem));
    record({ kind: 'report-key.made', subject: 'report-key', payload: { fingerprint } });
    return pem;
  });
}

function signerOf(pem: string): Signer {
  const key = createPrivateKey(pem);
  return { ...publicPart(key), sign: (bytes) => sign(null, bytes, key) };
}

function publicPart(key: KeyObject): PublicKey {
  const known = createPublicKey(key);
  const der = known.export({ type: 'spki', format: 'der' });
  return {
    publicKey: String(known.export({ type: 'spki', format: 'pem' })),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  };
}
