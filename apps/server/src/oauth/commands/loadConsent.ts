import type { Admin } from '../../admins/model/admin.js';
import type { Client } from '../../clients/model/client.js';
import type { AccountReads } from '../../model/reads.js';
import type { ConsentRecord } from '../model/consent.js';

export { clientSubject } from '../../clients/model/describe.js';

export interface LoadedConsent {
  readonly admin: Admin | undefined;
  readonly client: Client | undefined;
  readonly consent: ConsentRecord | undefined;
}

/** A consent, and the two whom it concerns. */
export async function loadConsent(
  reads: AccountReads,
  { adminId, clientId }: { adminId: string; clientId: string },
): Promise<LoadedConsent> {
  const admin = await reads.admins.byId(adminId);
  const [client, consent] = await Promise.all([
    reads.clients.byId(clientId),
    reads.consents.byAdminAndClient(adminId, clientId),
  ]);
  return { admin, client, consent };
}
