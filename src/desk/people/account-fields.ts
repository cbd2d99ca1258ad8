import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { checkFields, says, tooLong, tooShort } from '../fields.ts';
import { isWeak } from './weak-passwords.ts';

const SHORTEST_TELLING_NAME = 5;

const name = z.string().trim().min(1, says('fields.nameMissing')).max(80, tooLong(80));
const address = z
  .string()
  .trim()
  .max(254, tooLong(254))
  .pipe(z.email(says('fields.noAddress')));
const password = z.string().min(10, tooShort(10)).max(200, tooLong(200));

const Account = z.object({ name, address, password });
const Profile = z.object({ name, address, current: z.string().default('') });
const NewPassword = z.object({ current: z.string(), password });

/** A new account's fields. Throws InvalidInput. */
export function checkAccount(form: unknown): z.infer<typeof Account> {
  const account = checkFields(Account, form);
  refuseGuessable(account.password, account.address, account.name);
  return account;
}

/** Name and address of an account there is, and the password it has, where it was given. Throws InvalidInput. */
export function checkProfile(form: unknown): z.infer<typeof Profile> {
  return checkFields(Profile, form);
}

/** The password there is and the one there shall be. Throws InvalidInput. */
export function checkNewPassword(form: unknown, ownAddress: string): z.infer<typeof NewPassword> {
  const fields = checkFields(NewPassword, form);
  refuseGuessable(fields.password, ownAddress);
  return fields;
}

/** Short names of addresses turn up in everyday words by chance. */
function refuseGuessable(chosen: string, own: string, called = ''): void {
  const local = own.toLowerCase().split('@')[0] ?? '';
  if (local.length >= SHORTEST_TELLING_NAME && chosen.toLowerCase().includes(local)) {
    throw new InvalidInput({ password: words().fields.addressInPassword });
  }
  if (isWeak(chosen, [own, local, called, ...called.split(' ')].filter(Boolean))) {
    throw new InvalidInput({
      password: words().fields.weakPassword,
    });
  }
}
