import { sha256 } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import type { Store } from '../../model/ports/store.js';
import type { SignedIn } from '../../model/signedIn.js';
import { isSessionIdle } from '../model/session.js';

/** How the session's cookie came. */
interface Coming {
  readonly cookie: string | undefined;
  /** Whether the page asks by itself, with nobody at it: that uses no session. */
  readonly isUnattended?: boolean;
}

/** Who a session's cookie stands for now, if for anybody. */
export async function findSession(
  store: Pick<Store, 'unscoped' | 'sessions'>,
  { cookie, isUnattended = false }: Coming,
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
  if (!isUnattended && now - session.usedAt >= minute) await store.sessions.record(session.id, now);
  return signedIn;
}
