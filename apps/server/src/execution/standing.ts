import { adminStateOf } from '../admins/model/admin.js';
import { clientPrivileges } from '../clients/model/clientPrivileges.js';
import type { Actor, ClientActor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { Guard } from '../model/plan.js';
import type { AccountReads } from '../model/reads.js';

/**
 * What an actor's word rests on, which must still be so when it is committed: their seat, or the client and the seat of the
 * person in whose name it acts. One request may ask for many changes, and outlive the right to the last of them.
 */
export function standingGuards(actor: Actor): Guard[] {
  switch (actor.kind) {
    case 'admin':
      return [{ guard: 'admins', id: actor.id, version: actor.version }];
    case 'client':
      return [
        { guard: 'clients', id: actor.id, version: actor.version },
        ...(actor.onBehalfOf
          ? [{ guard: 'admins' as const, id: actor.onBehalfOf.adminId, version: actor.onBehalfOf.version }]
          : []),
      ];
    default:
      return [];
  }
}

/**
 * The actor as they are now: read only when a plan was stale, since that is how a change of them shows.
 * @throws Forbidden when they may do nothing any more
 */
export async function standingNow<A extends Actor>(actor: A, reads: AccountReads): Promise<A> {
  if (actor.kind === 'client') return { ...actor, ...(await clientNow(actor, reads)) };
  if (actor.kind !== 'admin') return actor;
  const seat = await reads.admins.byId(actor.id);
  if (!seat?.enabled) throw new Forbidden('You are no longer an admin of this account.');
  const { version, privileges } = seat;
  return { ...actor, version, privileges };
}

/** What its token allowed, of what it and the person still may. */
async function clientNow({ id, onBehalfOf, privileges }: ClientActor, reads: AccountReads) {
  const [client, person] = await Promise.all([
    reads.clients.byId(id),
    onBehalfOf ? reads.admins.byId(onBehalfOf.adminId) : undefined,
  ]);
  if (!client?.enabled) throw new Forbidden('This client may no longer do anything.');
  if (onBehalfOf && (!person || adminStateOf(person) !== 'ACTIVE')) {
    throw new Forbidden('The person in whose name this client acts is no longer an admin of this account.');
  }
  const modules = await reads.modules.byIds(client.modules.map(({ moduleId }) => moduleId));
  const granted = clientPrivileges(undefined, { client, modules });
  return {
    version: client.version,
    onBehalfOf: onBehalfOf && person ? { ...onBehalfOf, version: person.version } : null,
    privileges: privileges.filter((one) => granted.includes(one) && (person?.privileges.includes(one) ?? true)),
  };
}
