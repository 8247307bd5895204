import { type Context, execute } from '../../execution/execute.js';
import type { Destination } from '../authorize/request.js';
import { grantConsent } from '../commands/grantConsent.js';
import type { ResourceOwner } from '../model/resourceOwner.js';

/** Remembers, by the road of every change, that a person let a client act for them. */
export const rememberConsent =
  (services: Pick<Context, 'store' | 'seal' | 'now'>) =>
  async (
    person: ResourceOwner,
    { client, redirectUri }: Destination,
    scopes: readonly string[],
    address: string,
  ): Promise<void> => {
    const { adminId, accountId, personId, name, privileges } = person;
    const actor = { kind: 'admin', id: adminId, name, accountId, personId, privileges } as const;
    const context = { ...services, accountId, address, actor: { ...actor, secondFactorAt: null, secondFactors: [] } };
    await execute(
      grantConsent,
      { adminId, clientId: client.id, scopes, redirectUri, environment: client.environment },
      context,
    );
  };
