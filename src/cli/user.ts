import { erasePersonalData, exportPersonalData } from '../desk/people/personal-data.ts';
import { InvalidInput } from '../errors.ts';
import { listPeople } from '../store/people.ts';
import { withStore } from './open-store.ts';

export async function listUsers(): Promise<string> {
  const people = await withStore((store) => listPeople(store.db));
  return (
    people
      .map(
        ({ address, name, role, disabled_at }) =>
          `${address}  ${name}  ${role}${disabled_at ? '  may not sign in' : ''}\n`,
      )
      .join('') || 'Nobody has an account yet.\n'
  );
}

/** JSON of all that is kept about somebody. Throws NotFound. */
export async function exportUser(address: string): Promise<string> {
  return `${JSON.stringify(await withStore((store) => exportPersonalData(store, address)), null, 2)}\n`;
}

/** Throws InvalidInput that says what will happen, unless it is to be done. */
export async function eraseUser(address: string, yes: boolean): Promise<string> {
  if (!yes) {
    throw new InvalidInput({
      '': `This ends the account of ${address} and takes name and address away everywhere, for good. Their verdicts stay, under ‘Former member’. Give --yes to do it.`,
    });
  }
  await withStore((store) => erasePersonalData(store, address));
  return `Erased. Published editions and backups hold the name until they are withdrawn or rotated out.\n`;
}
