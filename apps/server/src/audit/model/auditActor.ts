import type { Actor } from '../../kernel/actor.js';
import type { AuditActor } from './entry.js';

/** An actor as shown in the audit, in a request and to a reviewer. */
export function auditActor(actor: Actor): AuditActor {
  // Whoever looks inside an account does nothing there: what they do, they do as who they are.
  const { kind, id, name } = actor.kind === 'support' ? actor.seat : actor;
  const principal = actor.kind === 'client' ? actor.onBehalfOf : null;
  return { kind, id, name, onBehalfOf: principal && { id: principal.adminId, name: principal.name } };
}
