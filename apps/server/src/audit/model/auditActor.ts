import type { Actor } from '../../kernel/actor.js';
import type { AuditActor } from './entry.js';

/** An actor as the audit, a request and a reviewer see it. */
export function auditActor(actor: Actor): AuditActor {
  const { kind, id, name } = actor;
  const principal = actor.kind === 'client' ? actor.onBehalfOf : null;
  return { kind, id, name, onBehalfOf: principal && { id: principal.adminId, name: principal.name } };
}
