import { InvalidInput } from '../../errors.ts';
import type { StoredClaim } from '../../store/claims.ts';
import { listEvidence } from '../../store/evidence.ts';
import type { Tx, VerdictValue } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import type { Person } from '../desk.ts';
import { checkGate } from './gate.ts';

/**
 * Throws InvalidInput when the verdict has not what it should rest on. Of a sealed claim only what its reviewer brought
 * counts: the others' sources would tell what they hold.
 */
export async function passGate(
  tx: Tx,
  claim: StoredClaim,
  value: VerdictValue,
  searched: string,
  alone: Person | undefined,
): Promise<void> {
  const evidence = await listEvidence(tx, { claim: claim.id });
  const own = alone ? evidence.filter(({ person }) => person === alone.id) : evidence;
  const sources = own.map(({ stance, source_kind, title, url, passage, file_hash, file_name, published }) => {
    const file = file_hash === null ? null : { name: file_name ?? '', sha256: file_hash };
    return { stance, primary: source_kind === 'primary', title, url, passage, file, published };
  });
  const { missing } = checkGate(value, sources, searched, []);
  const { asksSource, asksSearch } = words().gate;
  if (missing.length > 0)
    throw new InvalidInput(
      Object.fromEntries(missing.map((field) => [field, field === 'value' ? asksSource : asksSearch])),
    );
}
