import type { Subject } from '../../../audit/model/entry.js';
import type { ChangeRequest } from '../../../changes/model/changeRequest.js';
import type { AccountReads } from '../../../model/reads.js';
import type { Client } from '../../model/client.js';
import type { HandOffRecord } from '../../model/handOff.js';

export interface LoadedHandOff {
  readonly handOff: HandOffRecord | undefined;
  readonly client: Client | undefined;
  readonly request: ChangeRequest | undefined;
}

/** A hand-off with what it depends on: the client that has the secret, or the request with which it waits. */
export async function loadHandOff(reads: AccountReads, id: string): Promise<LoadedHandOff> {
  const handOff = await reads.handOffs.byId(id);
  if (!handOff) return { handOff, client: undefined, request: undefined };
  const { clientId, changeRequestId } = handOff;
  const [client, request] = await Promise.all([
    reads.clients.byId(clientId),
    changeRequestId === null ? undefined : reads.changes.byId(changeRequestId),
  ]);
  return { handOff, client, request };
}

export const subjectOf = ({ handOff, client, request }: LoadedHandOff): Subject => ({
  kind: 'client',
  id: handOff?.clientId ?? '',
  name: client?.name ?? request?.subjectName ?? '',
});
