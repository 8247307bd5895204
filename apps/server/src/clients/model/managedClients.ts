import { labelOf, type ManagedClients, type UpdateManagedClients } from '@countersign/schema';
import type { ClientActor } from '../../kernel/actor.js';
import type { ClientRecord } from './client.js';

/** A program’s limit, with the program: some are its own clients. */
export interface ManagedScope {
  readonly limit: ManagedClients;
  readonly programId: string;
}

/** What of a client decides whose it is to manage. */
export type Manageable = Pick<ClientRecord, 'environment' | 'labels' | 'createdBy'>;

/** The limit of a program; undefined where it manages every client. */
export const managedScopeOf = ({ id, managedClients }: Pick<ClientActor, 'id' | 'managedClients'>) =>
  managedClients ? { limit: managedClients, programId: id } : undefined;

export function isManaged(client: Manageable, { limit, programId }: ManagedScope): boolean {
  const { environments, label, ownClients } = limit;
  return (
    (environments.length === 0 || environments.includes(client.environment)) &&
    (label === null || hasLabel(client, label)) &&
    (!ownClients || client.createdBy === programId)
  );
}

function hasLabel({ labels }: Manageable, text: string): boolean {
  const wanted = labelOf(text);
  return labels.some(({ key, value }) => key === wanted.key && (wanted.value ?? value) === value);
}

/** One line for each condition, as a reviewer reads it. */
export const describeManaged = ({ environments, label, ownClients }: ManagedClients): string[] => [
  ...(environments.length > 0 ? [`in ${environments.toSorted().join(', ')}`] : []),
  ...(label === null ? [] : [`labelled ${label}`]),
  ...(ownClients ? ['made by itself'] : []),
];

export const managedInWords = (limit: ManagedClients | null): string =>
  limit ? `clients ${describeManaged(limit).join(', ')}` : 'every client of the account';

/** The limit of a program after a change of it, in which a condition that is left out stays; undefined where nothing is said. */
export function limitAfter(
  before: ManagedClients | null,
  change: UpdateManagedClients | null | undefined,
): ManagedClients | null | undefined {
  if (!change) return change;
  const { environments, label, ownClients } = change;
  return {
    environments: environments ?? before?.environments ?? [],
    label: label === undefined ? (before?.label ?? null) : label,
    ownClients: ownClients ?? before?.ownClients ?? false,
  };
}
