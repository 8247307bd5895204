import type { AuditActor } from './entry.js';

/**
 * An actor in a mail or a sentence. A program can be named like an admin, so its kind and its id, which nobody chooses freely
 * and no other has, stand beside the name.
 */
export function actorInWords({ kind, id, name, onBehalfOf }: AuditActor): string {
  if (kind !== 'client') return name;
  return `the program “${name}” (${id})${onBehalfOf ? `, in the name of ${onBehalfOf.name},` : ''}`;
}

/** The same at the beginning of a sentence. */
export const actorAtFirst = (actor: AuditActor): string => actorInWords(actor).replace(/^the /, 'The ');
