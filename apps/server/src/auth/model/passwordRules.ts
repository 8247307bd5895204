import { NewPassword } from '@countersign/schema';
import { dictionary } from '@zxcvbn-ts/language-common';
import { InvalidInput } from '../../kernel/refusal.js';

const commonPasswords = new Set(dictionary['passwords-common'].map(String));

const isCommonPassword = (text: string): boolean => commonPasswords.has(text);

/**
 * Refuses what attackers try first (NIST SP 800-63B §3.1.1.2): passwords known from breaches, also with digits and signs
 * hung on or repeated, and the person's own address. Nothing is asked about kinds of characters: length is what counts.
 * @throws InvalidInput
 */
export function assertNewPassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault) throw InvalidInput.at('password', fault);
}

function passwordFault(password: string, email: string): string | undefined {
  const length = NewPassword.safeParse(password);
  if (!length.success) return length.error.issues[0]?.message;
  const folded = password.normalize('NFKC').toLowerCase();
  const stem = folded.replace(/[\d\W_]+$/u, '');
  const unit = /^(.+?)\1+$/su.exec(folded)?.[1];
  const isCommon =
    isCommonPassword(folded) || (stem.length > 0 && isCommonPassword(stem)) || (unit !== undefined && unit.length <= 8);
  if (isCommon) return 'This password is known from breaches, or easily guessed. Choose another.';
  const [name = ''] = email.split('@');
  if (folded.includes(email) || (name.length >= 6 && folded.startsWith(name))) {
    return 'This password contains your address. Choose another.';
  }
  return undefined;
}
