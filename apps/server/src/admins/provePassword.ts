import { Unauthenticated } from '../kernel/refusal.js';
import type { Store } from '../store/store.js';
import type { Admin } from './admin.js';
import { isPassword } from './password.js';

/**
 * Finds whom an email address and a password stand for, in the first account in which they may act. A wrong password,
 * an unknown address and an admin who was disabled everywhere are one refusal, after the same work.
 * @throws Unauthenticated
 */
export async function provePassword(store: Store, email: string, password: string): Promise<Admin> {
  const person = await store.open.personByEmail(email);
  const isRight = await isPassword(person?.passwordHash, password);
  const [account] = await store.open.accountsOf(person?.id ?? '');
  const admin = account && (await store.within(account.id).admins.byId(account.adminId));
  if (!isRight || !admin) throw new Unauthenticated('The email address or the password is wrong.');
  return admin;
}
