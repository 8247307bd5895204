import { sha256 } from '../../kernel/credential.js';
import type { Store } from '../../model/ports/store.js';
import type { SignedIn } from '../../model/signedIn.js';

/** Who a session's cookie stands for now, if for anybody. */
export async function findSession(
  store: Pick<Store, 'unscoped'>,
  cookieValue: string | undefined,
  now: number,
): Promise<SignedIn | undefined> {
  if (!cookieValue) return undefined;
  const signedIn = await store.unscoped.signedIn(sha256(cookieValue), now);
  // An account that comes to require a second factor ends the sessions that began without one: their next request
  // leads to the sign-in, and that to the enrolment.
  if (signedIn?.account.settings.secondFactorRequired && signedIn.session.secondFactorAt === null) return undefined;
  return signedIn;
}
