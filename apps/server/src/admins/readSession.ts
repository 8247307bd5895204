import type { Store } from '../store/store.js';
import { sessionTokenHash } from './sessionToken.js';
import type { SignedIn } from './signedIn.js';

/** Who a session's cookie stands for now, if for anybody. */
export async function readSession(
  store: Pick<Store, 'open'>,
  cookieValue: string | undefined,
  now: number,
): Promise<SignedIn | undefined> {
  if (!cookieValue) return undefined;
  return store.open.signedIn(sessionTokenHash(cookieValue), now);
}
