import type { Subject } from '../../../audit/model/entry.js';
import type { ChangeRequest } from '../../../changes/model/changeRequest.js';
import type { AccountReads } from '../../../model/reads.js';
import type { Client } from '../../model/client.js';
import type { SecretShareLinkRecord } from '../../model/secretShareLink.js';

export interface LoadedSecretShareLink {
  readonly secretShareLink: SecretShareLinkRecord | undefined;
  readonly client: Client | undefined;
  readonly request: ChangeRequest | undefined;
}

/** A share link with what it depends on: the client that has the secret, or the request with which it waits. */
export async function loadSecretShareLink(reads: AccountReads, id: string): Promise<LoadedSecretShareLink> {
  const secretShareLink = await reads.secretShareLinks.byId(id);
  if (!secretShareLink) return { secretShareLink, client: undefined, request: undefined };
  const { clientId, changeRequestId } = secretShareLink;
  const [client, request] = await Promise.all([
    reads.clients.byId(clientId),
    changeRequestId === null ? undefined : reads.changes.byId(changeRequestId),
  ]);
  return { secretShareLink, client, request };
}

export const secretShareLinkSubject = ({ secretShareLink, client, request }: LoadedSecretShareLink): Subject => ({
  kind: 'client',
  id: secretShareLink?.clientId ?? '',
  name: client?.name ?? request?.subjectName ?? '',
});
