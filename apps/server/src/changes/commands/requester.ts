import { managementScopeNames, mayHoldScope, scopesWhenLimited } from '@countersign/schema';
import { adminStateOf } from '../../admins/model/admin.js';
import { isPersonalTokenId } from '../../auth/model/personalToken.js';
import { clientScopes } from '../../clients/model/clientScopes.js';
import type { Actor, AdminActor, ClientActor } from '../../kernel/actor.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { ChangeRequestRecord } from '../model/changeRequest.js';

/** The requester, with what they may do at present. */
export interface Requester {
  readonly actor: AdminActor | ClientActor;
  /** Guards on the rows that this was read from. */
  readonly guards: readonly Guard[];
}

/** The id of the person behind an actor, in whichever session, account or program; else the program's own. */
export function responsiblePersonId(actor: Actor): string {
  if (actor.kind === 'admin') return actor.personId;
  return actor.kind === 'client' ? (actor.onBehalfOf?.personId ?? actor.id) : actor.id;
}

type RequesterFields = Pick<ChangeRequestRecord, 'requesterKind' | 'onBehalfOfId'>;

/** The requester columns of a request. A program that acts for a person asks in their name, and the person confirms. */
export const requesterColumns = (actor: AdminActor | ClientActor) => ({
  requesterKind: actor.kind,
  requesterId: actor.id,
  requesterPersonId: responsiblePersonId(actor),
  requesterName: actor.name,
  onBehalfOfId: (actor.kind === 'client' && actor.onBehalfOf?.adminId) || null,
  onBehalfOfName: (actor.kind === 'client' && actor.onBehalfOf?.name) || null,
});

/** Whether no person is known to have asked: a program acts for itself, so for any holder of its secret or its key. */
export const isUnattended = ({ requesterKind, onBehalfOfId }: RequesterFields): boolean =>
  requesterKind === 'client' && onBehalfOfId === null;

/** The requester of a request; undefined once they may no longer act in the account. */
export async function loadRequester(reads: AccountReads, request: ChangeRequestRecord): Promise<Requester | undefined> {
  const { requesterKind, requesterId, requesterPersonId } = request;
  if (requesterKind === 'admin') {
    const admin = await reads.admins.byId(requesterId);
    if (!admin || adminStateOf(admin) !== 'ACTIVE') return undefined;
    const { id, version } = admin;
    return { actor: actorForAdmin(admin), guards: [{ guard: 'admins', id, version }] };
  }
  if (isPersonalTokenId(requesterId)) return loadPersonalRequester(reads, request);
  const actsForSomebody = !isUnattended(request);
  const [client, person] = await Promise.all([
    reads.clients.byId(requesterId),
    actsForSomebody ? reads.admins.byPerson(requesterPersonId) : undefined,
  ]);
  if (!client?.enabled) return undefined;
  if (actsForSomebody && (!person || adminStateOf(person) !== 'ACTIVE')) return undefined;
  const modules = await reads.modules.byIds(client.modules.map(({ moduleId }) => moduleId));
  const scopes = scopesWhenLimited(clientScopes(undefined, { client, modules }), client.managedClients);
  const { id, version, name, accountId } = client;
  return {
    actor: {
      kind: 'client',
      id,
      version,
      name,
      accountId,
      onBehalfOf: person
        ? {
            adminId: person.id,
            version: person.version,
            personId: person.personId,
            name: person.name,
            privileges: person.privileges,
          }
        : null,
      scopes: scopes.filter((one) => !person || mayHoldScope(one, person.privileges)),
      managedClients: client.managedClients,
      maySkipStepUp: false,
    },
    guards: [
      { guard: 'clients', id, version },
      ...(person ? [{ guard: 'admins' as const, id: person.id, version: person.version }] : []),
    ],
  };
}

/**
 * The program that had a person's own token. The token is over long before an approval comes, so that the request rests on
 * the person, who confirmed it in a session, and may do no more than they may now.
 */
async function loadPersonalRequester(
  reads: AccountReads,
  { requesterId: id, requesterName: name, requesterPersonId, accountId }: ChangeRequestRecord,
): Promise<Requester | undefined> {
  const person = await reads.admins.byPerson(requesterPersonId);
  if (!person || adminStateOf(person) !== 'ACTIVE') return undefined;
  const { id: adminId, version, personId, privileges } = person;
  return {
    actor: {
      kind: 'client',
      id,
      version: 1,
      name,
      accountId,
      onBehalfOf: { adminId, version, personId, name: person.name, privileges },
      scopes: managementScopeNames.filter((one) => mayHoldScope(one, privileges)),
      managedClients: null,
      maySkipStepUp: false,
    },
    guards: [{ guard: 'admins', id: adminId, version }],
  };
}
