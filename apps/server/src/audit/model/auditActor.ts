import type { Actor } from '../../kernel/actor.js';
import type { AuditActor } from './entry.js';

/** An actor as shown in the audit, in a request and to a reviewer. */
export function auditActor(actor: Actor): AuditActor {
  const { kind, id, name } = actor;
  const principal = actor.kind === 'client' ? actor.onBehalfOf : null;
  return { kind, id, name, onBehalfOf: principal && { id: principal.adminId, name: principal.name } };
}
