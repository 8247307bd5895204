import { NewPassword } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Loaded when the first password is chosen: unpacking it takes a twentieth of a start. */
const commonPasswords = (): Promise<ReadonlySet<string>> => {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  );
  return loaded;
};

/**
 * Refuses what attackers try first (NIST SP 800-63B §3.1.1.2): passwords known from breaches, also with digits and signs
 * hung on or repeated, and the person's own address. Nothing is asked about kinds of characters: length is what counts.
 * @throws InvalidInput
 */
export async function assertNewPassword(password: string, email: string): Promise<void> {
  const fault = passwordFault(password, email, await commonPasswords());
  if (fault) throw InvalidInput.at('password', fault);
}

function passwordFault(password: string, email: string, common: ReadonlySet<string>): string | undefined {
  const length = NewPassword.safeParse(password);
  if (!length.success) return length.error.issues[0]?.message;
  const folded = password.normalize('NFKC').toLowerCase();
  const stem = folded.replace(/[\d\W_]+$/u, '');
  const unit = /^(.+?)\1+$/su.exec(folded)?.[1];
  const isCommon =
    common.has(folded) || (stem.length > 0 && common.has(stem)) || (unit !== undefined && unit.length <= 8);
  if (isCommon) return 'This password is known from breaches, or easily guessed. Choose another.';
  const [name = ''] = email.split('@');
  if (folded.includes(email) || (name.length >= 6 && folded.startsWith(name))) {
    return 'This password contains your address. Choose another.';
  }
  return undefined;
}
