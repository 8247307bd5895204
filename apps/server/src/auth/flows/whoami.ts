import type { Actor } from '../../kernel/actor.js';
import type { RateLimitStatus } from '../../kernel/rateLimitStatus.js';
import { Forbidden, NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { TokenFacts } from '../model/tokenFacts.js';

interface Asking {
  readonly actor: Actor;
  readonly token: TokenFacts | undefined;
  readonly reads: Pick<AccountReads, 'account'>;
  limitStatuses(): readonly RateLimitStatus[];
}

/** What a program is told of itself: all that it may do follows from this, and from nothing that it cannot see. */
export async function whoami({ actor, token, reads, limitStatuses }: Asking) {
  if (actor.kind !== 'client' || !token) throw new Forbidden('Only a program asks this.');
  const account = await reads.account();
  if (!account) throw new NotFound('account');
  const { id, name, onBehalfOf, scopes, managedClients } = actor;
  return {
    id,
    name,
    kind: token.kind,
    account,
    environment: token.environment,
    onBehalfOf: onBehalfOf && { id: onBehalfOf.adminId, name: onBehalfOf.name },
    scopes: scopes.toSorted(),
    managedClients,
    expiresAt: new Date(token.expiresAt),
    rateLimits: limitStatuses().map(({ limit, quota, window, unit, remaining, resetsIn }) => ({
      name: limit,
      quota,
      unit: unit ?? 'requests',
      remaining,
      windowSeconds: window / 1000,
      resetsInSeconds: resetsIn,
    })),
  };
}
