import { SetIdentityProvider } from '@countersign/schema';
import type { ChangeRequest } from '../../changes/model/changeRequest.js';
import { Conflict, InvalidInput } from '../../kernel/refusal.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import { assertDomainsProven } from '../provider/domainProof.js';

const Asked = SetIdentityProvider.pick({ domains: true });

/**
 * A request to set an identity provider may wait for weeks: if a domain changes hands meanwhile, its new owner's people
 * must not be sent to this provider.
 * @throws Conflict when a domain is not proven any more
 */
export async function assertStillProven(
  { command, input, accountId }: Pick<ChangeRequest, 'command' | 'input' | 'accountId'>,
  publicHttp: PublicHttp,
): Promise<void> {
  const asked = command === 'setIdentityProvider' ? Asked.safeParse(input) : undefined;
  if (!asked?.success) return;
  try {
    await assertDomainsProven(publicHttp, asked.data.domains, accountId);
  } catch (refusal) {
    throw refusal instanceof InvalidInput ? new Conflict(refusal.message) : refusal;
  }
}
