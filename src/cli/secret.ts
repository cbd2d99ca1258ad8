import { renewSigningSecret } from '../desk/people/signing-secret.ts';
import { withStore } from './open-store.ts';

export async function renewSecret(): Promise<string> {
  await withStore((store) => renewSigningSecret({ store }));
  return 'The signing secret is renewed. Start every server of this database anew: each signs with it from then on.\n';
}
