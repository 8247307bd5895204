import { sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import type { Store } from '../../model/ports/store.js';
import type { SignedIn } from '../../model/signedIn.js';
import { isSessionIdle } from '../model/session.js';

/** A request for a session. */
interface SessionRequest {
  readonly cookie: string | undefined;
  /** Whether the page polls by itself, without its person: that does not count as use of the session. */
  readonly isBackground?: boolean;
}

/** Who a session's cookie stands for now, if for anybody. */
export async function findSession(
  store: Pick<Store, 'unscoped' | 'sessions'>,
  { cookie, isBackground = false }: SessionRequest,
  now: number,
): Promise<SignedIn | undefined> {
  if (!cookie) return undefined;
  const signedIn = await store.unscoped.signedIn(sha256(cookie), now);
  if (!signedIn) return undefined;
  const { session, account } = signedIn;
  // An account that comes to require a second factor ends the sessions that began without one: their next request
  // leads to the sign-in, and that to the enrolment.
  if (account.settings.secondFactorRequired && session.secondFactorAt === null) return undefined;
  if (isSessionIdle(session, account.settings, now)) return undefined;
  // To the minute: a page sends many requests, and a write of each would cost more than it tells.
  if (!isBackground && now - session.usedAt >= minute) await store.sessions.record(session.id, now);
  return signedIn;
}
