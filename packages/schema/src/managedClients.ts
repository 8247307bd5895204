import { z } from 'zod';
import { Labels } from './labels.js';
import { labelOf } from './labelText.js';
import type { ManagementScope } from './managementScopes.js';
import { environmentName, unique } from './text.js';

/** A label of this key and any value, or of this value. */
const LabelText = z
  .string()
  .trim()
  .max(127, 'This is longer than any label.')
  .refine((text) => {
    const { key, value = '' } = labelOf(text);
    return Labels.safeParse([{ key, value }]).success;
  }, 'A label is a key, such as team, or a key and a value: team=payments.');

const environments = z.array(environmentName).max(50).transform(unique);

/** Which clients a program manages; each condition that is set has to hold. */
export const ManagedClients = z
  .object({
    environments: environments.default([]).describe('Only clients of these environments; empty for every one.'),
    label: LabelText.nullable()
      .default(null)
      .describe('Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.'),
    ownClients: z.boolean().default(false).describe('Only clients that it made itself.'),
  })
  .refine(
    ({ environments, label, ownClients }) => environments.length > 0 || label !== null || ownClients,
    'Say what it is limited to; or nothing, for all clients.',
  )
  .describe('The clients that a program manages; each condition that is set has to hold.');
export type ManagedClients = z.infer<typeof ManagedClients>;

/** A change of a limit: a condition that is left out stays as it is. */
export const UpdateManagedClients = z
  .object({
    environments: environments.optional().describe('Only clients of these environments; empty for every one.'),
    label: LabelText.nullable()
      .optional()
      .describe('Null for whatever labels. Only clients with this one: “team=payments”, or “team” for any value.'),
    ownClients: z.boolean().optional().describe('Only clients that it made itself.'),
  })
  .describe('The clients that a program manages; a condition that is left out stays as it is.');
export type UpdateManagedClients = z.infer<typeof UpdateManagedClients>;

/** Whether there may be a client that one limit lets a program manage, and the one before did not. */
export function managesMore(before: ManagedClients | null, after: ManagedClients | null): boolean {
  if (!before) return false;
  if (!after) return true;
  const more =
    before.environments.length > 0 &&
    (after.environments.length === 0 || after.environments.some((one) => !before.environments.includes(one)));
  const isSameOrPart =
    before.label === null || after.label === before.label || after.label?.startsWith(`${before.label}=`) === true;
  return more || !isSameOrPart || (before.ownClients && !after.ownClients);
}

/** What a program may have that is limited to some clients: every other scope tells of, or changes, more than clients. */
export const limitableScopes = [
  'countersign:clients:read',
  'countersign:clients:write',
  'countersign:secrets:write',
  'countersign:grants:write',
  'countersign:catalogue:read',
  'countersign:changes:read',
  'countersign:changes:write',
] as const satisfies readonly ManagementScope[];

/** Those of some scopes that a program has, limited as it is. */
export const scopesWhenLimited = (
  scopes: readonly ManagementScope[],
  limit: ManagedClients | null,
): readonly ManagementScope[] => {
  const limitable: readonly ManagementScope[] = limitableScopes;
  return limit ? scopes.filter((scope) => limitable.includes(scope)) : scopes;
};
