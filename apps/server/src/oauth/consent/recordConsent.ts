import { type Context, execute } from '../../execution/execute.js';
import type { AdminActor } from '../../kernel/actor.js';
import type { RedirectTarget } from '../authorize/request.js';
import { grantConsent } from '../commands/grantConsent.js';

/** Remembers, by the road of every change, that a person let a client act for them. */
export const recordConsent =
  (services: Pick<Context, 'store' | 'seal' | 'now'>) =>
  async (
    actor: AdminActor,
    { client, redirectUri }: RedirectTarget,
    scopes: readonly string[],
    address: string,
  ): Promise<void> => {
    const { id: adminId, accountId } = actor;
    const context = { ...services, accountId, address, actor };
    await execute(
      grantConsent,
      { adminId, clientId: client.id, scopes, redirectUri, environment: client.environment },
      context,
    );
  };
