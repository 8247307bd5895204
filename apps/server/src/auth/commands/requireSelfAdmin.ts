import type { Admin } from '../../admins/model/admin.js';
import type { Actor } from '../../kernel/actor.js';
import { NotFound } from '../../kernel/refusal.js';

/**
 * What one lets programs do is nobody else's business.
 * @throws NotFound unless the one who acts is that admin
 */
export function requireSelfAdmin(admin: Admin | undefined, actor: Actor): Admin {
  if (!admin || actor.kind !== 'admin' || actor.id !== admin.id) throw new NotFound('person');
  return admin;
}
