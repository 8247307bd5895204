import type { AuditActor } from './entry.js';

/**
 * An actor in a mail or a sentence. A program can have an admin's name, so its kind and its id, which is unique and not
 * freely chosen, stand beside the name.
 */
export function actorInWords({ kind, id, name, onBehalfOf }: AuditActor): string {
  if (kind !== 'client') return name;
  return `the program “${name}” (${id})${onBehalfOf ? `, in the name of ${onBehalfOf.name},` : ''}`;
}

/** The same at the beginning of a sentence. */
export const actorAtFirst = (actor: AuditActor): string => actorInWords(actor).replace(/^the /, 'The ');
